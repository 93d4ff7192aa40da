"""A command of the reader's own that is given some text."""

import contextlib
import os
import signal
import subprocess
import tempfile
from dataclasses import dataclass

from reader.later import compiled_later

MOST = 200_000
"""Bytes of output that are shown; a command that writes more is ended."""
CONTROL_SEQUENCE = compiled_later(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|.)")
"""What a program sends to a terminal for colours and the like."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a command."""

    output: str
    """What it wrote, errors too, without colours."""
    code: int
    """Its exit code; negative when it was ended by a signal."""
    cut: bool = False
    """Whether it wrote more than is kept."""


class Command:
    """A line for the shell, run once; `stop` may be called from another thread."""

    def __init__(self, line: str) -> None:
        self.line = line
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def run(self, text: str) -> Outcome:
        """Give the text to the command on its standard input, and wait for its end."""
        with tempfile.TemporaryFile() as given:
            given.write(text.encode("utf-8", "replace"))
            given.seek(0)
            self._process = subprocess.Popen(
                self.line,
                shell=True,  # the reader typed it for a shell
                stdin=given,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # so that all it starts can be ended, and nothing draws on the screen
            )
        if self._stopped:
            self.stop()
        assert self._process.stdout is not None
        with self._process.stdout as out:
            written = out.read(MOST + 1)
        if len(written) > MOST:
            self.stop()
        words = CONTROL_SEQUENCE().sub("", written[:MOST].decode("utf-8", "replace"))
        return Outcome(words, self._process.wait(), cut=len(written) > MOST)

    def stop(self) -> None:
        """End the command and what it started; nothing to do when it has ended."""
        self._stopped = True
        if self._process is not None and self._process.poll() is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
