"""One line on a terminal that says how far a long work is; nothing anywhere else."""

import os
import shutil
import sys
import time
from typing import TextIO

from reader.model.printable import printable

PATIENCE = 0.5
"""Seconds before anything is shown: what is done sooner needs no progress."""
ERASE_LINE = "\r\x1b[K"


class Progress:
    """Counts what is done of `total`; shown on standard error if that is a terminal that can erase a line."""

    def __init__(self, total: int, *, done: str = "checked", stream: TextIO | None = None) -> None:
        """Nothing is shown yet; `done` says what happens to each."""
        self._total = total
        self._done = done
        self._stream = sys.stderr if stream is None else stream
        self._enabled = self._stream.isatty() and os.environ.get("TERM") != "dumb"
        self._started = time.monotonic()
        self._shown = False

    def show(self, done: int, name: str) -> None:
        """Say that `done` are done and that `name` is waited for."""
        if not self._enabled or time.monotonic() - self._started < PATIENCE:
            return
        words = f"{done} of {self._total} {self._done}; {printable(name)}"
        self._stream.write(ERASE_LINE + words[: shutil.get_terminal_size().columns - 1])
        self._stream.flush()
        self._shown = True

    def clear(self) -> None:
        """Take the line away, so that something else can be written."""
        if self._shown:
            self._stream.write(ERASE_LINE)
            self._stream.flush()
            self._shown = False
