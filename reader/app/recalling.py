"""What the library knows of the first article is waited for a moment, so that it is painted once."""

import asyncio
import contextlib
from collections.abc import Callable

from textual.message import Message

from reader.app.keeper import Keeper
from reader.app.messages import Remembered
from reader.app.state.kept.keeping import Keeping
from reader.app.state.remembering import take_in
from reader.app.state.session import Session

PATIENCE = 0.1
"""Seconds that the finished reading screen waits for the library; a local one has answered before."""


class FirstAnswer:
    """The library is asked at once; what it says too late comes as its later answers do."""

    def __init__(self, session: Session, keeper: Keeper, *, late: Callable[[Message], object]) -> None:
        """`late` is told what came too late."""
        self._session = session
        self._late = late
        self._loop = asyncio.get_running_loop()
        self._answer: asyncio.Future[Remembered] = self._loop.create_future()
        session.keeping, session.awaits_library = Keeping(session.reading.article), True
        keeper.recall(session.keeping, tell=self._hear)

    async def take_in(self) -> None:
        """Put what was kept into the session, unless the library takes too long."""
        try:
            message = await asyncio.wait_for(self._answer, PATIENCE)
        except TimeoutError:
            return
        self._session.awaits_library = False
        if message.recalled is not None:
            take_in(self._session, message.recalled)

    def _hear(self, message: Remembered) -> None:
        """Called from the library's thread."""
        with contextlib.suppress(RuntimeError):  # the reader has left, and the loop with them
            self._loop.call_soon_threadsafe(self._take, message)

    def _take(self, message: Remembered) -> None:
        if self._answer.done():
            self._late(message)
        else:
            self._answer.set_result(message)
