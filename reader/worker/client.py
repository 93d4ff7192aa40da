"""The screen's side of the analysis process."""

import contextlib
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Any, BinaryIO, cast

from reader.model import Article
from reader.worker.events import Died, Event, EventHandler, is_last
from reader.worker.frames import read_frame, write_frame
from reader.worker.messages import read_event, request_message

COMMAND = (sys.executable, "-P", "-m", "reader.worker")
"""-P: a module of the folder that the user happens to be in must not be imported."""


class AnalysisProcess:
    """An `Analyst` in a process of its own; when it dies it is started once more."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        """Nothing is started yet."""
        self._command = command
        self._stopping = False
        self._process: subprocess.Popen[bytes] | None = None
        self._request: dict[str, Any] | None = None
        """What is being answered; None when nothing is."""

    def start(self) -> None:
        """Start the process, so that it loads while the caller does something else."""
        if self._process is None:
            self._process = self._popen()

    def analyse(self, article: Article, *, start: int, on_event: EventHandler) -> None:
        """Begin with the block at offset `start`; events arrive on a thread of this object.

        What an earlier call has not finished is given up.
        """
        request = request_message(article, start)
        unfinished, self._request = self._request, request
        if unfinished is not None and self._process is not None:
            _end(self._process)
            self._process = None
        self.start()
        threading.Thread(target=self._listen, args=(self._process, request, on_event), daemon=True).start()

    def cancel(self) -> None:
        """End the process in the middle of its work; the next article gets a new one."""
        unfinished, self._request = self._request, None
        if unfinished is not None and self._process is not None:
            _end(self._process)
            self._process = None

    def stop(self) -> None:
        """End the process at once; nothing it knows is worth keeping."""
        self._stopping = True
        if self._process is not None:
            _end(self._process)

    def _popen(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # anything written there would tear the screen
        )

    def _listen(
        self, process: subprocess.Popen[bytes], request: dict[str, Any], on_event: EventHandler
    ) -> None:
        """Send the request and hand on events; start the process once more if it dies."""

        def tell(event: Event) -> None:
            if self._request is request:
                on_event(event)

        if not self._answered(process, request, tell):
            _end(process)
            process = self._process = self._popen()
            tell(Died(restarted=True))
            if not self._answered(process, request, tell):
                tell(Died(restarted=False))

    def _answered(
        self, process: subprocess.Popen[bytes], request: dict[str, Any], tell: EventHandler
    ) -> bool:
        """Whether the request needs no more answer: it has one, or nobody waits for it."""
        answered = _ask(process, request, tell)
        wanted = self._request is request and not self._stopping
        if answered and wanted:
            self._request = None
        return answered or not wanted


def _ask(process: subprocess.Popen[bytes], request: dict[str, Any], on_event: EventHandler) -> bool:
    """Whether the request was answered to its end."""
    requests, answers = cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout)
    with contextlib.suppress(BrokenPipeError, OSError):
        write_frame(requests, request)
    while (message := read_frame(answers)) is not None:
        event = read_event(message)
        on_event(event)
        if is_last(event):
            return True
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    """Make sure the process is gone and its pipes are closed."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):  # bytes that were never read by the other side
                pipe.close()
