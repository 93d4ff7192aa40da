"""Highlights: sorted spans in layers, merged for one row at a time."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TypeAlias

Piece: TypeAlias = tuple[int, int, tuple[str, ...]]
"""Start, end and the styles of a stretch of text, the later ones on top."""


class Layer:
    """Styled spans that may overlap; asking for those in a row costs two bisections."""

    def __init__(self, spans: Iterable[tuple[int, int, str]] = ()) -> None:
        ordered = sorted(span for span in spans if span[0] < span[1])
        self.starts = array("I", [span[0] for span in ordered])
        self.ends = array("I", [span[1] for span in ordered])
        self.styles = [span[2] for span in ordered]
        self._reach = array("I", accumulate(self.ends, max))

    def __len__(self) -> int:
        return len(self.styles)

    def between(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The spans that share an offset with `start` to `end`, cut to it."""
        for i in range(bisect_right(self._reach, start), bisect_left(self.starts, end)):
            if self.ends[i] > start:
                yield max(self.starts[i], start), min(self.ends[i], end), self.styles[i]


def pieces(start: int, end: int, layers: Sequence[Layer]) -> list[Piece]:
    """The stretch cut wherever a style begins or ends; joined, the pieces give it back."""
    spans = [span for layer in layers for span in layer.between(start, end)]
    if not spans:
        return [(start, end, ())] if start < end else []
    cuts = sorted({start, end, *(s[0] for s in spans), *(s[1] for s in spans)})
    return [(a, b, tuple(style for s, e, style in spans if s <= a and b <= e)) for a, b in pairwise(cuts)]


class Marks:
    """Ranked glyphs at offsets; a row or a stretch of the overview shows the best ranked one in it."""

    def __init__(self, marks: Iterable[tuple[int, int]] = ()) -> None:
        """Each mark is an offset and a rank; the lowest rank wins."""
        ordered = sorted(marks)
        self._offsets = array("I", (mark[0] for mark in ordered))
        self._ranks = array("I", (mark[1] for mark in ordered))

    def best(self, start: int, end: int) -> int | None:
        """The lowest rank from `start` up to `end`, or None."""
        low, high = bisect_left(self._offsets, start), bisect_left(self._offsets, end)
        return min(self._ranks[low:high]) if low < high else None
