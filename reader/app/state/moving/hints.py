"""Letters on what is in sight, so that a place is reached by typing them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.app.state.moving.links import Link
from reader.model import Citation

EASY = "asdfghjklqwertyuiopzxcvbnm"
"""The letters under the fingers first."""


@dataclass(frozen=True, slots=True)
class Hint:
    """Somewhere to go, under its letters."""

    letters: str
    target: Link | Citation


@dataclass(frozen=True, slots=True)
class Hints:
    """The places that may be meant by what was typed."""

    hints: tuple[Hint, ...]
    typed: str = ""

    @classmethod
    def on(cls, targets: Sequence[Link | Citation]) -> "Hints":
        """Hints on targets in the order of the text, all with as many letters; too many for two have none."""
        ordered = sorted(targets, key=lambda target: target.span)
        letters = EASY if len(ordered) <= len(EASY) else [first + second for first in EASY for second in EASY]
        return cls(tuple(Hint(label, target) for label, target in zip(letters, ordered, strict=False)))

    def press(self, letter: str) -> "Hints":
        """What may still be meant after one more letter."""
        typed = self.typed + letter
        return replace(self, typed=typed, hints=tuple(h for h in self.hints if h.letters.startswith(typed)))

    @property
    def meant(self) -> Link | Citation | None:
        """The target whose letters were typed."""
        return next((hint.target for hint in self.hints if hint.letters == self.typed), None)

    @property
    def labels(self) -> dict[int, str]:
        """The letters that are still to be typed, by the offset where they are shown."""
        return {hint.target.span.start: hint.letters[len(self.typed) :] for hint in self.hints}
