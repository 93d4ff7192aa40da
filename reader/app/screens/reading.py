"""The screen on which an article is read: its keys, and what its panes and the analysis tell it."""

import gc

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from reader.app.bindings import bind, press_bindings
from reader.app.first_messages import ArticleMoved
from reader.app.handed import Handed
from reader.app.keeper import Keeper
from reader.app.keyboard import Keyboard
from reader.app.messages import EditionFound, EventArrived
from reader.app.screens.arrangement import SMALLEST, arrange
from reader.app.screens.article import ArticleScreen
from reader.app.screens.bottom_line import BottomLine
from reader.app.screens.edition import ask_about, take_in
from reader.app.screens.source_watch import WATCHED_EVERY
from reader.app.screens.theme_watch import ThemeWatch
from reader.app.state.reading_list import ReadingList
from reader.app.state.session import Session
from reader.app.wardrobe import Wardrobe
from reader.app.widgets.panes import Panes
from reader.worker.events import Compared, Event

TOO_SMALL = (
    f"This window is too small to read in.\nEnlarge it to {SMALLEST[0]} columns by {SMALLEST[1]} rows."
)


class ReadingScreen(ArticleScreen):
    """Article, overview, side pane and bars, kept in step."""

    AUTO_FOCUS = "#article"

    def __init__(
        self,
        session: Session,
        *,
        wardrobe: Wardrobe,
        keyboard: "Keyboard[ReadingScreen]",
        handed: Handed,
        items: ReadingList,
        keeper: Keeper | None = None,
    ) -> None:
        """`session` is that of the current one of the items."""
        super().__init__(session, handed=handed, items=items, keeper=keeper, keymap=keyboard.keymap)
        self._themes = ThemeWatch(handed.themes)
        self.keys = keyboard
        bind(self, press_bindings(keyboard.keymap))
        self.wardrobe = wardrobe
        self.panes = Panes(
            session,
            wardrobe.paint,
            keymap=keyboard.keymap,
            hints=lambda: keyboard.hints(self),
            widest=wardrobe.width,
        )
        self.line = BottomLine(session, self.panes)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        arrange(self, self.app.size)  # before the first frame, which must not move afterwards
        self.set_class(len(self.items) > 1, "-several")
        panes = self.panes
        yield panes.title
        yield panes.articles
        with Horizontal(id="body"):
            yield panes.article
            yield panes.weighing
            yield panes.overview
            yield panes.side
        yield panes.entry
        yield panes.status
        yield Static(TOO_SMALL, id="tiny", markup=False)

    def on_mount(self) -> None:
        """The first frame, and what reading the source had to say."""
        self.begin()
        self.set_interval(WATCHED_EVERY, lambda: self._themes.look(self))

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a line is typed, only the keys that leave it act; the others are letters."""
        return not self.line.open or action != "press" or self.keys.leaves_entry(str(parameters[0]))

    def action_press(self, key: str) -> None:
        """Take a key of the key table."""
        self.jump(lambda: self.keys.press(key, self))
        self._show_pending()

    def action_perform(self, action: str, number: int | None = None) -> None:
        """Perform an action of the key table, with a count or without."""
        self.jump(lambda: self.keys.perform(action, self, number=number))
        self._show_pending()

    def _show_pending(self) -> None:
        if self.panes.pending != self.keys.pending:
            self.panes.pending = self.keys.pending
            self.panes.show_status()

    # Panes

    def use_theme(self, name: str) -> None:
        """Wear another theme."""
        self.wardrobe.name = name
        self.panes.set_paint(self.wardrobe.paint)
        self.app.theme = name

    def on_article_moved(self, _message: ArticleMoved) -> None:
        """The bars tell where."""
        self.panes.overview.refresh()
        self.panes.show_status()

    # The line at the bottom

    @on(Input.Changed, "#entry-input")
    def search_while_typing(self, event: Input.Changed) -> None:
        """Every letter searches anew."""
        self.line.typed(event.value)

    # What comes from outside

    def on_edition_found(self, message: EditionFound) -> None:
        """The library has the same article from elsewhere."""
        take_in(message, self)

    def on_event_arrived(self, message: EventArrived) -> None:
        """The analysis told something; what it says of an earlier text is too late."""
        ask_about(message, self)
        if message.article is not self.session.reading.article:
            return
        was_told = self.session.reading.uncompared
        self.session.receive(message.event)
        self.panes.show_findings()
        if not was_told:
            self._say_what_the_library_refused(message.event)
        if self.session.reading.finished:
            # Tens of thousands of findings stay until the end; collecting them again costs 100 ms a time.
            gc.freeze()

    def _say_what_the_library_refused(self, event: Event) -> None:
        """In one line, unless the reader was told already that the library cannot be used."""
        uncompared = self.session.reading.uncompared
        if self.keeper is not None and self.keeper.broken:
            return
        if uncompared:
            self.say(f"Not compared with the library: {uncompared}", severity="warning")
        elif isinstance(event, Compared) and event.unkept:
            self.say(f"The findings are not kept in the library: {event.unkept}", severity="warning")
