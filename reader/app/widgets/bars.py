"""One-row widgets: words at the left, words at the right."""

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.app.layout.cells import cell_len, fit
from reader.app.paint import Paint

Parts = list[tuple[str, tuple[str, ...]]]


class Bar(Widget):
    """A row with two ends; the left one gives way when both do not fit."""

    def __init__(self, paint: Paint, *, ident: str, on: str = "panel") -> None:
        super().__init__(id=ident)
        self._paint = paint
        self._on = on
        self._left: Parts = []
        self._right: Parts = []

    def set_parts(self, left: Parts, right: Parts) -> None:
        """Show other words."""
        self._left, self._right = left, right
        self.refresh()

    def set_paint(self, paint: Paint) -> None:
        """Use another theme."""
        self._paint = paint
        self.refresh()

    def render_line(self, _y: int) -> Strip:
        """The row."""
        width = self.size.width
        ground = self._paint.style((), self._on)
        right = _cut(self._right, width - 2)
        taken = sum(cell_len(text) for text, _ in right)
        left = _cut(self._left, width - taken - (3 if right else 2))
        between = width - taken - 2 - sum(cell_len(text) for text, _ in left)
        parts: Parts = [(" ", ()), *left, (" " * max(between, 0), ()), *right, (" ", ())]
        segments = [Segment(text, self._paint.style(names, self._on)) for text, names in parts]
        return Strip(segments).adjust_cell_length(width, ground)


def _cut(parts: Parts, width: int) -> Parts:
    kept: Parts = []
    for text, names in parts:
        if width <= 0:
            break
        words = fit(text, width)
        kept.append((words, names))
        width -= cell_len(words)
    return kept
