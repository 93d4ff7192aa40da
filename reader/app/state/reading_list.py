"""The articles of this run in the order given: which one is read, and what became of the others."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from reader.app.state.session import Session
from reader.model import Article, Citation
from reader.model.printable import printable

READ_AHEAD = 12
"""Articles after the current one that are read before anyone asks for them; a folder may hold thousands."""
FINDINGS_KEPT = 3_000_000
"""Characters of text whose findings stay in memory, the current article's aside.

Findings take some tens of bytes for each character of invented news, so this is about a hundred megabytes.
"""


class Listed:
    """One source of the list, read or not."""

    def __init__(self, source: str, session: Session | None = None) -> None:
        """`session` is there once the source was read."""
        self.source = source
        self.session = session
        self.trouble = ""
        """Why it could not be read; "" when it was, or nobody tried."""
        self.looked_up = False
        """Whether the library was asked for its text, as it could not be read."""
        self.last_seen = 0
        """Counts up each time an article of the list is turned to."""

    @property
    def title(self) -> str:
        """The article's title, or the name of its source as long as it was not read."""
        if self.session is not None:
            return printable(self.session.reading.article.title) or self._name
        return self._name

    @property
    def _name(self) -> str:
        return printable(PurePath(self.source).name) or printable(self.source)

    @property
    def waits(self) -> bool:
        """Whether nobody has tried to read it."""
        return self.session is None and not self.trouble

    @property
    def length(self) -> int:
        """Characters of its text; 0 as long as it was not read."""
        return 0 if self.session is None else len(self.session.reading.article.text)

    @property
    def unfinished(self) -> bool:
        """Whether it was read and its findings, which nobody knows or compared, may still be looked for."""
        session = self.session
        if session is None or session.awaits_library:
            return False
        return session.reading.progress.running or session.reading.comparing


class ReadingList:
    """Never empty while an article is on the screen; each source is in it once."""

    def __init__(
        self, session: Session | None = None, *, before: Iterable[str] = (), after: Iterable[str] = ()
    ) -> None:
        """The session of the article that is read first, if any, and the sources before and after it."""
        self.items: list[Listed] = [Listed(source) for source in before]
        self.index = len(self.items)
        if session is not None:
            self.items.append(Listed(session.reading.article.source, session))
        for source in after:
            self.add(source)
        self.wanted: Listed | None = None
        """What the reader asked for and is not there yet."""
        self._turns = 1
        if session is not None:
            self.current.last_seen = 1

    def __len__(self) -> int:
        return len(self.items)

    @property
    def current(self) -> Listed:
        """The article that is read."""
        return self.items[self.index]

    @property
    def sessions(self) -> Sequence[Session]:
        """Those of all articles that were read, in the order of the list."""
        return [item.session for item in self.items if item.session is not None]

    def sessions_index(self, session: Session) -> int:
        """Where the article of a session stands in the list."""
        return next(i for i, item in enumerate(self.items) if item.session is session)

    def find(self, source: str) -> Listed:
        """The entry of a source that is in the list."""
        return next(item for item in self.items if item.source == source)

    def add(self, source: str) -> int:
        """Put a source at the end unless it is there; its index."""
        known = next((i for i, item in enumerate(self.items) if item.source == source), None)
        if known is None:
            self.items.append(Listed(source))
            return len(self.items) - 1
        return known

    def want(self, index: int) -> bool:
        """Ask for an article; True when it is there, else it is the next that is read, or tried again."""
        item = self.items[index]
        self.wanted = item if item.session is None else None
        item.trouble = ""
        return item.session is not None

    def step(self, by: int) -> int | None:
        """The index of the next article that way, round the list; None when no other one can be read."""
        count = len(self.items)
        indices = ((self.index + by * distance) % count for distance in range(1, count))
        return next((index for index in indices if not self.items[index].trouble), None)

    def turn_to(self, index: int) -> None:
        """Make another article the current one, and let go of findings that were not seen for long."""
        self.wanted = None
        self._turns += 1
        self.index = index
        self.current.last_seen = self._turns
        self._trim()

    def of(self, article: Article) -> Listed | None:
        """The entry in which this very article is read."""
        found = (i for i in self.items if i.session is not None and i.session.reading.article is article)
        return next(found, None)

    def edited(self, article: Article, citations: Sequence[Citation]) -> None:
        """Go on with the edited text of an article that the reader has turned away from."""
        session = self.find(article.source).session
        if session is not None and session.reading.article.text != article.text:
            session.top = session.reopen(article, citations)(session.top)

    def next_to_read(self) -> Listed | None:
        """What the reader asked for, else the next one that waits, as far as is read ahead."""
        if self.wanted is not None and self.wanted.waits:
            return self.wanted
        return next((item for item in self._from_here() if item.waits), None)

    def next_to_analyse(self) -> Listed | None:
        """The current article if its findings are not complete, else the next such one if there is room."""
        if self.items and self.current.unfinished:
            return self.current
        room = FINDINGS_KEPT - sum(item.length for item in self.items if not item.unfinished)
        return next((item for item in self._from_here() if item.unfinished and item.length <= room), None)

    def _from_here(self) -> Iterator[Listed]:
        """The current article, then those read ahead: round the list, so that none is left out for ever."""
        count = len(self.items)
        for distance in range(min(READ_AHEAD + 1, count)):
            yield self.items[(self.index + distance) % count]

    def _trim(self) -> None:
        """Forget what was found in articles not seen for long; it is found again when it is wanted."""
        room = FINDINGS_KEPT
        for item in sorted(self.items, key=lambda one: -one.last_seen):
            if item is self.current or item.session is None:
                continue
            room -= item.length
            if room < 0:
                item.session.forget_findings()


def tab_words(item: Listed) -> str:
    """What the item is called in a row of tabs, with a sign when it cannot be read or waits."""
    if item.trouble:
        return f"✗ {item.title}"
    return item.title if item.session is not None else f"… {item.title}"
