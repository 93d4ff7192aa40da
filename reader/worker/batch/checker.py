"""One process that checks sources, seen from the one that started it."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any, BinaryIO, cast

from reader.model import Article
from reader.model.codec import from_plain, to_plain
from reader.model.errors import AnalysisError
from reader.worker.batch.checking import Checked, Wanted
from reader.worker.frames import read_frame, write_frame

COMMAND = (sys.executable, "-P", "-m", "reader.worker.batch")
"""-P: a module of the folder that the user happens to be in must not be imported."""
ONE_THREAD: Mapping[str, str] = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}
"""As many processes as processors are busy already; threads of each would only take turns."""

LAST_BREATH = 5.0
"""Seconds that a process may take to end once its pipe is closed."""


class Checker:
    """A process with the pipeline loaded; checks one source at a time."""

    def __init__(self, command: Sequence[str], wanted: Wanted) -> None:
        """Start it; nothing is waited for.

        Raises:
            AnalysisError: the system starts no more processes.
        """
        self._wanted = wanted
        self._ready = False
        self._process = _started(command)

    def check(self, source: str | Article) -> Checked | None:
        """What became of the source; None when the process died on it.

        Raises:
            AnalysisError: the process cannot check anything, or died before it could.
        """
        if not self._ready:
            self._become_ready()
        request = {"source": source} if isinstance(source, str) else {"article": to_plain(source)}
        self._send(request)
        answer = read_frame(cast(BinaryIO, self._process.stdout))
        if answer is None:
            return None
        _raise_if_failed(answer)
        return from_plain(Checked, answer)

    def end(self) -> None:
        """Make sure that the process is gone; safe to call twice and from another thread."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End it and close its pipes; only the thread that uses them may do so."""
        self.end()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # bytes that were never read by the other side
                cast(BinaryIO, pipe).close()

    def is_running(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    def cause_of_death(self) -> str:
        """The signal or exit code that it ended with."""
        try:
            code = self._process.wait(timeout=LAST_BREATH)
        except subprocess.TimeoutExpired:
            self.end()
            return "it closed its pipe"
        if code >= 0:
            return f"exit code {code}"
        with contextlib.suppress(ValueError):
            return signal.Signals(-code).name
        return f"signal {-code}"

    def _become_ready(self) -> None:
        self._send(to_plain(self._wanted))
        answer = read_frame(cast(BinaryIO, self._process.stdout))
        if answer is None:
            raise AnalysisError(
                f"a process that checks could not be started ({self.cause_of_death()})",
                remedy="try --jobs 1, which needs none",
            )
        _raise_if_failed(answer)
        self._ready = True

    def _send(self, message: dict[str, Any]) -> None:
        with contextlib.suppress(OSError):  # that it has died is noticed when the answer is missing
            write_frame(cast(BinaryIO, self._process.stdin), message)


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what it has to say it says on the pipe
            env={**os.environ, **ONE_THREAD},
        )
    except OSError as e:
        reason = (e.strerror or str(e)).lower()
        raise AnalysisError(
            f"a process that checks could not be started ({reason})", remedy="try fewer --jobs"
        ) from e


def _raise_if_failed(answer: Mapping[str, Any]) -> None:
    """Raise what the process cannot go on without: its pipeline, or the library."""
    if answer.get("failed"):
        raise AnalysisError(answer["failed"], where=answer["where"], remedy=answer["remedy"])
