"""What the reader thinks of warnings: dismissed ones are put aside, confirmed ones carry a sign."""

from collections.abc import Callable
from typing import TypeAlias

from reader.model import Decision, Warning

Key: TypeAlias = tuple[str, str | None, tuple[str, ...]]
"""Kind, other article and quotes, whose words stay when the text around them is edited."""


class Judgements:
    """At most one judgement on a warning; every change can be taken back."""

    def __init__(self, *, on_change: Callable[[], None] = lambda: None) -> None:
        """`on_change` is told of everything that can be taken back."""
        self._of: dict[Key, Decision] = {}
        self._before: list[tuple[str, Key, Decision | None]] = []
        self._on_change = on_change

    def of(self, warning: Warning, text: str) -> Decision | None:
        """The judgement on a warning about this text."""
        return self._of.get(key(warning, text)) if self._of else None

    def judge(self, warning: Warning, text: str, judgement: Decision) -> bool:
        """Judge a warning, or take the same judgement off again; whether it bears it now."""
        known = key(warning, text)
        before = self._of.get(known)
        self._before.append((judgement, known, before))
        self._set(known, None if before == judgement else judgement)
        self._on_change()
        return before != judgement

    def undo(self) -> str | None:
        """Take the last change back and name it; None when there is nothing to take back."""
        if not self._before:
            return None
        name, known, before = self._before.pop()
        self._set(known, before)
        return name

    def _set(self, known: Key, judgement: Decision | None) -> None:
        if judgement is None:
            self._of.pop(known, None)
        else:
            self._of[known] = judgement


def key(warning: Warning, text: str) -> Key:
    """What a warning is known by, in this analysis and the next."""
    own = warning.spans[:1] if warning.other_article is not None else warning.spans
    return warning.kind, warning.other_article, tuple(" ".join(span.of(text).split()) for span in own)
