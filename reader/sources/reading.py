"""A source to an article."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

from reader.model import Article
from reader.model.errors import InputError
from reader.model.printable import printable
from reader.sources.characters.cleaning import clean
from reader.sources.characters.decoding import decode
from reader.sources.drafting.pieces import chained
from reader.sources.formats import FORMATS, Format, format_of
from reader.sources.loading import STANDARD_INPUT, load

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

    def article(self) -> Article:
        """The whole article.

        Raises:
            InputError: there is nothing to read in it.
        """
        article = _article(self.source, self.raw, self._format, self.remarks)
        if not article.blocks:
            raise InputError("there is no text in it", where=_where(self.source))
        return article

    def beginning(self) -> Article | None:
        """The article up to a blank line near the beginning; None when all of it is read as quickly."""
        cut = self.raw.find("\n\n", BEGINNING)
        if not 0 < cut < 2 * BEGINNING:
            return None
        article = _article(self.source, self.raw[:cut], self._format, self.remarks)
        return article if article.blocks else None

    def _format(self, text: str) -> Format:
        return format_of(self.source, text)


def open_source(source: str, *, stdin: BinaryIO | None = None) -> Opened:
    """Load and decode a path, or standard input when `source` is "-".

    Raises:
        InputError: it cannot be read or is no text; the message is one line with a remedy.
    """
    decoded = decode(load(source, stdin=stdin), where=_where(source))
    return Opened(source, decoded.text, decoded.remarks)


def read(source: str, *, stdin: BinaryIO | None = None) -> Article:
    """The whole article at a path, or on standard input when `source` is "-".

    Raises:
        InputError: it cannot be read or is no text; the message is one line with a remedy.
    """
    return open_source(source, stdin=stdin).article()


def from_text(text: str, *, source: str = STANDARD_INPUT, markdown: bool = False) -> Article:
    """The article that `text` is; one without blocks when there is nothing to read in it."""
    return _article(source, text, lambda cleaned: FORMATS["markdown" if markdown else "text"])


def _where(source: str) -> str:
    return STANDARD_INPUT_NAME if source == STANDARD_INPUT else source


def _article(
    source: str, raw: str, format_for: Callable[[str], Format], remarks: tuple[str, ...] = ()
) -> Article:
    cleaned = clean(raw)
    draft = format_for(cleaned.text)(cleaned.text)
    name = STANDARD_INPUT_NAME if source == STANDARD_INPUT else PurePath(source).name
    return Article(
        source=source,
        title=draft.title or printable(name),
        text=draft.text,
        blocks=draft.blocks,
        inlines=draft.inlines,
        offsets=chained(draft.offsets, cleaned.offsets),
        remarks=remarks + cleaned.remarks,
        line_starts=(0, *(end.end() for end in _LINE_END.finditer(raw))),
    )
