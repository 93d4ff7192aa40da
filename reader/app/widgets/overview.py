"""The strip beside the article: what is in sight, and where the findings sit."""

from collections.abc import Mapping

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from reader.app.layout.layers import Marks
from reader.app.messages import OverviewClicked
from reader.app.paint import Paint
from reader.app.state.kinds import Look
from reader.app.widgets.article_view import ArticleView

TRACK, THUMB = " ", "▐"


class Overview(Widget):
    """The whole article in the height of the screen."""

    def __init__(self, article: ArticleView, paint: Paint) -> None:
        super().__init__(id="overview")
        self._article = article
        self._paint = paint
        self._marks = Marks()
        self._looks: Mapping[int, Look] = {}

    def set_marks(self, marks: Marks, looks: Mapping[int, Look]) -> None:
        """Where the findings sit, and the look of each rank."""
        self._marks, self._looks = marks, looks
        self.refresh()

    def set_paint(self, paint: Paint) -> None:
        """Use another theme."""
        self._paint = paint
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The track or the thumb, and the weightiest finding of this stretch."""
        page, height = self._article.page, max(self.size.height, 1)
        rows = max(len(page), height)
        first, last = y * rows // height, max((y + 1) * rows // height, y * rows // height + 1)
        top = self._article.top
        in_sight = first < top + self._article.size.height and last > top
        rank = None
        if last <= len(page):
            rank = self._marks.best(page.span(first)[0], page.reach(last - 1)[1])
        look = None if rank is None else self._looks[rank]
        style = self._paint.style
        return Strip(
            [
                Segment(THUMB if in_sight else TRACK, style(("thumb" if in_sight else "track",))),
                Segment(look.glyph if look else " ", style((look.style,) if look else ())),
            ],
            2,
        )

    def on_click(self, event: events.Click) -> None:
        """Jump there."""
        self.post_message(OverviewClicked(event.y / max(self.size.height, 1)))
