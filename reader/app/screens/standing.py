"""Where the reader stands in the article, and how keys and mouse lead somewhere else."""

from collections.abc import Callable
from typing import Any

from reader.app.first_messages import TextClicked, TextDragged
from reader.app.keyboard import Keyboard
from reader.app.messages import CardChosen, OverviewClicked, SideChosen, TabChosen
from reader.app.screens.paned import PanedScreen
from reader.app.state.lists.cards import TABS, Finding, Tab
from reader.app.state.moving.places import Place
from reader.app.state.moving.selecting import Selecting
from reader.app.state.session import Session
from reader.model import Span, Warning


class StandingScreen(PanedScreen):
    """A screen on whose article the reader stands somewhere."""

    session: Session
    keys: "Keyboard[Any]"
    last_command = ""
    """What was typed last for the shell."""

    @property
    def selecting(self) -> bool:
        """Whether words are selected."""
        return self.session.selecting is not None

    def open_tab(self, tab: Tab) -> None:
        """Show a list and give it the keys."""
        self.session.open(tab)
        self.panes.show_list()
        self.panes.show_place()
        self.uncover_list()

    def uncover_list(self) -> None:
        """Give the keys to the list, wherever they were."""
        self.remove_class("-weighing")
        if not self.side_shown:
            self.show_side(True)
        self.set_focus(self.panes.side.cards)

    def select(self, finding: Finding | None, span: Span | None = None) -> None:
        """Stand on a finding, in the text and in the list."""
        if self.weighing and not isinstance(finding, Warning):
            self.weigh(False)
        tab = self.session.tab
        self.session.stand(finding, span)
        if self.session.tab != tab:
            self.panes.show_list()
        self.panes.show_place()
        self.reveal()

    def reveal(self) -> None:
        """Bring the words that the reader stands on into sight."""
        if self.session.here is not None:
            self.panes.article.show(self.session.here.start, self.session.here.end)

    @property
    def place(self) -> Place:
        """What the reader sees and stands on."""
        return Place(self.panes.article.offset_at_top, self.session.here)

    def go(self, place: Place) -> None:
        """See and stand on what one saw and stood on there."""
        if place.here != self.session.here:
            found = None if place.here is None else self.session.at(place.here.start)
            self.session.stand(found[0] if found and found[1] == place.here else None, place.here)
            self.panes.show_list()
            self.panes.show_place()
        self.panes.article.to_row(self.panes.article.page.row_at(place.top))

    def jump(self, move: Callable[[], None], *, passing: bool = False) -> None:
        """Do something; if it moved the text by a screen or more, one can go back from there."""
        article, before = self.panes.article, self.place
        top, self.keys.returning = article.top, False
        move()
        if abs(article.top - top) >= article.size.height and not self.keys.returning:
            self.session.places.leave(before, passing=passing)

    # What the panes say

    def on_card_chosen(self, message: CardChosen) -> None:
        """The list moved: the text follows."""
        if message.index >= len(self.session.cards):
            return  # the list is another one by now
        self.session.stand(self.session.cards[message.index].finding)
        self.panes.show_place()
        self.jump(self.reveal, passing=True)

    def on_text_dragged(self, message: TextDragged) -> None:
        """Words were selected with the mouse; keys go on from there."""
        self.session.selecting = None if message.span is None else Selecting.over(message.span)
        self.panes.show_selection()

    def on_text_clicked(self, message: TextClicked) -> None:
        """The text was clicked: stand on what is there, and select nothing any more."""
        self.session.selecting = None
        self.panes.show_selection()
        self.panes.article.focus()
        if found := self.session.at(message.offset):
            self.select(*found)

    def on_side_chosen(self, message: SideChosen) -> None:
        """A quote was clicked: stand on it."""
        self.select(self.session.finding, message.span)

    def on_overview_clicked(self, message: OverviewClicked) -> None:
        """Go to that part of the text."""
        article = self.panes.article
        self.jump(lambda: article.to_row(round(message.share * len(article.page)) - article.size.height // 2))

    def on_tab_chosen(self, message: TabChosen) -> None:
        """Open the list whose name was clicked."""
        self.open_tab(next(tab for tab in TABS if tab == message.tab))
