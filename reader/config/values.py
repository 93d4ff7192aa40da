"""What the value of a setting must be, in a file and, as plain text, in the environment."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NO_LIBRARY = ("off", "none")


class UnfitError(ValueError):
    """A value that a setting cannot have; the message goes on after the setting's name: "must be …"."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of value."""

    read: Callable[[Any], Any]
    """A value of TOML to that of the setting; raises UnfitError."""
    from_text: Callable[[str], Any]
    """What is typed without TOML's quotes to a value of TOML; what is not understood stays text."""


def text(value: Any) -> str:
    """A text that is not empty."""
    if not isinstance(value, str) or not value:
        raise UnfitError(f"must be a text in quotes, not {value!r}")
    return value


def folder(value: Any) -> Path:
    """A path; `~` is the home folder."""
    return Path(text(value)).expanduser()


def library(value: Any) -> str:
    """A whole path, an address, or no library; part of a path would mean another file in each folder."""
    place = text(value)
    if place.lower() in NO_LIBRARY:
        return NO_LIBRARY[0]
    if not _is_address(place) and not Path(place).expanduser().is_absolute():
        raise UnfitError(f'must be a whole path, postgresql://… or "off", not {value!r}')
    return place


def _library_typed(typed: str) -> str:
    """What is typed in a folder means a file from there on."""
    if typed.lower() in NO_LIBRARY or _is_address(typed) or not typed:
        return typed
    return str(Path(typed).expanduser().absolute())


def _is_address(place: str) -> bool:
    return "://" in place


def whole_number(least: int, most: int) -> Kind:
    """A whole number within bounds."""

    def read(value: Any) -> int:
        if type(value) is not int or not least <= value <= most:
            raise UnfitError(f"must be a number from {least} to {most}, not {value!r}")
        return value

    return Kind(read, lambda typed: int(typed) if typed.isdecimal() else typed)


def share(value: Any) -> float:
    """A number from 0 to 1."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise UnfitError(f"must be a number from 0 to 1, not {value!r}")
    return float(value)


def list_of(known: Sequence[str], noun: str) -> Kind:
    """Some of the known words."""

    def read(value: Any) -> tuple[str, ...]:
        words = [value] if isinstance(value, str) else value
        if not isinstance(words, list) or not words or not all(isinstance(word, str) for word in words):
            raise UnfitError(f"must be a list of texts such as [{known[0]!r}], not {value!r}")
        for word in words:
            if word not in known:
                raise UnknownWordError(word, known, noun)
        return tuple(words)

    return Kind(read, _with_commas)


def texts(value: Any) -> tuple[str, ...]:
    """Texts, or one."""
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
        raise UnfitError(f"must be a list of texts, not {value!r}")
    return tuple(words)


def _with_commas(typed: str) -> list[str]:
    return [word.strip() for word in typed.split(",")]


class UnknownWordError(UnfitError):
    """A word in a value that does not exist."""

    def __init__(self, word: str, known: Sequence[str], noun: str) -> None:
        """Keep what a remedy needs."""
        super().__init__(f"must be known words, not {word!r}")
        self.word = word
        self.known = known
        self.noun = noun


def _decimal(typed: str) -> Any:
    try:
        return float(typed)
    except ValueError:
        return typed


def switch(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise UnfitError(f"must be true or false, not {value!r}")
    return value


TEXT = Kind(text, str)
TEXTS = Kind(texts, _with_commas)
SWITCH = Kind(switch, lambda typed: {"true": True, "false": False}.get(typed.lower(), typed))
FOLDER = Kind(folder, str)
LIBRARY = Kind(library, _library_typed)
SHARE = Kind(share, _decimal)
