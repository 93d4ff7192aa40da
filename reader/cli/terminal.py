"""The terminal itself, before the screen has it: where keys come from, and how light its background is."""

import contextlib
import os
import re
import select
import time
from collections.abc import Mapping
from dataclasses import dataclass

from reader.model.errors import UsageError

QUESTION = b"\x1b]11;?\x1b\\\x1b[c"
"""What colour is the background? And: what are you? Nearly every terminal answers the second, in order, so
that nobody waits for those that do not know the first."""
BACKGROUND = re.compile(
    rb"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})[^\x07\x1b]*(?:\x07|\x1b\\)"
)
KIND = re.compile(rb"\x1b\[\?[\d;]*c")
PATIENCE = 1.0
"""Seconds after which a terminal counts as one that answers nothing; far ones need a third of it."""
MIDDLE = 0.179
"""The relative luminance on which black and white are read equally well (WCAG's formula)."""


def take_keys_from_terminal() -> None:
    """Standard input was the article; keys come from the terminal itself, in the place of descriptor 0."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise UsageError("no terminal to read keys from", remedy="use: claimreader check SOURCE") from error
    os.dup2(terminal, 0)
    os.close(terminal)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    light: bool | None = None
    """None when the terminal does not say."""
    typed: str = ""
    """What the reader typed in between."""


class Question:
    """Asked at once and answered when it is needed, so that the program loads in between."""

    def __init__(
        self, *, ask: bool = True, environment: Mapping[str, str] = os.environ, path: str = "/dev/tty"
    ) -> None:
        """Ask; where there is no terminal to ask, or nobody wants to know, nothing will be answered."""
        self._environment = environment
        self._asked = time.monotonic()
        self._terminal: int | None = None
        self._before: list[object] = []
        self._heard = False
        """Whether the answer was waited for."""
        if not ask or environment.get("TERM", "dumb") == "dumb":
            return
        with contextlib.suppress(OSError, ImportError):
            self._ask(os.open(path, os.O_RDWR | os.O_NOCTTY))

    def _ask(self, terminal: int) -> None:
        import termios  # not there on Windows

        try:
            self._before = termios.tcgetattr(terminal)
            quiet = termios.tcgetattr(terminal)
            quiet[3] &= ~(
                termios.ECHO | termios.ICANON
            )  # the answer is neither shown nor held back for a line end
            termios.tcsetattr(terminal, termios.TCSANOW, quiet)
            os.write(terminal, QUESTION)
        except (OSError, termios.error):
            os.close(terminal)
            return
        self._terminal = terminal

    def answer(self) -> Answer:
        """What the terminal said, else what its environment says; the terminal is as it was before."""
        try:
            heard = b"" if self._terminal is None else self._listen(self._terminal)
        finally:
            self.take_back()
        said = BACKGROUND.search(heard)
        light = None if said is None else luminance(*said.groups()) > MIDDLE
        typed = KIND.sub(b"", BACKGROUND.sub(b"", heard)).decode("utf-8", "ignore")
        return Answer(told_by(self._environment) if light is None else light, typed)

    def take_back(self) -> None:
        """Leave the terminal as it was before; an answer that nobody wants must not reach the shell."""
        if self._terminal is None:
            return
        import termios

        with contextlib.suppress(OSError):
            self._listen(self._terminal)
        with contextlib.suppress(OSError, termios.error):
            termios.tcsetattr(self._terminal, termios.TCSANOW, self._before)  # type: ignore[arg-type] # as it was got
        os.close(self._terminal)
        self._terminal = None

    def _listen(self, terminal: int) -> bytes:
        heard = b""
        if self._heard:
            return heard
        self._heard = True
        while KIND.search(heard) is None:
            left = max(self._asked + PATIENCE - time.monotonic(), 0)
            if not select.select([terminal], [], [], left)[0]:
                break
            more = os.read(terminal, 4096)
            if not more:
                break
            heard += more
        return heard


def luminance(*channels: bytes) -> float:
    """The relative luminance of a colour whose channels are hexadecimal numbers of any length."""
    shares = [int(channel, 16) / (16 ** len(channel) - 1) for channel in channels]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def told_by(environment: Mapping[str, str]) -> bool | None:
    """Whether COLORFGBG, as in "0;15", has a light background; None when it is not set."""
    number = environment.get("COLORFGBG", "").rpartition(";")[2]
    return int(number) in (7, *range(9, 16)) if number.isdecimal() else None
