"""One-row widgets: words at the left, words at the right."""

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.app.layout.cells import cell_len, fit
from reader.app.paint import Paint

Parts = list[tuple[str, tuple[str, ...]]]

LEAST_LEFT = 48
"""Cells that the left end of a bar keeps of its words before the right end says the same in fewer."""


class Bar(Widget):
    """A row with two ends; the left one gives way when both do not fit."""

    def __init__(self, paint: Paint, *, ident: str, on: str = "panel") -> None:
        super().__init__(id=ident)
        self._paint = paint
        self._on = on
        self._left: Parts = []
        self._right: Parts = []
        self._fuller: Parts = []

    def set_parts(self, left: Parts, right: Parts, *, fuller: Parts | None = None) -> None:
        """Show other words, at the right the `fuller` ones where the left end keeps enough room."""
        self._left, self._right, self._fuller = left, right, fuller or right
        self.refresh()

    def set_ground(self, on: str) -> None:
        """Lie on another of the theme's colours."""
        self._on = on
        self.refresh()

    def set_paint(self, paint: Paint) -> None:
        """Use another theme."""
        self._paint = paint
        self.refresh()

    def render_line(self, _y: int) -> Strip:
        """The row."""
        width = self.size.width
        ground = self._paint.style((), self._on)
        kept = min(_width(self._left), LEAST_LEFT)
        right = _cut(self._fuller if _width(self._fuller) + kept + 4 <= width else self._right, width - 2)
        taken = _width(right)
        left = _cut(self._left, width - taken - (4 if right else 2))
        between = width - taken - 2 - _width(left)
        parts: Parts = [(" ", ()), *left, (" " * max(between, 0), ()), *right, (" ", ())]
        segments = [Segment(text, self._paint.style(names, self._on)) for text, names in parts]
        return Strip(segments).adjust_cell_length(width, ground)


def _width(parts: Parts) -> int:
    return sum(cell_len(text) for text, _ in parts)


def _cut(parts: Parts, width: int) -> Parts:
    kept: Parts = []
    for text, names in parts:
        if width <= 0:
            break
        words = fit(text, width)
        kept.append((words, names))
        width -= cell_len(words)
    return kept
