"""Keys typed one after the other: counts, sequences, and letters that follow."""

from dataclasses import dataclass

from reader.keys.action import Action
from reader.keys.keymap import Keymap
from reader.keys.names import key_words

LONGEST_COUNT = 5
"""Digits of a count; further ones are dropped, a text of a megabyte has fewer rows."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class Stroke:
    """What the reader asked for."""

    action: str
    count: int | None = None
    """The number typed before it."""
    letter: str = ""
    """The letter typed after it, when the action takes one."""


class Typing:
    """A prefix waits for the rest; a key that does not go on with it begins anew."""

    def __init__(self, keymap: Keymap) -> None:
        self._sequences = keymap.sequences
        self._typed: tuple[str, ...] = ()
        self._count = ""
        self._wants_letter: Action | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key that may be pressed; letters may follow a key, or stand on what is in sight."""
        return tuple(sorted({key for sequence in self._sequences for key in sequence} | {*DIGITS, *LETTERS}))

    @property
    def pending(self) -> str:
        """What was typed and waits for more, as it is shown."""
        return self._count + (key_words(" ".join(self._typed)) if self._typed else "")

    @property
    def wants_letter(self) -> bool:
        """Whether only a letter from a to z goes on with what was typed."""
        return self._wants_letter is not None

    def clear(self) -> None:
        """Forget what was typed."""
        self._typed, self._count, self._wants_letter = (), "", None

    def wait_for_letter(self, action: Action) -> None:
        """The action was asked for without its letter: that comes next."""
        self.clear()
        self._typed, self._wants_letter = (action.title,), action

    def press(self, key: str) -> Stroke | None:
        """What this key completes; None when nothing."""
        if self._wants_letter is not None:
            return self._take_letter(self._wants_letter, key)
        if not self._typed and self._counts(key):
            self._count = (self._count + key)[:LONGEST_COUNT]
            return None
        if self.pending and key == "escape":
            self.clear()
            return None
        typed = (*self._typed, key)
        if typed not in self._sequences and not self._begins(typed):
            self._count = "" if self._typed else self._count
            typed = (key,)
        return self._take(typed)

    def _take(self, typed: tuple[str, ...]) -> Stroke | None:
        action = self._sequences.get(typed)
        if action is None:
            self._typed = typed if self._begins(typed) else ()
            self._count = self._count if self._typed else ""
            return None
        if action.letter:
            self._typed, self._wants_letter = typed, action
            return None
        return self._done(action)

    def _take_letter(self, action: Action, key: str) -> Stroke | None:
        if key not in LETTERS:
            self.clear()
            return None
        return self._done(action, key)

    def _done(self, action: Action, letter: str = "") -> Stroke:
        count = int(self._count) if self._count else None
        self.clear()
        return Stroke(action.id, count, letter)

    def _counts(self, key: str) -> bool:
        """Whether the key is a digit of a count; a digit that has an action of its own is none."""
        return key in DIGITS and (key,) not in self._sequences and (key != "0" or bool(self._count))

    def _begins(self, typed: tuple[str, ...]) -> bool:
        return any(sequence[: len(typed)] == typed for sequence in self._sequences)
