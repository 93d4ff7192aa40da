"""What the reader said of a warning, so that it is remembered."""

from dataclasses import dataclass
from typing import Literal

from reader.model.warning import WarningKind, WarningType

Decision = Literal["dismissed", "confirmed"]


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision on a pair of quotes; it holds wherever the same quotes meet again, in either order."""

    decision: Decision
    kind: WarningKind
    type: WarningType
    quotes: tuple[str, ...]
    """The quotes in lower case without markers and punctuation, each once, in the order of the alphabet."""
    values: tuple[str, ...] = ()
    """The values that differ, likewise; () where the warning names fewer than two."""
    alike: bool = False
    """Whether it holds for every warning of this kind and type with the same two values."""
    confidence: float = 0.0
    """How sure the warning was; one that was confirmed is never shown as less."""
