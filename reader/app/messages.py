"""What the panes tell the screen."""

from dataclasses import dataclass

from textual.message import Message

from reader.worker.events import Event


@dataclass
class EventArrived(Message):
    """The analysis told something."""

    event: Event


@dataclass
class CardChosen(Message):
    """The reader moved to a card of the side pane."""

    index: int
    opened: bool = False
    """Whether it was opened, not merely passed."""


@dataclass
class TextClicked(Message):
    """The reader clicked on the article."""

    offset: int


@dataclass
class ArticleMoved(Message):
    """The article shows other rows than before."""


@dataclass
class Painted(Message):
    """The article was painted for the first time."""


@dataclass
class OverviewClicked(Message):
    """The reader clicked on the overview strip."""

    share: float
    """How far down, 0 to 1."""


@dataclass
class TabChosen(Message):
    """The reader clicked on a tab."""

    tab: str
