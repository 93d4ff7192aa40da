"""A source to an article."""

import os
import re
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import BinaryIO

from reader.model import Article
from reader.model.errors import InputError
from reader.model.printable import printable
from reader.sources.characters.cleaning import Cleaned, clean
from reader.sources.characters.decoding import DECLARED_WITHIN, declared_encoding, decode
from reader.sources.drafting.pieces import Draft, chained
from reader.sources.formats import FORMATS, QUICK
from reader.sources.languages import language_of
from reader.sources.loading import load
from reader.sources.naming import STANDARD_INPUT, without_credentials
from reader.sources.opening import Opening, opening_of
from reader.sources.sniffing import format_of

_LINE_END = re.compile(r"\r\n|\n|\r")
STANDARD_INPUT_NAME = "standard input"


BEGINNING = 20_000
"""Characters that fill the first screens of any terminal, and are read in a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A source whose bytes are loaded and decoded."""

    source: str
    raw: str
    remarks: tuple[str, ...] = ()
    format: str = ""
    """The name of its format when the user said it; "" when the text has to tell."""
    media_type: str = ""
    """What the server called it."""
    url: str | None = None
    """The address that it came from in the end."""

    def article(self) -> Article:
        """The whole article.

        Raises:
            InputError: there is nothing to read in it.
        """
        article, lacking = self._read(self.raw)
        if not article.blocks:
            raise InputError(lacking or "there is no text in it", where=_where(self.source))
        return article

    def beginning(self) -> Article | None:
        """The article up to a blank line near the beginning; None when all of it is read as quickly."""
        cut = self.raw.find("\n\n", BEGINNING)
        if not 0 < cut < 2 * BEGINNING or self._format_of(self.raw[:cut]) not in QUICK:
            return None
        article, _ = self._read(self.raw[:cut])
        return article if article.blocks else None

    def _read(self, raw: str) -> tuple[Article, str]:
        cleaned = clean(raw)
        name = self._format_of(cleaned.text)
        draft = FORMATS[name](cleaned.text, url=self.url)
        return _article(self, raw, cleaned, draft, format_name=name), draft.lacking

    def _format_of(self, text: str) -> str:
        return self.format or format_of(self.source, text, media_type=self.media_type)


def open_source(source: str, *, stdin: BinaryIO | None = None, opening: Opening | None = None) -> Opened:
    """Load and decode a path, an address, or standard input when `source` is "-".

    Without an `opening`, the environment says how sources are opened.

    Raises:
        InputError: it cannot be read or is no text; the message is one line with a remedy.
    """
    how = opening_of(os.environ) if opening is None else opening
    loaded = load(source, stdin=stdin, allow_private=how.allow_private)
    shown = without_credentials(source) if loaded.url else source
    declared = loaded.charset or (
        declared_encoding(loaded.data) if b"<" in loaded.data[:DECLARED_WITHIN] else ""
    )
    decoded = decode(loaded.data, where=_where(shown), declared=declared)
    return Opened(
        shown,
        decoded.text,
        decoded.remarks,
        format=how.format,
        media_type=loaded.media_type,
        url=loaded.url,
    )


def read(source: str, *, stdin: BinaryIO | None = None, opening: Opening | None = None) -> Article:
    """The whole article at a path, an address, or on standard input when `source` is "-".

    Raises:
        InputError: it cannot be read or is no text; the message is one line with a remedy.
    """
    return open_source(source, stdin=stdin, opening=opening).article()


def from_text(text: str, *, source: str = STANDARD_INPUT, markdown: bool = False) -> Article:
    """The article that `text` is; one without blocks when there is nothing to read in it."""
    name = "markdown" if markdown else "text"
    cleaned = clean(text)
    draft = FORMATS[name](cleaned.text, url=None)
    return _article(Opened(source, text), text, cleaned, draft, format_name=name)


def _where(source: str) -> str:
    return STANDARD_INPUT_NAME if source == STANDARD_INPUT else source


def _article(opened: Opened, raw: str, cleaned: Cleaned, draft: Draft, *, format_name: str) -> Article:
    source = opened.source
    name = STANDARD_INPUT_NAME if source == STANDARD_INPUT else PurePath(source).name or source
    language, foreign = language_of(draft.text, declared=draft.metadata.language)
    return Article(
        source=source,
        title=draft.title or printable(name),
        text=draft.text,
        blocks=draft.blocks,
        inlines=draft.inlines,
        offsets=chained(draft.offsets, cleaned.offsets),
        remarks=opened.remarks + cleaned.remarks + draft.remarks + foreign,
        line_starts=(0, *(end.end() for end in _LINE_END.finditer(raw))),
        metadata=replace(draft.metadata, format=format_name, language=language),
    )
