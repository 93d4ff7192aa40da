"""Where the reader is in a page: the rows in sight, and the words between which the mouse was dragged."""

from textual.geometry import Offset
from textual.scroll_view import ScrollView
from textual.selection import Selection

from reader.app.first_messages import TextDragged
from reader.app.layout.page import Page
from reader.model import Span

GUTTER = 3
"""Cells left of the text: a note or citation glyph, a claim or warning glyph, a space."""
WIDEST = 80
"""Cells of the text column unless told otherwise, the width that readers of long texts are used to."""


class PageView(ScrollView, inherit_bindings=False):
    """Knows rows and offsets of a page; `ArticleView` moves and paints."""

    page: Page
    widest: int
    """Cells of the text column where there is room for them."""

    @property
    def column(self) -> int:
        """The width of the text column."""
        return max(min(self.size.width - GUTTER - 1, self.widest), 1)

    @property
    def margin(self) -> int:
        """Empty cells left of the gutter."""
        return max((self.size.width - GUTTER - self.column) // 2, 0)

    @property
    def top(self) -> int:
        """The first row in sight."""
        return int(self.scroll_offset.y)

    @property
    def offset_at_top(self) -> int:
        """The offset at the top of what is in sight."""
        return self.page.span(self.top)[0] if self.top < len(self.page) else 0

    @property
    def last_offset(self) -> int:
        """The offset behind the last row in sight."""
        rows = len(self.page)
        return self.page.span(min(self.top + self.size.height, rows) - 1)[1] if rows else 0

    @property
    def percent(self) -> int:
        """How much of the article has been in sight when reading down to here."""
        rows = len(self.page)
        return min(100 * (self.top + self.size.height) // rows, 100) if rows else 100

    # Selecting with the mouse

    def selected(self, selection: Selection) -> tuple[int, int]:
        """The offsets between which the mouse was dragged."""
        start, end = selection
        first = 0 if start is None else self._offset_of(start)
        return first, len(self.page.text) if end is None else max(self._offset_of(end), first)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """The selected words as they stand in the article, not as they were wrapped."""
        first, last = self.selected(selection)
        return self.page.text[first:last], "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Tell between which offsets the mouse was dragged, or that it is no more."""
        start, end = (0, 0) if selection is None else self.selected(selection)
        self.post_message(TextDragged(Span(start, end) if start < end else None))

    def _offset_of(self, place: Offset) -> int:
        """The offset of a character of a painted row."""
        row = min(max(place.y, 0), len(self.page) - 1)
        start, end = self.page.span(row)
        x = place.x - self.margin - GUTTER - len(self.page.prefix(row))
        return min(max(start + x - self.page.padding_before(row, x), start), end)
