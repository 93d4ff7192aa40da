"""The screen's side of the analysis process."""

import contextlib
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Any, BinaryIO, cast

from reader.model import Article
from reader.worker.events import Died, EventHandler, Failed, Finished
from reader.worker.frames import read_frame, write_frame
from reader.worker.messages import read_event, request_message

COMMAND = (sys.executable, "-m", "reader.worker")


class AnalysisProcess:
    """An `Analyst` in a process of its own; when it dies it is started once more."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        """Nothing is started yet."""
        self._command = command
        self._stopping = False
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process, so that it loads while the caller does something else."""
        if self._process is None:
            self._process = self._popen()

    def analyse(self, article: Article, *, start: int, on_event: EventHandler) -> None:
        """Begin with the block at offset `start`; events arrive on a thread of this object."""
        self.start()
        request = request_message(article, start)
        threading.Thread(target=self._listen, args=(request, on_event), daemon=True).start()

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

    def _listen(self, request: dict[str, Any], on_event: EventHandler) -> None:
        """Send the request and hand on events; start the process once more if it dies."""
        process = cast("subprocess.Popen[bytes]", self._process)
        if _ask(process, request, on_event) or self._stopping:
            return
        _end(process)
        process = self._process = self._popen()
        on_event(Died(restarted=True))
        if not _ask(process, request, on_event) and not self._stopping:
            on_event(Died(restarted=False))


def _ask(process: subprocess.Popen[bytes], request: dict[str, Any], on_event: EventHandler) -> bool:
    """Whether the request was answered to its end."""
    requests, answers = cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout)
    with contextlib.suppress(BrokenPipeError, OSError):
        write_frame(requests, request)
    while (message := read_frame(answers)) is not None:
        event = read_event(message)
        on_event(event)
        if isinstance(event, Finished | Failed):
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
