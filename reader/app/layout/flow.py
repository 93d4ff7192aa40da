"""Paragraphs of styled words wrapped to a width."""

from collections.abc import Sequence
from itertools import takewhile
from typing import TypeAlias

from reader.app.layout.cells import ODD, cell_len, cell_string
from reader.app.layout.layers import Layer, pieces
from reader.app.layout.wrapping import Rows, wrap

Fragments: TypeAlias = Sequence[tuple[str, tuple[str, ...]]]
"""Words and their styles, side by side."""

HANG = "hang"
"""A style without a look: all rows of a paragraph stand behind the words that begin it in this style."""


def flow(paragraphs: Sequence[Fragments], width: int) -> list[Fragments]:
    """The rows of the paragraphs; an empty paragraph is an empty row."""
    return [row for paragraph in paragraphs for row in _rows(paragraph, max(width, 1))]


def _rows(fragments: Fragments, width: int) -> list[Fragments]:
    lead = list(takewhile(lambda fragment: HANG in fragment[1], fragments))
    hang = sum(cell_len(words) for words, _ in lead)
    if not 0 < hang <= width // 2:
        return _wrapped(fragments, width)
    first, *others = _wrapped(fragments[len(lead) :], width - hang)
    return [[*lead, *first], *([(" " * hang, ()), *row] for row in others)]


def _wrapped(fragments: Fragments, width: int) -> list[Fragments]:
    text = "".join(words for words, _ in fragments).replace("\n", " ")
    layers: list[Layer] = []
    start = 0
    for words, styles in fragments:
        layers.extend(Layer([(start, start + len(words), style)]) for style in styles)
        start += len(words)
    return [[(text[a:b], names) for a, b, names in pieces(*row, layers)] for row in _breaks(text, width)] or [
        []
    ]


def _breaks(text: str, width: int) -> list[tuple[int, int]]:
    rows = Rows()
    if not ODD.search(text):
        wrap(text, 0, len(text), first=width, rest=width, rows=rows)
        return list(zip(rows.starts, rows.ends, strict=True))
    cells, offsets = cell_string(text)
    wrap(cells, 0, len(cells), first=width, rest=width, rows=rows)
    return [(offsets[a], offsets[b]) for a, b in zip(rows.starts, rows.ends, strict=True)]
