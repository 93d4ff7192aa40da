"""The article's source: watched for changes, and read again on a thread of its own."""

from functools import partial

from textual.message import Message
from textual.screen import Screen

from reader.app.background import Read
from reader.app.messages import SourceLost, SourceRead
from reader.app.outside.watch import Watched
from reader.model.errors import ReaderError

PIPE = "-"
"""The source that can be read only once."""
WATCHED_EVERY = 1.0
"""Seconds between two looks at the file."""


class SourceWatch:
    """Tells the screen what the source says now: `SourceRead` or `SourceLost`."""

    def __init__(self, source: str, read: Read | None) -> None:
        """Without `read` there is nothing to read again."""
        self._read_again = None if read is None or source == PIPE else partial(read, source)
        self._watched = Watched(source)
        self._asked = False

    @property
    def can_read(self) -> bool:
        """Whether the source can be read again."""
        return self._read_again is not None

    def look(self, screen: Screen[None]) -> None:
        """Read the source again if someone changed it."""
        if self.can_read and self._watched.changed():
            self.read(screen)

    def read(self, screen: Screen[None], *, asked: bool = False) -> None:
        """Read the source again; the text that is there stays until the other one is."""
        self._watched.know()
        self._asked = asked
        screen.run_worker(
            lambda: screen.post_message(self._answer()), thread=True, group="source", exclusive=True
        )

    def _answer(self) -> Message:
        assert self._read_again is not None
        try:
            return SourceRead(*self._read_again(), asked=self._asked)
        except ReaderError as error:
            return SourceLost(str(error))
