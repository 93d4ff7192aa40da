"""The `key: value` lines at the head of a Markdown file."""

import re
from collections.abc import Iterator

from reader.sources.drafting.pieces import Piece

TITLE_KEYS = ("title",)
BYLINE_KEYS = ("author", "authors", "by", "date", "published")
"""What a reader wants to know of front matter; everything else is for machines."""
_PAIR = re.compile(r"^([A-Za-z_][\w-]*)[ \t]*:[ \t]*(\S[^\n]*?)[ \t]*$", re.MULTILINE)
_QUOTED = re.compile(r"([\"'])(.*)\1$")


def front_matter_values(source: str, start: int, end: int) -> dict[str, Piece]:
    """The simple values between two offsets of the source, by lower-case key, with where they stand."""
    return dict(_pairs(source, start, end))


def _pairs(source: str, start: int, end: int) -> Iterator[tuple[str, Piece]]:
    for match in _PAIR.finditer(source, start, end):
        value, raw = match[2], match.start(2)
        if quoted := _QUOTED.match(value):
            value, raw = quoted[2], raw + 1
        elif value.startswith("[") and value.endswith("]"):
            value, raw = value[1:-1], raw + 1
        if value.strip() and value not in ("|", ">"):
            yield match[1].lower(), Piece(value, raw)


def byline(values: dict[str, Piece]) -> list[Piece]:
    """Author and date in one line, in the order of the source."""
    known = sorted((values[key] for key in BYLINE_KEYS if key in values), key=lambda piece: piece.raw)
    pieces: list[Piece] = []
    for piece in known:
        if pieces:
            pieces.append(Piece(" · ", taken=0))
        pieces.append(piece)
    return pieces
