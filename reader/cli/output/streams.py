"""Where output goes: to a screen, to a pager, or plainly on."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

LESS = ("less", "-FIRX")
"""Quits when all fits on the screen, and leaves the text there."""


def can_draw() -> bool:
    """Whether standard output is a terminal that a screen can be drawn on."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def show(text: str) -> None:
    """Print a text; if it is longer than the terminal, in the user's pager."""
    rows = shutil.get_terminal_size().lines
    command = pager() if can_draw() and text.count("\n") >= rows else ()
    if not command or not paged(command, text):
        print(text, end="" if text.endswith("\n") else "\n")


def pager(environment: Mapping[str, str] = os.environ) -> Sequence[str]:
    """The command in PAGER, or less; () when neither is there or PAGER is set to nothing."""
    named = environment.get("PAGER")
    if named is None:
        return LESS if shutil.which(LESS[0]) else ()
    import shlex  # the screen has no pager, and its first frame would wait for it

    try:
        command = shlex.split(named)
    except ValueError:
        return ()
    return command if command and shutil.which(command[0]) else ()


def paged(command: Sequence[str], text: str) -> bool:
    """Whether a program took the text to show it; one that is left before the end has seen enough of it."""
    try:
        with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
            process.communicate(text.encode("utf-8", "backslashreplace"))
    except BrokenPipeError:
        return True
    except OSError:
        return False
    return process.returncode == 0
