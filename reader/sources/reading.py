"""A source to an article."""

import os
import re
import sys
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import BinaryIO

from reader.model import Article, OffsetMap
from reader.model.errors import InputError
from reader.model.printable import printable
from reader.sources.characters.cleaning import clean
from reader.sources.characters.decoding import DECLARED_WITHIN, declared_encoding, decode
from reader.sources.documents import DOCUMENTS, Wanted
from reader.sources.drafting.pieces import Draft, chained
from reader.sources.drafting.unreadable import UnreadableError
from reader.sources.formats import FORMATS, QUICK
from reader.sources.languages import language_of
from reader.sources.loading import Loaded, load
from reader.sources.naming import STANDARD_INPUT, item_of, without_credentials
from reader.sources.opening import Opening, opening_of
from reader.sources.sniffing import document_of, format_of

_LINE_END = re.compile(r"\r\n|\n|\r")
STANDARD_INPUT_NAME = "standard input"


BEGINNING = 20_000
"""Characters that fill the first screens of any terminal, and are read in a few milliseconds."""
NOWHERE = OffsetMap()
"""The way back to bytes that have no lines."""
ENDLESS = 2_000_000
"""Characters of a text that must not be waited for, even when it is a single line."""
LONG = frozenset({"epub", "pdf"})
"""Documents whose chapters or pages are read one by one."""
LONG_DOCUMENT = 100_000
"""Bytes; smaller documents are read as a whole at once."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A source whose bytes are loaded, and decoded if they are characters."""

    source: str
    raw: str
    """Its characters; "" for a document."""
    remarks: tuple[str, ...] = ()
    format: str = ""
    """The name of its format when that is known; "" when the text has to tell."""
    media_type: str = ""
    """What the server called it."""
    url: str | None = None
    """The address that it came from in the end."""
    data: bytes = field(default=b"", repr=False)
    """The bytes of a document; b"" for what is made of characters."""
    wanted: Wanted = field(default=Wanted(), repr=False)

    def article(self) -> Article:
        """The whole article.

        Raises:
            InputError: there is nothing to read in it.
        """
        article, lacking = self._document(self.wanted) if self.data else self._read(self.raw)
        if not article.blocks:
            raise InputError(lacking or "there is no text in it", where=_where(self.source))
        return article

    def beginning(self) -> Article | None:
        """The article up to a blank line near the beginning; None when all of it is read as quickly."""
        if self.data:
            return self._beginning_of_document()
        cut = _end_of_beginning(self.raw)
        if not cut or self._format_of(self.raw[:cut]) not in QUICK:
            return None
        article, _ = self._read(self.raw[:cut])
        return article if article.blocks else None

    def _beginning_of_document(self) -> Article | None:
        if self.format not in LONG or len(self.data) < LONG_DOCUMENT:
            return None
        article, _ = self._document(replace(self.wanted, enough=BEGINNING))
        return article if article.blocks else None

    def _read(self, raw: str) -> tuple[Article, str]:
        cleaned = clean(raw)
        name = self._format_of(cleaned.text)
        draft = FORMATS[name](cleaned.text, url=self.url)
        offsets = chained(draft.offsets, cleaned.offsets)
        lines = (0, *(end.end() for end in _LINE_END.finditer(raw)))
        article = _article(self, draft, format_name=name)
        remarks = self.remarks + cleaned.remarks + draft.remarks
        return _told(article, remarks, offsets=offsets, line_starts=lines), draft.lacking

    def _document(self, wanted: Wanted) -> tuple[Article, str]:
        try:
            draft = DOCUMENTS[self.format](self.data, wanted)
        except UnreadableError as e:
            raise InputError(e.what, where=_where(self.source), remedy=e.remedy) from e
        article = _article(self, draft, format_name=self.format)
        return _told(article, self.remarks + draft.remarks), draft.lacking

    def _format_of(self, text: str) -> str:
        return self.format or format_of(self.source, text, media_type=self.media_type)


def open_source(source: str, *, stdin: BinaryIO | None = None, opening: Opening | None = None) -> Opened:
    """Load and decode a path, an address, or standard input when `source` is "-".

    `#3` behind a feed's name is its third item. Without an `opening`, the environment says how to open.

    Raises:
        InputError: it cannot be read or is no text; the message is one line with a remedy.
    """
    how = opening_of(os.environ) if opening is None else opening
    name, item = item_of(source)
    keep = item is not None
    loaded = load(name, stdin=stdin, allow_private=how.allow_private, keep=keep)
    shown = without_credentials(source) if loaded.url else source
    document = (
        how.format
        if how.format in DOCUMENTS
        else ""
        if how.format
        else document_of(loaded.data, source=source)
    )
    if document in DOCUMENTS:
        wanted = Wanted(item=item, password=how.password)
        return Opened(shown, "", format=document, url=loaded.url, data=loaded.data, wanted=wanted)
    text, remarks = _decoded(loaded, where=_where(shown))
    return Opened(shown, text, remarks, format=how.format, media_type=loaded.media_type, url=loaded.url)


def stop_reading() -> None:
    """End what is still being read in processes of its own, for a program that ends."""
    if process := sys.modules.get("reader.sources.pdf.process"):
        process.stop()


def _end_of_beginning(raw: str) -> int:
    """Where the first screens end: at a blank line, or in an endless line between words; 0 if nowhere."""
    cut = raw.find("\n\n", BEGINNING)
    if 0 < cut < 2 * BEGINNING:
        return cut
    return max(raw.rfind(" ", 0, 2 * BEGINNING), 0) if len(raw) > ENDLESS else 0


def _decoded(loaded: Loaded, *, where: str) -> tuple[str, tuple[str, ...]]:
    declared = loaded.charset
    if not declared and b"<" in loaded.data[:DECLARED_WITHIN]:
        declared = declared_encoding(loaded.data)
    decoded = decode(loaded.data, where=where, declared=declared)
    return decoded.text, decoded.remarks


def read(source: str, *, stdin: BinaryIO | None = None, opening: Opening | None = None) -> Article:
    """The whole article at a path, an address, or on standard input when `source` is "-".

    Raises:
        InputError: it cannot be read or is no text; the message is one line with a remedy.
    """
    return open_source(source, stdin=stdin, opening=opening).article()


def from_text(text: str, *, source: str = STANDARD_INPUT, markdown: bool = False) -> Article:
    """The article that `text` is; one without blocks when there is nothing to read in it."""
    return Opened(source, text, format="markdown" if markdown else "text")._read(text)[0]


def _where(source: str) -> str:
    return STANDARD_INPUT_NAME if source == STANDARD_INPUT else source


def _article(opened: Opened, draft: Draft, *, format_name: str) -> Article:
    source = opened.source
    name = STANDARD_INPUT_NAME if source == STANDARD_INPUT else PurePath(source).name or source
    metadata = draft.metadata
    return Article(
        source=source,
        title=draft.title or printable(name),
        text=draft.text,
        blocks=draft.blocks,
        inlines=draft.inlines,
        metadata=replace(metadata, format=format_name, url=metadata.url or opened.url),
    )


def _told(
    article: Article,
    remarks: tuple[str, ...],
    *,
    offsets: OffsetMap = NOWHERE,
    line_starts: tuple[int, ...] = (),
) -> Article:
    """The article with its language, its remarks and the way back to its source."""
    language, foreign = language_of(article.text, declared=article.metadata.language)
    return replace(
        article,
        remarks=remarks + foreign,
        offsets=offsets,
        line_starts=line_starts,
        metadata=replace(article.metadata, language=language),
    )
