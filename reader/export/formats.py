"""The formats that can be written."""

import difflib
from collections.abc import Mapping, Sequence
from typing import Protocol

from reader.export.document import to_json, to_json_line
from reader.export.markdown import to_markdown
from reader.export.text import to_text
from reader.model import Analysis, Article, Note
from reader.model.errors import UsageError


class Exporter(Protocol):
    """Writes down one article with what was found and kept in it."""

    def __call__(self, article: Article, analysis: Analysis, notes: Sequence[Note], /) -> str:
        """The whole file, ended by a newline unless it is empty."""
        ...


FORMATS: Mapping[str, Exporter] = {
    "json": to_json,
    "jsonl": to_json_line,
    "markdown": to_markdown,
    "text": to_text,
}


def render(format: str, article: Article, analysis: Analysis, notes: Sequence[Note]) -> str:  # noqa: A002 - the reader's word
    """The article in one of FORMATS.

    Raises:
        UsageError: there is no such format.
    """
    exporter = FORMATS.get(format)
    if exporter is None:
        close = difflib.get_close_matches(format, FORMATS, n=1)
        hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(FORMATS)}"
        raise UsageError(f"there is no format {format!r}", remedy=hint)
    return exporter(article, analysis, notes)
