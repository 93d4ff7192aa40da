"""What the reader thinks of warnings: dismissed ones are put aside, confirmed ones carry a sign."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from reader.model import Decision, Ruling, Warning
from reader.model.ruling import quotes_of, values_of

Key: TypeAlias = tuple[str, ...]
"""Kind, type, and the quotes or the values, whose words stay when the text around them is edited."""


class Judgements:
    """At most one judgement on a warning; every change can be taken back."""

    def __init__(self, *, on_change: Callable[[], None] = lambda: None) -> None:
        """`on_change` is told of everything that can be taken back."""
        self._of: dict[Key, Ruling] = {}
        self._before: list[tuple[str, Ruling, Ruling | None]] = []
        self._on_change = on_change
        self._untold: list[tuple[Ruling, bool]] = []

    def recall(self, rulings: Iterable[Ruling]) -> None:
        """Take in earlier judgements; those made in this run hold against them."""
        for ruling in rulings:
            self._of.setdefault(_key(ruling), ruling)

    def take_untold(self) -> list[tuple[Ruling, bool]]:
        """Rulings that were made, or with False taken off, since this was last asked."""
        untold, self._untold = self._untold, []
        return untold

    def of(self, warning: Warning, text: str, other: str = "") -> Decision | None:
        """The judgement on a warning about this text, and the text of its other article."""
        if not self._of:
            return None
        exact = (warning.kind, warning.type, "quotes", *quotes_of(warning, text, other))
        alike = (warning.kind, warning.type, "values", *values_of(warning))
        ruling = self._of.get(exact) or self._of.get(alike)
        return None if ruling is None else ruling.decision

    def judge(self, warning: Warning, text: str, judgement: Decision, other: str = "") -> bool:
        """Judge a warning, or take the same judgement off again; whether it bears it now."""
        ruling = Ruling.on(warning, judgement, text=text, other=other)
        before = self._of.get(_key(ruling))
        made = before is None or before.decision != judgement
        self._before.append((judgement, ruling, before))
        self._set(ruling, ruling if made else None)
        self._on_change()
        return made

    def undo(self) -> str | None:
        """Take the last change back and name it; None when there is nothing to take back."""
        if not self._before:
            return None
        name, ruling, before = self._before.pop()
        self._set(ruling, before)
        return name

    def _set(self, about: Ruling, ruling: Ruling | None) -> None:
        if ruling is None:
            self._of.pop(_key(about), None)
        else:
            self._of[_key(about)] = ruling
        self._untold.append((ruling or about, ruling is not None))


def _key(ruling: Ruling) -> Key:
    if ruling.alike and ruling.values:
        return ruling.kind, ruling.type, "values", *ruling.values
    return ruling.kind, ruling.type, "quotes", *ruling.quotes
