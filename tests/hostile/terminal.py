"""A program in a pseudo-terminal: what it writes, what it would make the terminal do, and when it ends."""

import errno
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

ROWS, COLUMNS = 40, 120
DEADLINE = 20.0
"""Seconds before a test gives up; it waits for events, so it only lasts that long when it fails."""
PATIENCE = 0.3
"""Seconds between two presses of the key that leaves."""
PROGRAM = (sys.executable, "-m", "reader")
PIPED = ("sh", "-c", 'exec 3<>"$1" >&3 2>&3 <"$2"; shift 2; exec "$@"', "sh")
"""Runs a program in the terminal named first, with the file named second as its standard input.

A terminal becomes the controlling one, /dev/tty, only when it is opened for reading too.
"""
CONTROL_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|\x9c|\Z)"  # OSC, DCS, SOS, PM, APC up to their end
    r"|\x1b[ -/]*[0-~]"
    r"|\x9b[0-?]*[ -/]*[@-~]"
    r"|[\x9d\x90\x98\x9e\x9f].*?(?:\x07|\x1b\\|\x9c|\Z)",
    re.DOTALL,
)
"""ECMA-48's control sequences, in their two-character and their one-character forms."""


def control_sequences(output: str) -> list[str]:
    """Everything in the output that a terminal obeys instead of showing."""
    return CONTROL_SEQUENCE.findall(output)


def shown(output: str) -> str:
    """Everything in the output that a terminal shows, in the order it was written."""
    return CONTROL_SEQUENCE.sub("", output)


class Terminal:
    """A pseudo-terminal with claimreader running in it."""

    def __init__(
        self, arguments: Sequence[str], environment: Mapping[str, str], *, piped: Path | None = None
    ) -> None:
        """Start the program in the terminal, with a file as its standard input when there is one."""
        self._master, inside = pty.openpty()
        start = (*PIPED, os.ttyname(inside), str(piped)) if piped else ()
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._process = subprocess.Popen(
            [*start, *PROGRAM, *arguments],
            stdin=inside,
            stdout=inside,
            stderr=inside,
            env=dict(environment),
            start_new_session=True,
        )
        os.close(inside)
        self._bytes = bytearray()
        self._open = self._has_master = True

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        if self._has_master:
            os.close(self._master)

    @property
    def output(self) -> str:
        """Everything written so far; bytes that are not UTF-8 come as lone surrogates."""
        return self._bytes.decode("utf-8", errors="surrogateescape")

    def press(self, keys: str) -> None:
        """Type keys."""
        os.write(self._master, keys.encode())

    def resize(self, rows: int, columns: int) -> None:
        """Make the window another size; the terminal tells the program."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def hang_up(self, *, silently: bool = False) -> None:
        """Take the terminal away, and tell the program so, as a window that is closed does."""
        os.close(self._master)
        self._open = self._has_master = False
        if not silently:
            self._process.send_signal(signal.SIGHUP)

    def wait_for(self, words: str) -> None:
        """Return as soon as the words have been shown."""
        self.wait_for_any(words)

    def wait_for_any(self, *choices: str) -> None:
        """Return as soon as one of the words has been shown."""
        end = time.monotonic() + DEADLINE
        while not any(words in shown(self.output) for words in choices):
            assert self._read(end), f"{choices} were never shown, only {shown(self.output)[-2000:]!r}"

    def kill(self) -> None:
        """End the program at once, so that it can finish nothing."""
        self._process.kill()
        self._process.wait()

    def leave(self, *, key: str = "q") -> int:
        """Press the key until the program ends (an overlay takes the first, once it is open)."""
        for _ in range(20):
            if self._ends_within(PATIENCE):
                break
            self.press(key)
        return self.wait_for_exit()

    def wait_for_exit(self) -> int:
        """Read to the end and return the exit code."""
        assert self._ends_within(DEADLINE), f"still running: {shown(self.output)[-2000:]!r}"
        return self._process.wait(timeout=DEADLINE)

    def _ends_within(self, seconds: float) -> bool:
        end = time.monotonic() + seconds
        while self._read(end):
            pass
        return not self._open

    def _read(self, end: float) -> bool:
        """Wait for output until `end`; False when there is none or the program has closed its terminal."""
        if not self._open:
            return False
        ready, _, _ = select.select([self._master], [], [], max(end - time.monotonic(), 0))
        if not ready:
            return False
        try:
            chunk = os.read(self._master, 65536)
        except OSError as error:
            if error.errno != errno.EIO:  # Linux's way to say that the last process has gone
                raise
            chunk = b""
        self._bytes += chunk
        self._open = bool(chunk)
        return self._open
