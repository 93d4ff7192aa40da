"""A warning weighed: its quotes beside each other, over the article's place."""

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.app.layout.columns import Columns, columns
from reader.app.layout.flow import Fragments, flow
from reader.app.messages import SideChosen
from reader.app.paint import Paint
from reader.app.state.weighing import Weighing

MARGIN = 2
WIDEST = 140
"""Cells beyond which lines are too long to be read."""


class WeighingView(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows of the head, the quotes and the foot, scrolled together."""

    def __init__(self, paint: Paint) -> None:
        super().__init__(id="weighing")
        self._paint = paint
        self._shown = Weighing()
        self._rows: list[Fragments] = []
        self._columns = Columns()
        self._head = 0
        self._width = 0

    def set_weighing(self, shown: Weighing) -> None:
        """Show a warning; the same one on its other side stays where it was scrolled to."""
        same = [side.span for side in shown.sides] == [side.span for side in self._shown.sides]
        self._shown = shown
        self._width = 0
        self._wrap()
        if not same:
            self._to(0)

    def set_paint(self, paint: Paint) -> None:
        """Use another theme."""
        self._paint = paint
        self.refresh()

    def move_lines(self, by: int) -> None:
        """Scroll some rows."""
        self._to(int(self.scroll_offset.y) + by)

    def move_pages(self, by: float) -> None:
        """Scroll some pages."""
        self.move_lines(int(self.size.height * by))

    def move_to_edge(self, *, end: bool) -> None:
        """Scroll to the first or the last row."""
        self._to(len(self._rows) if end else 0)

    def on_click(self, event: events.Click) -> None:
        """Tell which quote is under the mouse."""
        row = int(self.scroll_offset.y) + event.y - self._head
        side = self._columns.at(row, event.x - self._margin)
        if side is not None:
            self.post_message(SideChosen(self._shown.sides[side].span))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Wrap first when the width changed."""
        self._wrap()
        return super().render_lines(crop)

    def on_resize(self, _event: events.Resize) -> None:
        """A new width asks for new rows."""
        self._wrap()

    def render_line(self, y: int) -> Strip:
        """One row."""
        row = int(self.scroll_offset.y) + y
        ground = self._paint.style(())
        words = self._rows[row] if row < len(self._rows) else []
        segments = [Segment(" " * self._margin, ground)]
        segments.extend(Segment(text, self._paint.style(names)) for text, names in words)
        return Strip(segments).adjust_cell_length(self._width, ground)

    @property
    def _margin(self) -> int:
        return max((self._width - WIDEST) // 2, MARGIN)

    def _to(self, row: int) -> None:
        self.scroll_to(y=max(row, 0), animate=False, immediate=True, force=True)

    def _wrap(self) -> None:
        width = self.scrollable_content_region.width
        if width == self._width or not width:
            return
        self._width = width
        inner = max(width - 2 * self._margin, 1)
        head = flow(self._shown.head, inner)
        self._head = len(head)
        self._columns = (
            columns([side.paragraphs for side in self._shown.sides], inner)
            if self._shown.sides
            else Columns()
        )
        self._rows = [*head, *self._columns.rows, *flow(self._shown.foot, inner)]
        self.virtual_size = Size(width, len(self._rows))
        self.refresh()
