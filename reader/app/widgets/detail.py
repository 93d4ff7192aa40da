"""Everything about the finding that the reader stands on."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip

from reader.app.layout.flow import Fragments, flow
from reader.app.paint import Paint
from reader.app.widgets.rows import Rows

MARGIN = 1
"""Empty cells on either side of the words."""


class Detail(Rows):
    """Paragraphs of styled words that scroll when they are too long."""

    def __init__(self, paint: Paint, *, ident: str = "detail") -> None:
        super().__init__(paint, ident=ident)
        self._paragraphs: Sequence[Fragments] = ()

    def set_paragraphs(self, paragraphs: Sequence[Fragments]) -> None:
        """Show something else, from its top."""
        self._paragraphs = paragraphs
        self.wrap(anew=True)
        self.to_row(0)

    def wrapped(self, width: int) -> Sequence[Fragments]:
        """The paragraphs between their margins."""
        return flow(self._paragraphs, width - 2 * MARGIN)

    def render_line(self, y: int) -> Strip:
        """One row."""
        row = int(self.scroll_offset.y) + y
        ground = self._paint.style((), "surface")
        words = self._rows[row] if row < len(self._rows) else []
        segments = [Segment(" " * MARGIN, ground)]
        segments.extend(Segment(text, self._paint.style(names, "surface")) for text, names in words)
        return Strip(segments).adjust_cell_length(self._width, ground)
