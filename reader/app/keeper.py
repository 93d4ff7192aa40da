"""The screen's way to the library: one thread that asks and tells it everything in turn.

A disk may take its time, and another program may be writing, so the screen's own thread never waits for
the library. What was told is acknowledged by a message once it is on the disk.
"""

import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from textual.message import Message

from reader.app.messages import LibraryFailed, Remembered, Told
from reader.app.state.kept.keeping import Keeping, Kept
from reader.model.errors import ReaderError

if TYPE_CHECKING:
    from reader.workbench.memory import Memory

Job: TypeAlias = "Callable[[Memory], Message | None]"
PATIENCE = 12.0
"""Seconds that leaving waits for the disk: more than twice what a write waits for another program's."""


class Keeper:
    """Does one job after the other. The first failure is told; what it was about is tried again later."""

    def __init__(self, memory: "Memory", tell: Callable[[Message], object]) -> None:
        """`tell` is called from the keeper's thread."""
        self._memory = memory
        self._tell = tell
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self.broken = ""
        """Why the library could not be used last time; "" when it could."""

    def recall(self, keeping: Keeping, *, tell: "Callable[[Remembered], object] | None" = None) -> None:
        """Ask what is known of an article; `Remembered` answers, then the library hears that it is read.

        The answer goes to `tell` if there is one, on the keeper's thread too.
        """
        self._do_about(keeping, lambda memory: self._recall(memory, keeping, tell or self._tell))

    def keep(self, keeping: Keeping, now: Kept) -> None:
        """Tell the library what changed in an article."""
        self._do_about(keeping, lambda memory: self._keep(memory, keeping, now))

    def remember_file(self, keeping: Keeping, path: Path) -> None:
        """Tell the library where an article's notes were saved."""

        def put(memory: "Memory") -> None:
            self._begin(memory, keeping)
            memory.remember_file(keeping.article.id, path)

        self._do_about(keeping, put)

    def acknowledge(self, words: str) -> None:
        """Say something when everything told before is on the disk."""
        self.do(lambda _memory: None if self.broken else Told(words))

    def do(self, job: Job) -> None:
        """Put a job at the end; the message that it gives is told."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="library", daemon=True)
            self._thread.start()
        self._jobs.put(job)

    def close(self) -> None:
        """Finish what was told, and let go of the library."""
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join(PATIENCE)
            self._thread = None

    def wait(self) -> None:
        """Until everything told before is done, or the disk takes too long."""
        done = threading.Event()
        self.do(lambda _memory: done.set())
        done.wait(PATIENCE)

    def _do_about(self, keeping: Keeping, job: "Callable[[Memory], None]") -> None:
        def attempt(memory: "Memory") -> None:
            try:
                job(memory)
            except ReaderError:
                keeping.failed = True
                keeping.begun = False  # another program may have removed the article
                raise
            keeping.failed = False
            self.broken = ""

        self.do(attempt)

    def _recall(self, memory: "Memory", keeping: Keeping, tell: "Callable[[Remembered], object]") -> None:
        try:
            recalled = memory.recall(keeping.article)
        except ReaderError:
            tell(Remembered(keeping.article, None))
            raise
        keeping.recall(recalled)
        tell(Remembered(keeping.article, recalled))
        self._begin(memory, keeping)

    def _begin(self, memory: "Memory", keeping: Keeping) -> None:
        if not keeping.begun:
            if memory.begin(keeping.article):
                keeping.has = Kept()
            keeping.begun = True

    def _keep(self, memory: "Memory", keeping: Keeping, now: Kept) -> None:
        """Nothing is told of an article before it is known what the library has: that would be lost."""
        if not keeping.recalled:
            self._recall(memory, keeping, self._tell)
            return
        self._begin(memory, keeping)
        keeping.put(memory, now)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                message = job(self._memory)
            except ReaderError as error:
                message = None if self.broken else LibraryFailed(str(error))
                self.broken = str(error)
            if message is not None:
                self._tell(message)
        self._memory.close()
