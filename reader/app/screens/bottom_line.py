"""The line at the bottom: asking for a search or a note, and what comes of each letter."""

from collections.abc import Callable
from dataclasses import replace

from reader.app.layout.cells import harmless
from reader.app.state.lists.filtering import Filter
from reader.app.state.moving.places import Place
from reader.app.state.moving.search import Search
from reader.app.state.session import Session
from reader.app.widgets.entry import SEARCHES, Purpose
from reader.app.widgets.panes import Panes


class BottomLine:
    """Opens and closes the line, and searches while it is typed."""

    def __init__(self, session: Session, panes: Panes) -> None:
        self._session = session
        self._panes = panes
        self._search_from = 0
        self._then: Callable[[str], None] | None = None
        self._filter = session.filter
        """The filter before the one that is typed."""
        self._search = session.search
        """The search before the one that is typed."""

    def use(self, session: Session) -> None:
        """Search and filter in another article from now on; the line is closed."""
        self._session, self._filter, self._search = session, session.filter, session.search

    @property
    def open(self) -> bool:
        """Whether keys are letters now."""
        return self._panes.entry.purpose is not None

    def ask(self, purpose: Purpose, text: str = "", *, then: Callable[[str], None] | None = None) -> None:
        """Open the line for a search or a note; `then` takes what was typed, unless it was cancelled."""
        self._then, self._filter, self._search = then, self._session.filter, self._session.search
        if purpose in SEARCHES:
            self._search_from = self._panes.article.offset_at_top
        self._panes.entry.open(purpose, text)
        self._panes.status.display = False

    def close(self, *, cancel: bool = False) -> None:
        """Close the line; a cancelled search goes back to where it began, and to the search before."""
        article = self._panes.article
        if cancel and self._panes.entry.purpose in SEARCHES:
            self._session.search = self._search
            self._panes.show_search()
            article.to_row(article.page.row_at(self._search_from))
        filtering = self._panes.entry.purpose == "filter"
        if cancel and filtering:
            self._use(self._filter)
        self._panes.entry.close(cancel=cancel)
        self._panes.status.display = True
        article.screen.set_focus(self._panes.side.cards if filtering else article)

    def take(self) -> None:
        """Keep the search or the note; keys typed from now on are no letters any more."""
        searching = self._panes.entry.purpose in SEARCHES
        self.close()
        if searching:
            self._panes.entry.then(self._take_search)
        elif then := self._then:
            self._panes.entry.then(lambda words: then(harmless(words)))

    def _take_search(self, words: str) -> None:
        """A search that was taken is a jump from where it began; an empty one goes on with the one before."""
        if not words.strip() and self._search.query:
            self._session.search = self._search
            self._search.step(1, offset=self._search_from)
            self.show_hit()
        article = self._panes.article
        now = article.top
        if abs(now - article.page.row_at(self._search_from)) >= article.size.height:
            self._session.places.leave(Place(self._search_from))

    def typed(self, words: str) -> None:
        """Every letter searches anew, from where the search began."""
        purpose = self._panes.entry.asked
        if purpose == "filter" and words != self._session.filter.query:
            self._use(replace(self._session.filter, query=words))
        if purpose not in SEARCHES or (words, purpose == "pattern") == self._searched:
            return
        text = self._session.reading.article.text
        self._session.search = Search.of(words, text, regex=purpose == "pattern")
        self._session.search.go_from(self._search_from)
        self.show_hit()

    def _use(self, chosen: Filter) -> None:
        self._session.filter = chosen
        self._session.arrange()
        self._panes.show_list()
        self._panes.entry.set_count(self._session.listed)

    def toggle_pattern(self) -> None:
        """Take what is typed for a regular expression, or for words again."""
        entry = self._panes.entry
        if entry.purpose in SEARCHES:
            entry.rename("search" if entry.purpose == "pattern" else "pattern")
            entry.then(self.typed)

    @property
    def _searched(self) -> tuple[str, bool]:
        return self._session.search.query, self._session.search.regex

    def show_hit(self) -> None:
        """Bring the current hit into sight."""
        self._panes.show_search()
        if hit := self._session.search.current:
            self._panes.article.show(*hit)
