"""The article's source: watched for changes, and read again on a thread of its own."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from textual.message import Message
from textual.screen import Screen

from reader.app.messages import SourceLost, SourceRead
from reader.app.outside.watch import Watched
from reader.model import Article, Citation
from reader.model.errors import ReaderError

Reread: TypeAlias = Callable[[], tuple[Article, Sequence[Citation]]]
"""Reads the source again, with its citation markers; raises a ReaderError when it cannot."""
WATCHED_EVERY = 1.0
"""Seconds between two looks at the file."""


class SourceWatch:
    """Tells the screen what the source says now: `SourceRead` or `SourceLost`."""

    def __init__(self, source: str, reread: Reread | None) -> None:
        """Without `reread` there is nothing to read again, as when the text came through a pipe."""
        self._reread = reread
        self._watched = Watched(source)
        self._asked = False

    @property
    def can_read(self) -> bool:
        """Whether the source can be read again."""
        return self._reread is not None

    def begin(self, screen: Screen[None]) -> None:
        """Look at the file from time to time."""
        if self.can_read:
            screen.set_interval(WATCHED_EVERY, lambda: self.look(screen))

    def look(self, screen: Screen[None]) -> None:
        """Read the source again if someone changed it."""
        if self._watched.changed():
            self.read(screen)

    def read(self, screen: Screen[None], *, asked: bool = False) -> None:
        """Read the source again; the text that is there stays until the other one is."""
        self._watched.know()
        self._asked = asked
        screen.run_worker(
            lambda: screen.post_message(self._answer()), thread=True, group="source", exclusive=True
        )

    def _answer(self) -> Message:
        assert self._reread is not None
        try:
            return SourceRead(*self._reread(), asked=self._asked)
        except ReaderError as error:
            return SourceLost(str(error))
