"""The pane beside the article: tabs, a list, and the detail of what is selected."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from reader.app.layout.flow import Fragments
from reader.app.paint import Paint
from reader.app.widgets.bars import Bar
from reader.app.widgets.card_list import CardList
from reader.app.widgets.detail import Detail
from reader.app.widgets.tabs import TabBar

LEAST, LEAST_TEXT = 30, 30
"""Columns that the lists and the text keep wherever the split is moved."""


class SidePane(Vertical):
    """Holds its parts together and paints them alike; its left edge can be dragged."""

    ALLOW_SELECT = False  # a drag here moves the split

    def __init__(self, paint: Paint) -> None:
        super().__init__(id="side")
        self.tabs = TabBar(paint)
        self.filter = Bar(paint, ident="filter", on="panel")
        self.cards = CardList(paint)
        self.detail = Detail(paint)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.tabs
        yield self.filter
        yield self.cards
        yield self.detail

    def set_paint(self, paint: Paint) -> None:
        """Use another theme."""
        for part in (self.tabs, self.filter, self.cards, self.detail):
            part.set_paint(paint)

    def resize(self, width: int) -> None:
        """Take this many columns, as far as the lists and the text allow it."""
        widest = max(self.screen.size.width - LEAST_TEXT, LEAST)
        self.styles.width = min(max(width, LEAST), widest)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the edge."""
        if event.x == 0:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """The edge follows the mouse."""
        if self.app.mouse_captured is self:
            self.resize(self.region.right - int(event.screen_x))

    def on_mouse_up(self) -> None:
        """Let go of the edge."""
        self.release_mouse()

    def set_filter(self, words: str, listed: str) -> None:
        """Show what the list is filtered and ordered by; without words its row is empty."""
        self.filter.set_ground("panel" if words else "surface")
        self.filter.set_parts([(words, ("key",))], [(listed, ("muted",))] if words else [])

    def set_detail(self, paragraphs: Sequence[Fragments]) -> None:
        """Show another finding; without any words the detail gives its room to the list."""
        self.detail.display = bool(paragraphs)
        self.detail.set_paragraphs(paragraphs)
