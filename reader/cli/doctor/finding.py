"""What looking at one thing found."""

from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "note", "wrong"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's."""

    name: str
    """What was looked at."""
    state: State
    """A note is no fault: something could be better, or is just not there."""
    about: str
    """What was found."""
    remedy: str = ""
    """What to do; "" when there is nothing to do."""


def ok(name: str, about: str) -> Finding:
    """Something that is as it should be."""
    return Finding(name, "ok", about)


def note(name: str, about: str, remedy: str = "") -> Finding:
    """Something that is missing, and need not be there."""
    return Finding(name, "note", about, remedy)


def wrong(name: str, about: str, remedy: str) -> Finding:
    """Something that must be mended."""
    return Finding(name, "wrong", about, remedy)
