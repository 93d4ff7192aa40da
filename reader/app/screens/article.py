"""Which article is on the screen, where it comes from, and what is kept of it."""

from collections.abc import Callable
from pathlib import Path, PurePath

from reader.app.handed import Handed
from reader.app.keeper import Keeper
from reader.app.layout.cells import printable
from reader.app.messages import ElsewhereWanted, FoundInLibrary, SourceLost, SourceRead, TextChanged, Told
from reader.app.screens.bottom_line import BottomLine
from reader.app.screens.source_watch import WATCHED_EVERY, SourceWatch
from reader.app.screens.standing import StandingScreen
from reader.app.state.kept.keeping import Keeping
from reader.app.state.reading_list import ReadingList, tab_words
from reader.app.state.session import Session
from reader.app.state.staying import stay
from reader.app.wardrobe import Wardrobe
from reader.keys import Keymap
from reader.model import Elsewhere, Span

KEPT_EVERY = 5.0
"""Seconds after which the library hears where the reader is, should nothing else be told before."""
RESUMED = "You stopped here; {go.top} goes to the top."


class ArticleScreen(StandingScreen):
    """A screen that turns from article to article, and keeps what the reader makes of each."""

    line: BottomLine
    wardrobe: Wardrobe

    def __init__(
        self, session: Session, *, handed: Handed, items: ReadingList, keeper: Keeper | None, keymap: Keymap
    ) -> None:
        """`session` is that of the current one of the items."""
        super().__init__()
        self.session: Session = session
        self.handed = handed
        self.items: ReadingList = items
        self.keeper: Keeper | None = keeper
        self._words: Callable[[str], str] = keymap.words
        self._watches: dict[str, SourceWatch] = {}

    def begin(self) -> None:
        """Show the first article."""
        self.set_interval(WATCHED_EVERY, lambda: self.source.look(self))
        if self.keeper is not None:
            self.set_interval(KEPT_EVERY, self.keep)
        self.panes.show_all()
        self.show_articles()
        self._stand_where_stopped()

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
        self.keep()
        self.session.top = self.panes.article.offset_at_top
        stay(self.session, session)
        self.session = session
        self.line.use(session)
        self.panes.use(session)
        self.show_articles()
        self.greet()

    def on_found_in_library(self, message: FoundInLibrary) -> None:
        """Choose where to go."""
        from reader.app.screens.dialogs.choosing import ChoosingScreen
        from reader.app.state.lists import choices

        places = message.places
        if not places:
            self.say(f"Nothing in your library has all of: {message.words}")
            return

        def chosen(index: int | None) -> None:
            if index is not None:
                self.post_message(ElsewhereWanted(places[index]))

        title = f"{len(places)} in your library: {message.words}"
        offered = [choices.found(place) for place in places]
        self.app.push_screen(ChoosingScreen(title, offered, self.wardrobe, verb="goes there"), chosen)

    def go_to_quote(self, place: Elsewhere) -> None:
        """Stand on a quote that a warning of another article led to."""
        text = self.session.reading.article.text
        start = place.start if text.startswith(place.quote, place.start) else text.find(place.quote)
        self.session.resumed = False
        if start < 0:
            self.say("These words are not in the article any more.", severity="warning")
            return
        self.select(None, Span(start, start + len(place.quote)))
        if self.session.came_from is not None:
            self.say(self._words("{jump.back} goes back to the article that you came from."))

    def greet(self) -> None:
        """Say once what reading the source had to say, and that the reader goes on where they stopped."""
        _ = self.source  # known before it changes
        session = self.session
        words = [] if session.greeted else [printable(remark) for remark in session.reading.article.remarks]
        if session.resumed:
            words.append(self._words(RESUMED))
        session.greeted, session.resumed = True, False
        if words:
            self.say("\n".join(words))

    # What is kept

    def look_up(self, session: Session, keeper: Keeper) -> Keeping:
        """Ask the library about an article, once; what it has of it."""
        if session.keeping is None:
            session.keeping, session.awaits_library = Keeping(session.reading.article), True
            keeper.recall(session.keeping)
        return session.keeping

    def keep(self) -> None:
        """Tell the library what changed in this article."""
        from reader.app.state.remembering import own

        if self.keeper is None:
            return
        keeping = self.look_up(self.session, self.keeper)
        keeping.rulings.extend(self.session.judgements.take_untold())
        now = own(self.session, self.panes.article.offset_at_top)
        if now != keeping.has or keeping.rulings:
            self.keeper.keep(keeping, now)

    def remember_file(self, session: Session, path: Path) -> None:
        """The notes were saved there."""
        if self.keeper is not None and session.keeping is not None:
            self.keeper.remember_file(session.keeping, path)

    def acknowledge(self, words: str) -> None:
        """Say that something was kept, once it is on the disk."""
        if self.keeper is None or self.keeper.broken:
            self.say(words)
        else:
            self.keeper.acknowledge(words)

    @property
    def at_risk(self) -> list[Session]:
        """Those whose notes are neither saved to a file nor in the library."""
        if self.keeper is not None:
            self.keeper.wait()
        return [s for s in self.items.sessions if s.notebook.unsaved and not s.in_library]

    def show_remembered(self) -> None:
        """Show what the library had of this article, at the place where the reader stopped."""
        self.panes.show_findings()
        self._stand_where_stopped()

    def _stand_where_stopped(self) -> None:
        """Go on where the reader stopped, and greet them."""
        if self.session.resumed:
            article = self.panes.article
            if not article.size.width:  # not laid out yet
                self.call_after_refresh(self._stand_where_stopped)
                return
            article.wrap()
            article.to_row(article.page.row_at(self.session.top))
        self.greet()

    def judgements_changed(self) -> None:
        """Show the warnings that are left, in every place."""
        self.session.list_cards()
        self.panes.show_findings()
        self.keep()

    def notes_changed(self) -> None:
        """Show the notes as they are now."""
        self.session.list_cards()
        self.panes.show_notes()
        self.keep()

    def on_told(self, message: Told) -> None:
        """Hand on what another thread has to say."""
        self.say(message.words)

    # The source

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
        moved = self.session.reopen(message.article, message.citations)
        self.panes.show_article()
        self.panes.article.to_row(self.panes.article.page.row_at(moved(top)))
        lost = sum(map(self.session.notebook.is_adrift, self.session.notebook.notes))
        notes = f" {lost} of your notes stand where their words are gone." if lost else ""
        self.say(f"{name} changed on disk: read again, your place kept.{notes}")
        self.post_message(TextChanged())
