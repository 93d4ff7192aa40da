"""What the libraries tell of a page: pieces of text and where they stand."""

from typing import Any, NamedTuple


class Chunk(NamedTuple):
    """Text that was drawn in one go."""

    text: str
    x: float
    """Its left end, in points from the page's left edge."""
    y: float
    """Its base line, in points from the page's lower edge."""
    size: float
    """Of the letters; only comparable with those of the same file."""
    bold: bool


Page = list[Chunk]
"""The chunks of a page in the order in which they were drawn, which is mostly that of reading."""


class Facts(NamedTuple):
    """What is known of a file before its first page is read."""

    pages: int
    title: str
    author: str
    created: str
    """As PDF writes it: "D:20250503093000+02'00'"; "" when unknown."""
    language: str


def is_bold(font: str) -> bool:
    """Whether a font's name says that it is bold."""
    name = font.lower()
    return any(word in name for word in ("bold", "black", "heavy", "semibold", "demi", "bx1", "cmbx"))


def page_of(values: list[list[Any]]) -> Page:
    """The page that was sent as lists."""
    return [Chunk(str(v[0]), float(v[1]), float(v[2]), float(v[3]), bool(v[4])) for v in values]
