"""A warning weighed: its quotes beside each other, over the article's place."""

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from reader.app.layout.columns import Columns, columns
from reader.app.layout.flow import Fragments, flow
from reader.app.messages import ElsewhereWanted, SideChosen
from reader.app.paint import Paint
from reader.app.state.shown.weighing import Weighing
from reader.app.widgets.rows import Rows

MARGIN = 2
WIDEST = 140
"""Cells beyond which lines are too long to be read."""


class WeighingView(Rows):
    """The head, the quotes and the foot, scrolled together."""

    def __init__(self, paint: Paint) -> None:
        super().__init__(paint, ident="weighing")
        self._shown = Weighing()
        self._columns = Columns()
        self._head = 0

    def set_weighing(self, shown: Weighing) -> None:
        """Show a warning; the same one on its other side stays where it was scrolled to."""
        same = [side.span for side in shown.sides] == [side.span for side in self._shown.sides]
        self._shown = shown
        self.wrap(anew=True)
        if not same:
            self.to_row(0)

    def wrapped(self, width: int) -> Sequence[Fragments]:
        """The quotes beside each other where there is room."""
        inner = max(width - 2 * _margin(width), 1)
        head = flow(self._shown.head, inner)
        self._head = len(head)
        sides = [side.paragraphs for side in self._shown.sides]
        self._columns = columns(sides, inner) if sides else Columns()
        return [*head, *self._columns.rows, *flow(self._shown.foot, inner)]

    def on_click(self, event: events.Click) -> None:
        """Tell which quote is under the mouse."""
        row = int(self.scroll_offset.y) + event.y - self._head
        side = self._columns.at(row, event.x - _margin(self._width))
        if side is not None:
            chosen = self._shown.sides[side]
            self.post_message(
                SideChosen(chosen.span) if chosen.elsewhere is None else ElsewhereWanted(chosen.elsewhere)
            )

    def render_line(self, y: int) -> Strip:
        """One row."""
        row = int(self.scroll_offset.y) + y
        ground = self._paint.style(())
        words = self._rows[row] if row < len(self._rows) else []
        segments = [Segment(" " * _margin(self._width), ground)]
        segments.extend(Segment(text, self._paint.style(names)) for text, names in words)
        return Strip(segments).adjust_cell_length(self._width, ground)


def _margin(width: int) -> int:
    return max((width - WIDEST) // 2, MARGIN)
