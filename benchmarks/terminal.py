"""A program in a pseudo-terminal that answers as terminals do, and what the program left switched on."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

QUESTION, ANSWER = b"\x1b[c", b"\x1b]11;rgb:1717/1b1b/2424\x1b\\\x1b[?62;22c"
"""A program asks what it runs in; the answer is a dark terminal's."""
MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
KEYBOARD = re.compile(rb"\x1b\[(>\d+|<)u")
ON_AT_FIRST = frozenset({b"7", b"25"})
"""Line wrap and the cursor, which are switched on where nobody switched anything."""


class Terminal:
    """Starts a program; used as a context, ends it with everything that it started."""

    def __init__(
        self, command: Sequence[str], *, size: tuple[int, int], environment: Mapping[str, str], folder: Path
    ) -> None:
        """`size` is columns and rows; the program runs in the folder."""
        self._end, inside = pty.openpty()
        self._before = termios.tcgetattr(self._end)
        self.written = b""
        """All that the program wrote."""
        self._answered = 0
        self.resize(size, tell=False)
        self.process = subprocess.Popen(
            command,
            stdin=inside,
            stdout=inside,
            stderr=inside,
            env=dict(environment),
            cwd=folder,
            start_new_session=True,
            preexec_fn=_own_terminal,
        )
        os.close(inside)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self._end)

    def resize(self, size: tuple[int, int], *, tell: bool = True) -> None:
        """Give the terminal other columns and rows."""
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        if tell and self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGWINCH)

    def read(self, seconds: float) -> bytes:
        """What the program writes next; b"" when it wrote nothing in this time, or has ended."""
        ready, _, _ = select.select([self._end], [], [], max(seconds, 0))
        if not ready:
            return b""
        try:
            more = os.read(self._end, 65536)
        except OSError:  # Linux's way to say that the last process has gone
            return b""
        self.written += more
        if QUESTION in self.written[self._answered :]:
            self._answered = len(self.written)
            os.write(self._end, ANSWER)
        return more

    def wait_for(self, words: bytes, patience: float, *, start: int = 0) -> None:
        """Read until the words were written after `start` bytes.

        Raises:
            TimeoutError: they were not.
            RuntimeError: the program ended before.
        """
        end = time.perf_counter() + patience
        while words not in self.written[start:]:
            if not self.read(end - time.perf_counter()):
                if time.perf_counter() < end:
                    raise RuntimeError(f"it ended before {words!r} was written: {self.written[-500:]!r}")
                raise TimeoutError(f"no {words!r} within {patience:.0f} s: {self.written[-500:]!r}")

    def type(self, keys: bytes) -> None:
        """Send keys, and read meanwhile, so that neither side waits for the other for ever."""
        while keys:
            _, ready, _ = select.select([], [self._end], [], 0.05)
            if ready:
                keys = keys[os.write(self._end, keys[:64]) :]
            self.read(0)

    @property
    def left_on(self) -> set[str]:
        """What is switched otherwise than when the program began: modes, keyboard, echo."""
        modes: dict[bytes, bool] = {}
        for numbers, letter in MODE.findall(self.written):
            modes |= dict.fromkeys(numbers.split(b";"), letter == b"h")
        left = {mode.decode() for mode, on in modes.items() if on != (mode in ON_AT_FIRST)}
        depth = sum(1 if push != b"<" else -1 for push in KEYBOARD.findall(self.written))
        echo = set() if termios.tcgetattr(self._end) == self._before else {"echo"}
        return left | ({"keyboard"} if depth > 0 else set()) | echo


def _own_terminal() -> None:
    """Make standard input the terminal of the new session, so that it is found as /dev/tty."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
