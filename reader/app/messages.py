"""What the panes tell the screen.

Each message is one of its own, equal to no other: comparing and showing them would take time to make.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.model import Article, Citation, Elsewhere, Span
from reader.worker.events import Event

if TYPE_CHECKING:
    from reader.library import Entry
    from reader.workbench.memory import Earlier, Recalled, Recent


@dataclass(eq=False, repr=False)
class EventArrived(Message):
    """The analysis told something."""

    event: Event
    article: Article
    """The text that it is about."""


@dataclass(eq=False, repr=False)
class SideChosen(Message):
    """The reader clicked on a quote of the warning that is weighed."""

    span: Span


@dataclass(eq=False, repr=False)
class SourceRead(Message):
    """The source was read again."""

    article: Article
    citations: Sequence[Citation]
    asked: bool = False
    """Whether the reader asked for it."""


@dataclass(eq=False, repr=False)
class SourceLost(Message):
    """The source could not be read again."""

    reason: str


@dataclass(eq=False, repr=False)
class Told(Message):
    """Something to tell the reader came of work on another thread."""

    words: str


class AnalysisStopped(Message):
    """The reader wants no more of it."""


class TextChanged(Message):
    """A text is on the screen that nobody analyses, though the reader wants its findings."""


@dataclass(eq=False, repr=False)
class CardChosen(Message):
    """The reader moved to a card of the side pane."""

    index: int
    opened: bool = False
    """Whether it was opened, not merely passed."""


@dataclass(eq=False, repr=False)
class OverviewClicked(Message):
    """The reader clicked on the overview strip."""

    share: float
    """How far down, 0 to 1."""


@dataclass(eq=False, repr=False)
class TabChosen(Message):
    """The reader clicked on a tab."""

    tab: str


@dataclass(eq=False, repr=False)
class ArticleWanted(Message):
    """The reader asked for another article of the reading list."""

    index: int


@dataclass(eq=False, repr=False)
class ItemRead(Message):
    """A source of the reading list was read."""

    source: str
    article: Article
    citations: Sequence[Citation]


@dataclass(eq=False, repr=False)
class ItemUnreadable(Message):
    """A source of the reading list could not be read."""

    source: str
    reason: str


@dataclass(eq=False, repr=False)
class Remembered(Message):
    """The library told what was kept of an article."""

    article: Article
    recalled: "Recalled | None"
    """None when it could not be asked."""


@dataclass(eq=False, repr=False)
class EditionFound(Message):
    """The library has the article in another edition, which was read."""

    article: Article
    entry: "Entry"
    earlier: "Earlier"


@dataclass(eq=False, repr=False)
class LibraryFailed(Message):
    """The library cannot be used; reading goes on."""

    reason: str


@dataclass(eq=False, repr=False)
class SourceWanted(Message):
    """The reader named something to read: a file, a folder, a feed or an address."""

    named: str


@dataclass(eq=False, repr=False)
class SourcesNamed(Message):
    """What the reader named is these sources."""

    sources: Sequence[str]


@dataclass(eq=False, repr=False)
class NothingNamed(Message):
    """What the reader named is nothing that can be read."""

    reason: str


@dataclass(eq=False, repr=False)
class RecentFound(Message):
    """The library told what was read last."""

    found: "Sequence[Recent]"


@dataclass(eq=False, repr=False)
class ThemeWorn(Message):
    """A theme was chosen over the article."""

    name: str


@dataclass(eq=False, repr=False)
class HomeWanted(Message):
    """The reader asks for what there is to read."""

    ask: bool = False
    """Whether to type it."""


@dataclass(eq=False, repr=False)
class ElsewhereWanted(Message):
    """The reader wants to see a quote of another article in its place."""

    place: Elsewhere


@dataclass(eq=False, repr=False)
class FoundInLibrary(Message):
    """The library told where words stand in what was read."""

    words: str
    places: Sequence[Elsewhere]
