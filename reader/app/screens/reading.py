"""The screen on which an article is read: its keys, and what its panes and the analysis tell it."""

import gc
from pathlib import PurePath

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from reader.app.bindings import bind, press_bindings
from reader.app.handed import Handed
from reader.app.keyboard import Keyboard
from reader.app.layout.cells import printable
from reader.app.messages import (
    ArticleMoved,
    EventArrived,
    SourceLost,
    SourceRead,
    TextChanged,
    Told,
)
from reader.app.screens.arrangement import SMALLEST, arrange
from reader.app.screens.bottom_line import BottomLine
from reader.app.screens.source_watch import WATCHED_EVERY, SourceWatch
from reader.app.screens.standing import StandingScreen
from reader.app.screens.theme_watch import ThemeWatch
from reader.app.state.reading_list import ReadingList, tab_words
from reader.app.state.session import Session
from reader.app.wardrobe import Wardrobe
from reader.app.widgets.panes import Panes

TOO_SMALL = (
    f"This window is too small to read in.\nEnlarge it to {SMALLEST[0]} columns by {SMALLEST[1]} rows."
)


class ReadingScreen(StandingScreen):
    """Article, overview, side pane and bars, kept in step."""

    CSS_PATH = "../styles.tcss"
    AUTO_FOCUS = "#article"

    def __init__(
        self,
        session: Session,
        *,
        wardrobe: Wardrobe,
        keyboard: "Keyboard[ReadingScreen]",
        handed: Handed,
        items: ReadingList,
    ) -> None:
        """`session` is that of the current one of the items."""
        super().__init__()
        self.handed = handed
        self.items: ReadingList = items
        self._themes = ThemeWatch(handed.themes)
        self._watches: dict[str, SourceWatch] = {}
        self.keys = keyboard
        bind(self, press_bindings(keyboard.keymap))
        self.session: Session = session
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
        self.set_interval(WATCHED_EVERY, self._look)
        self.panes.show_all()
        self.show_articles()
        self._greet()

    def _look(self) -> None:
        """See whether files changed on the disk."""
        self.source.look(self)
        self._themes.look(self)

    # Articles

    def show_articles(self) -> None:
        """The names of the articles, when there are several."""
        self.set_class(len(self.items) > 1, "-several")
        self.panes.articles.set_articles([tab_words(item) for item in self.items.items], self.items.index)

    @property
    def source(self) -> SourceWatch:
        """Where the article comes from."""
        source = self.session.reading.article.source
        if source not in self._watches:
            self._watches[source] = SourceWatch(source, self.handed.read)
        return self._watches[source]

    def turn_to(self, session: Session) -> None:
        """Show another article as it was left; what was open over this one is closed."""
        if self.line.open:
            self.line.close(cancel=True)
        if self.weighing:
            self.weigh(False)
        self.session.top = self.panes.article.offset_at_top
        self.session = session
        self.line.use(session)
        self.panes.use(session)
        self.show_articles()
        self._greet()

    def _greet(self) -> None:
        """Say what reading the source had to say, once; know its file before it changes."""
        _ = self.source
        if not self.session.greeted and (remarks := self.session.reading.article.remarks):
            self.say("\n".join(printable(remark) for remark in remarks))
        self.session.greeted = True

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

    def on_event_arrived(self, message: EventArrived) -> None:
        """The analysis told something; what it says of an earlier text is too late."""
        if message.article is not self.session.reading.article:
            return
        self.session.receive(message.event)
        self.panes.show_findings()
        if self.session.reading.finished:
            # Tens of thousands of findings stay until the end; collecting them again costs 100 ms a time.
            gc.freeze()

    def on_source_lost(self, message: SourceLost) -> None:
        """The text that was read stays."""
        self.say(f"The source cannot be read again; this is as it was. {message.reason}", severity="warning")

    def on_source_read(self, message: SourceRead) -> None:
        """Show the edited text at the words that were in sight."""
        if message.article.source != self.session.reading.article.source:
            self.items.edited(message.article, message.citations)
            return
        name = printable(PurePath(message.article.source).name)
        if message.article.text == self.session.reading.article.text:
            if message.asked:
                self.say(f"{name} is unchanged.")
            return
        top = self.panes.article.offset_at_top
        anchors = self.session.reopen(message.article, message.citations)
        self.panes.show_article()
        self.panes.article.to_row(self.panes.article.page.row_at(anchors.offset(top)))
        text = message.article.text
        lost = sum(note.span.of(text) != note.quote for note in self.session.notebook.notes)
        notes = f" {lost} of your notes stand where their words are gone." if lost else ""
        self.say(f"{name} changed on disk: read again, your place kept.{notes}")
        self.post_message(TextChanged())

    def on_told(self, message: Told) -> None:
        """Hand on what another thread has to say."""
        self.say(message.words)

    def judgements_changed(self) -> None:
        """Show the warnings that are left, in every place."""
        self.session.list_cards()
        self.panes.show_findings()

    def notes_changed(self) -> None:
        """Show the notes as they are now."""
        self.session.list_cards()
        self.panes.show_notes()
