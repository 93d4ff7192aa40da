"""The screen on which an article is read: its keys, and what its panes and the analysis tell it."""

import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input, Static

from reader.app.bindings import bind, press_bindings
from reader.app.keyboard import Keyboard
from reader.app.layout.cells import printable
from reader.app.messages import (
    ArticleMoved,
    CardChosen,
    EventArrived,
    OverviewClicked,
    TabChosen,
    TextClicked,
)
from reader.app.screens.arrangement import SMALLEST, arrange
from reader.app.state.cards import TABS, Finding, Tab
from reader.app.state.search import Search
from reader.app.state.session import Session
from reader.app.wardrobe import Wardrobe
from reader.app.widgets.entry import Purpose
from reader.app.widgets.panes import Panes
from reader.model import Analysis, Article, Note, Span

TOO_SMALL = (
    f"This window is too small to read in.\nEnlarge it to {SMALLEST[0]} columns by {SMALLEST[1]} rows."
)


SaveNotes: TypeAlias = Callable[[Article, Analysis, Sequence[Note]], Path]
"""Writes the notes and says where; raises a ReaderError when it cannot."""


class Movable(Protocol):
    """A pane that the movement keys act on."""

    def move_lines(self, by: int) -> None:
        """Some lines or cards on."""

    def move_pages(self, by: float) -> None:
        """Some pages on."""

    def move_to_edge(self, *, end: bool) -> None:
        """To the first or the last row."""


class ReadingScreen(Screen[None]):
    """Article, overview, side pane and bars, kept in step."""

    CSS_PATH = "../styles.tcss"
    AUTO_FOCUS = "#article"

    def __init__(
        self,
        session: Session,
        *,
        wardrobe: Wardrobe,
        keyboard: "Keyboard[ReadingScreen]",
        save_notes: SaveNotes,
    ) -> None:
        super().__init__()
        self.keys = keyboard
        bind(self, press_bindings(keyboard.keymap))
        self.session = session
        self.wardrobe = wardrobe
        self.save_notes = save_notes
        self.panes = Panes(
            session,
            wardrobe.paint,
            keymap=keyboard.keymap,
            hints=lambda: keyboard.hints(self),
            widest=wardrobe.width,
        )
        self._search_from = 0
        self._then: Callable[[str], None] | None = None

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        arrange(self, self.app.size)  # before the first frame, which must not move afterwards
        panes = self.panes
        yield panes.title
        with Horizontal(id="body"):
            yield panes.article
            yield panes.overview
            yield panes.side
        yield panes.entry
        yield panes.status
        yield Static(TOO_SMALL, id="tiny", markup=False)

    def on_mount(self) -> None:
        """The first frame, and what reading the source had to say."""
        self.panes.show_all()
        if remarks := self.session.reading.article.remarks:
            self.say("\n".join(printable(remark) for remark in remarks))

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a line is typed, only the keys that leave it act; the others are letters."""
        typing = self.panes.entry.purpose is not None
        return not typing or action != "press" or self.keys.leaves_entry(str(parameters[0]))

    def action_press(self, key: str) -> None:
        """Take a key of the key table."""
        self.keys.press(key, self)
        self._show_pending()

    def action_perform(self, action: str, number: int | None = None) -> None:
        """Perform an action of the key table, with a count or without."""
        self.keys.perform(action, self, number=number)
        self._show_pending()

    def _show_pending(self) -> None:
        if self.panes.pending != self.keys.pending:
            self.panes.pending = self.keys.pending
            self.panes.show_status()

    # Panes

    @property
    def pane(self) -> Movable:
        """The pane that movement keys act on."""
        panes = self.panes
        focused = self.focused
        return next((p for p in (panes.side.cards, panes.side.detail) if p is focused), panes.article)

    @property
    def side_shown(self) -> bool:
        """Whether the side pane is on the screen."""
        return self.panes.side.display and self.panes.side.region.width > 0

    def show_side(self, shown: bool) -> None:
        """Show or hide the side pane; hidden, it cannot keep the focus."""
        self.remove_class("-zen")
        if self.has_class("-narrow"):
            self.set_class(shown, "-side-open")
        else:
            self.set_class(not shown, "-side-hidden")
        if not shown:
            self.set_focus(self.panes.article)

    def open_tab(self, tab: Tab) -> None:
        """Show a list and give it the keys."""
        self.session.open(tab)
        self.panes.show_list()
        self.panes.show_place()
        if not self.side_shown:
            self.show_side(True)
        self.panes.side.cards.focus()

    def use_theme(self, name: str) -> None:
        """Wear another theme."""
        self.wardrobe.name = name
        self.panes.set_paint(self.wardrobe.paint)
        self.app.theme = name

    # Where the reader stands

    def select(self, finding: Finding | None, span: Span | None = None) -> None:
        """Stand on a finding, in the text and in the list."""
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

    def on_card_chosen(self, message: CardChosen) -> None:
        """The list moved: the text follows."""
        self.session.stand(self.session.cards[message.index].finding)
        self.panes.show_place()
        self.reveal()

    def on_text_clicked(self, message: TextClicked) -> None:
        """The text was clicked: stand on what is there."""
        self.panes.article.focus()
        if found := self.session.at(message.offset):
            self.select(*found)

    def on_overview_clicked(self, message: OverviewClicked) -> None:
        """Go to that part of the text."""
        article = self.panes.article
        article.to_row(round(message.share * len(article.page)) - article.size.height // 2)

    def on_tab_chosen(self, message: TabChosen) -> None:
        """Open the list whose name was clicked."""
        self.open_tab(next(tab for tab in TABS if tab == message.tab))

    def on_article_moved(self, _message: ArticleMoved) -> None:
        """The bars tell where."""
        self.panes.overview.refresh()
        self.panes.show_status()

    # The line at the bottom

    def ask(self, purpose: Purpose, text: str, *, then: Callable[[str], None] | None = None) -> None:
        """Open the line for a search or a note; `then` takes what was typed, unless it was cancelled."""
        self._then = then
        self._search_from = self.panes.article.offset_at_top
        self.panes.entry.open(purpose, text)
        self.panes.status.display = False

    def close_entry(self, *, cancel: bool = False) -> None:
        """Close the line; a cancelled search goes back to where it began."""
        if cancel and self.panes.entry.purpose == "search":
            self.session.search = Search()
            self.panes.show_search()
            self.panes.article.to_row(self.panes.article.page.row_at(self._search_from))
        self.panes.entry.close(cancel=cancel)
        self.panes.status.display = True
        self.set_focus(self.panes.article)

    @on(Input.Changed, "#entry-input")
    def search_while_typing(self, event: Input.Changed) -> None:
        """Every letter searches anew, from where the search began."""
        if event.value != self.session.search.query and self.panes.entry.asked == "search":
            self.session.search = Search.of(event.value, self.session.reading.article.text)
            self.session.search.go_from(self._search_from)
            self.show_hit()

    def take_entry(self) -> None:
        """Keep the search or the note; keys typed from now on are no letters any more."""
        self.close_entry()
        if then := self._then:
            self.panes.entry.then(lambda words: then(printable(words)))

    def show_hit(self) -> None:
        """Bring the current hit into sight."""
        self.panes.show_search()
        if hit := self.session.search.current:
            self.panes.article.show(*hit)

    # What comes from outside

    def on_event_arrived(self, message: EventArrived) -> None:
        """The analysis told something."""
        self.session.receive(message.event)
        self.panes.show_findings()
        if self.session.reading.finished:
            # Tens of thousands of findings stay until the end; collecting them again costs 100 ms a time.
            gc.freeze()

    def notes_changed(self) -> None:
        """Show the notes as they are now."""
        self.session.list_cards()
        self.panes.show_notes()

    def on_resize(self, event: events.Resize) -> None:
        """Choose the arrangement for the size."""
        arrange(self, event.size)
        self.call_after_refresh(self._after_resize)

    def _after_resize(self) -> None:
        if self.focused is None and not self.has_class("-tiny"):  # what had the keys was hidden for a while
            self.set_focus(self.panes.article)
        self.panes.show_status()

    def say(
        self, words: str, *, severity: Literal["information", "warning", "error"] = "information"
    ) -> None:
        """Tell the reader something in passing."""
        self.notify(words, severity=severity, markup=False, timeout=4)
