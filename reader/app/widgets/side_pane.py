"""The pane beside the article: tabs, a list, and the detail of what is selected."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from reader.app.layout.flow import Fragments
from reader.app.paint import Paint
from reader.app.widgets.bars import TabBar
from reader.app.widgets.card_list import CardList
from reader.app.widgets.detail import Detail


class SidePane(Vertical):
    """Holds the three together and paints them alike."""

    def __init__(self, paint: Paint) -> None:
        super().__init__(id="side")
        self.tabs = TabBar(paint)
        self.cards = CardList(paint)
        self.detail = Detail(paint)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.tabs
        yield self.cards
        yield self.detail

    def set_paint(self, paint: Paint) -> None:
        """Use another theme."""
        for part in (self.tabs, self.cards, self.detail):
            part.set_paint(paint)

    def set_detail(self, paragraphs: Sequence[Fragments]) -> None:
        """Show another finding; without any words the detail gives its room to the list."""
        self.detail.display = bool(paragraphs)
        self.detail.set_paragraphs(paragraphs)
