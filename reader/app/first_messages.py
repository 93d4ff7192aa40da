"""What the article's pane tells the screen: it is there before everything else is."""

from dataclasses import dataclass

from textual.message import Message

from reader.model import Span


@dataclass
class TextClicked(Message):
    """The reader clicked on the article."""

    offset: int


@dataclass
class TextDragged(Message):
    """The reader dragged the mouse over the article."""

    span: Span | None
    """None when nothing is selected by it any more."""


class ArticleMoved(Message):
    """The article shows other rows than before."""


class Painted(Message):
    """The article was painted for the first time."""


class LightChanged(Message):
    """The terminal, or the system that it goes by, was switched to light or dark."""

    def __init__(self, light: bool) -> None:
        super().__init__()
        self.light = light


class HungUp(Message):
    """The terminal is gone; nothing that is written arrives any more."""
