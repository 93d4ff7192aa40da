"""The article: rows painted one at a time from the page and its highlight layers."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.strip import Strip

from reader.app.first_messages import ArticleMoved, Painted, TextClicked
from reader.app.layout.blocks import VERBATIM
from reader.app.layout.cells import cell_len
from reader.app.layout.layers import Layer, Marks, Piece, pieces
from reader.app.layout.page import EMPTY, Page
from reader.app.paint import Paint, hinted
from reader.app.widgets.page_view import GUTTER, WIDEST, PageView
from reader.model import Span

if TYPE_CHECKING:
    from reader.app.state.kinds import Look

KEPT_ROWS = 2_000
REPAINTED_SPANS = 40
"""More changed spans than these repaint everything in sight."""
CONTEXT_ROWS = 2
"""Rows of the last page that stay in sight when turning it."""
LAYERS = (
    "inline",
    "address",
    "entity",
    "citation",
    "claim",
    "warning",
    "repeated",
    "note",
    "search",
    "current",
    "top",
    "selection",
    "hint",
)
"""From the bottom to the top."""


class ArticleView(PageView, can_focus=True, inherit_bindings=False):
    """Shows an article; knows rows and offsets but nothing of what the highlights mean."""

    def __init__(self, page: Page, paint: Paint, *, widest: int = WIDEST) -> None:
        super().__init__(id="article")
        self.widest = widest
        self.page = page
        self._paint = paint
        self._layers = {name: Layer() for name in LAYERS}
        self._marks: list[tuple[Marks, Mapping[int, Look]]] = []
        self._strips: LRUCache[tuple[int, int], Strip] = LRUCache(KEPT_ROWS)
        self._painted = self._is_painting = False

    # Content

    def set_page(self, page: Page) -> None:
        """Show another text, whose layers are to come."""
        self.page = page
        self._layers = {name: Layer() for name in LAYERS}
        self._marks = []
        self.wrap()
        self._forget()

    def set_layers(self, layers: Mapping[str, Layer]) -> None:
        """Replace some layers; a few changed spans repaint only their own rows."""
        changed = [layer for name, new in layers.items() for layer in (self._layers[name], new)]
        self._layers.update(layers)
        if sum(map(len, changed)) > REPAINTED_SPANS:
            self._forget()
            return
        for layer in changed:
            for start, end in zip(layer.starts, layer.ends, strict=True):
                self._forget_rows(self.page.row_at(start), self.page.row_at(end))

    def set_marks(self, *columns: "tuple[Marks, Mapping[int, Look]]") -> None:
        """What the gutter's columns show: marks and the look of each rank."""
        self._marks = list(columns)
        self._forget()

    def set_widest(self, columns: int) -> None:
        """Let the text be this wide where there is room."""
        self.widest = columns
        self.wrap()
        self.refresh()

    def set_paint(self, paint: Paint) -> None:
        """Use another theme."""
        self._paint = paint
        self._forget()

    def fold(self, sentences: Iterable[Span]) -> None:
        """Show one row for all of these sentences that follow each other, but for those that were opened."""
        if self.page.folds.replace(sentences):
            self.wrap(anew=True)

    def unfold_row(self, row: int) -> bool:
        """Show the sentences that a row stands for; whether it stands for any."""
        opened = row in self.page.folded and self.page.folds.open_all_in(Span(*self.page.span(row)))
        if opened:
            self.wrap(anew=True)
        return opened

    def _forget(self) -> None:
        self._strips.clear()
        self.refresh()

    def _forget_rows(self, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self._strips.discard((row, self.size.width))
        self.refresh_lines(first, last - first + 1)

    # Geometry

    def render_lines(self, crop: Region) -> list[Strip]:
        """Wrap first when the width changed, so that not even the first frame is stale."""
        self.wrap()
        if not self._painted:
            self._painted = True
            self.post_message(Painted())
        self._is_painting = True
        try:
            return super().render_lines(crop)
        finally:
            self._is_painting = False

    def wrap(self, *, anew: bool = False) -> None:
        """Lay the page out for the present width, keeping the row at the top."""
        if not self.size.width or (self.column == self.page.width and not anew):
            return
        anchor = self.offset_at_top
        at_top = self.top == 0
        self.page.wrap(self.column)
        self._strips.clear()
        size = Size(self.size.width, len(self.page))
        self.set_reactive(ArticleView.virtual_size, size)  # it has no bars that would be laid out anew
        self.to_row(0 if at_top else self.page.row_at(anchor))
        if anew:
            self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """A new width asks for new rows."""
        self.wrap()

    # Movement

    def to_row(self, row: int) -> None:
        """Scroll so that the row is the first in sight."""
        self.scroll_to(y=max(row, 0), animate=False, immediate=True, force=True)

    def move_lines(self, by: int) -> None:
        """Scroll some rows."""
        self.to_row(self.top + by)

    def move_pages(self, by: float) -> None:
        """Scroll some pages, keeping context on whole ones."""
        height = self.size.height
        step = height - CONTEXT_ROWS if abs(by) == 1 else height // 2
        self.move_lines(max(step, 1) * (1 if by > 0 else -1))

    def move_to_edge(self, *, end: bool) -> None:
        """Scroll to the first or the last row."""
        self.to_row(len(self.page) if end else 0)

    def show(self, start: int, end: int) -> None:
        """Bring the offsets into sight, a third down the pane when they are not; stay otherwise."""
        self.wrap(anew=self.page.folds.open(Span(start, max(end, start))))
        first, last = self.page.row_at(start), self.page.row_at(max(end - 1, start))
        height = self.size.height
        if first < self.top or last >= self.top + height:
            self.to_row(min(first - height // 3, first) if last - first < height else first)

    def keep_in_sight(self, offset: int) -> None:
        """Scroll no further than the offset needs."""
        row, height = self.page.row_at(offset), max(self.size.height, 1)
        if row < self.top:
            self.to_row(row)
        elif row >= self.top + height:
            self.to_row(row - height + 1)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell the bars."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(ArticleMoved())

    def on_click(self, event: events.Click) -> None:
        """Tell which offset lies under the mouse; the end of a drag is no click."""
        if self.text_selection is not None:
            return
        row = self.top + event.y
        if row < len(self.page) and not self.unfold_row(row):
            cell = event.x - self.margin - GUTTER - cell_len(self.page.prefix(row))
            offset = self.page.offset_at(row, cell)
            self.post_message(TextClicked(self.page.span(row)[0] if offset is None else offset))

    # Painting

    def render_line(self, y: int) -> Strip:
        """One row of the pane; when the mouse asks, with offsets, which would take most of a page's time."""
        row, width = self.top + y, self.size.width
        if row >= len(self.page):
            return Strip.blank(width, self._paint.style(()))
        key = (row, width)
        if key not in self._strips:
            segments = [Segment(text, self._paint.style(names)) for text, names in self.painted(row) if text]
            self._strips[key] = Strip(segments).adjust_cell_length(width, self._paint.style(()))
        return self._strips[key] if self._is_painting else self._strips[key].apply_offsets(0, row)

    def painted(self, row: int) -> list[tuple[str, tuple[str, ...]]]:
        """The row's words with their styles: margin, gutter, prefix, then the text in pieces."""
        if row in self.page.folded:
            return self._fold(row)
        shape = self.page.shapes[self.page.blocks[row]] if self.page.blocks[row] != EMPTY else None
        base = () if shape is None else shape.styles
        text, prefix = self.page.flat, self.page.prefix(row)
        parts = [(" " * self.margin, ()), *self._gutter(row), (prefix, ("muted",))]
        found = pieces(*self.page.span(row), list(self._layers.values()))
        if shape is None or shape.kind not in VERBATIM:
            return [*parts, *(hinted(text[a:b], base + names) for a, b, names in found)]
        words = self._padded(row, [(a, b, base + names) for a, b, names in found], base)
        room = self.column - cell_len(prefix) - sum(cell_len(said) for said, _ in words)
        ground: list[tuple[str, tuple[str, ...]]] = [(prefix[:-1], ("muted",)), (" ", base)]
        return [*parts[:-1], *ground, *words, (" " * max(room, 0), base)]

    def _padded(
        self, row: int, found: Sequence[Piece], base: tuple[str, ...]
    ) -> list[tuple[str, tuple[str, ...]]]:
        """The pieces with empty cells between them where a table has its next column."""
        padding = dict(self.page.padded.get(row, ()))
        layer = Layer((offset, offset + 1, "") for offset in padding)
        parts: list[tuple[str, tuple[str, ...]]] = []
        for a, b, names in found:
            for start, end, _ in pieces(a, b, [layer]):
                parts.append((" " * padding.get(start, 0), base))
                parts.append(hinted(self.page.flat[start:end], names))
        return parts

    def _fold(self, row: int) -> list[tuple[str, tuple[str, ...]]]:
        """What a row says that stands for sentences said before."""
        hidden = self.page.folded[row]
        words = f"⋯ {hidden} sentence{'' if hidden == 1 else 's'} said before"
        return [(" " * (self.margin + GUTTER), ()), (self.page.prefix(row), ("muted",)), (words, ("fold",))]

    def _gutter(self, row: int) -> list[tuple[str, tuple[str, ...]]]:
        start, end = self.page.reach(row)
        cells: list[tuple[str, tuple[str, ...]]] = []
        for marks, looks in self._marks:
            rank = marks.best(start, end) if self.page.blocks[row] != EMPTY else None
            cells.append((" ", ()) if rank is None else (looks[rank].glyph, ("gutter", looks[rank].style)))
        return [*cells, (" " * (GUTTER - len(cells)), ())]
