"""Everything about the finding that the reader stands on."""

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.app.layout.flow import Fragments, flow
from reader.app.paint import Paint

MARGIN = 1
"""Empty cells on either side of the words."""


class Detail(ScrollView, can_focus=True, inherit_bindings=False):
    """Paragraphs of styled words that scroll when they are too long."""

    def __init__(self, paint: Paint) -> None:
        super().__init__(id="detail")
        self._paint = paint
        self._paragraphs: Sequence[Fragments] = ()
        self._rows: Sequence[Fragments] = ()
        self._width = 0

    def set_paragraphs(self, paragraphs: Sequence[Fragments]) -> None:
        """Show something else, from its top."""
        self._paragraphs = paragraphs
        self._width = 0
        self._wrap()
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
        ground = self._paint.style((), "surface")
        words = self._rows[row] if row < len(self._rows) else []
        segments = [Segment(" " * MARGIN, ground)]
        segments.extend(Segment(text, self._paint.style(names, "surface")) for text, names in words)
        return Strip(segments).adjust_cell_length(self._width, ground)

    def _to(self, row: int) -> None:
        self.scroll_to(y=max(row, 0), animate=False, immediate=True, force=True)

    def _wrap(self) -> None:
        width = self.scrollable_content_region.width
        if width == self._width or not width:
            return
        self._width = width
        self._rows = flow(self._paragraphs, width - 2 * MARGIN)
        self.virtual_size = Size(width, len(self._rows))
        self.refresh()
