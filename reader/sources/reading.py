"""A source to an article."""

import re
from pathlib import PurePath
from typing import BinaryIO

from reader.model import Article
from reader.model.errors import InputError
from reader.model.printable import printable
from reader.sources.cleaning import Cleaned, clean
from reader.sources.decoding import decode
from reader.sources.formats import FORMATS, Format, format_of
from reader.sources.loading import STANDARD_INPUT, load
from reader.sources.pieces import chained

_LINE_END = re.compile(r"\r\n|\n|\r")
STANDARD_INPUT_NAME = "standard input"


def read(source: str, *, stdin: BinaryIO | None = None) -> Article:
    """The article at a path, or on standard input when `source` is "-".

    Raises:
        InputError: it cannot be read or is no text; the message is one line with a remedy.
    """
    where = STANDARD_INPUT_NAME if source == STANDARD_INPUT else source
    decoded = decode(load(source, stdin=stdin), where=where)
    cleaned = clean(decoded.text)
    article = _article(source, decoded.text, cleaned, format_of(source, cleaned.text), decoded.remarks)
    if not article.blocks:
        raise InputError("there is no text in it", where=where)
    return article


def from_text(text: str, *, source: str = STANDARD_INPUT, markdown: bool = False) -> Article:
    """The article that `text` is; one without blocks when there is nothing to read in it."""
    return _article(source, text, clean(text), FORMATS["markdown" if markdown else "text"])


def _article(
    source: str, raw: str, cleaned: Cleaned, read_format: Format, remarks: tuple[str, ...] = ()
) -> Article:
    draft = read_format(cleaned.text)
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
