"""Rows of styled words that are wrapped to the pane and scroll."""

from collections.abc import Sequence

from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.app.layout.flow import Fragments
from reader.app.paint import Paint


class Rows(ScrollView, can_focus=True, inherit_bindings=False):
    """What a pane of wrapped rows has in common with another; each says how it wraps and paints them."""

    def __init__(self, paint: Paint, *, ident: str) -> None:
        super().__init__(id=ident)
        self._paint = paint
        self._rows: Sequence[Fragments] = ()
        self._width = 0

    def wrapped(self, width: int) -> Sequence[Fragments]:
        """The rows for a pane of this width: as they are, unless a pane wraps its words anew."""
        return self._rows

    def set_paint(self, paint: Paint) -> None:
        """Use another theme."""
        self._paint = paint
        self.refresh()

    def move_lines(self, by: int) -> None:
        """Scroll some rows."""
        self.to_row(int(self.scroll_offset.y) + by)

    def move_pages(self, by: float) -> None:
        """Scroll some pages."""
        self.move_lines(int(self.size.height * by))

    def move_to_edge(self, *, end: bool) -> None:
        """Scroll to the first or the last row."""
        self.to_row(len(self._rows) if end else 0)

    def to_row(self, row: int) -> None:
        """Scroll so that the row is the first in sight."""
        self.scroll_to(y=max(row, 0), animate=False, immediate=True, force=True)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Wrap first when the width changed."""
        self.wrap()
        return super().render_lines(crop)

    def on_resize(self, _event: events.Resize) -> None:
        """A new width asks for new rows."""
        self.wrap()

    def wrap(self, *, anew: bool = False) -> None:
        """Make the rows for the present width, `anew` when their words changed."""
        width = self.scrollable_content_region.width
        if not width:
            self._width = 0  # not on the screen yet: wrapped when it is
            return
        if width == self._width and not anew:
            return
        self._width = width
        self._rows = self.wrapped(width)
        self.virtual_size = Size(width, len(self._rows))
        self.refresh()
