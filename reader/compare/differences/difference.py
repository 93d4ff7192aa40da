"""One way in which two aligned claims cannot both hold."""

from dataclasses import dataclass

from reader.compare.facts.terms import Term
from reader.model.span import Span
from reader.model.warning_kinds import WarningType


@dataclass(frozen=True, slots=True, eq=False)
class Difference:
    """Values of one slot that exclude each other, if both claims speak of the same event."""

    type: WarningType
    trust: float
    """0 to 1: how surely the values exclude each other."""
    values: tuple[str, str]
    """The differing words; "" where one side has none."""
    spans: tuple[tuple[Span, ...], tuple[Span, ...]]
    """Where they stand in either claim."""
    reason: str
    """One sentence for a person; {a} and {b} stand for the two values."""
    terms: tuple[Term, ...] = ()
    """The terms that differ, left out when the overlap is weighed."""
    settles_event: bool = False
    """Whether the finder itself made sure that both claims speak of the same event."""
    of_subject: bool = False
    """Whether the subjects are what differs."""
    events: tuple[int, int] | None = None
    """Indexes of the words in either claim of which something different is said; None for the main words."""
    is_loose: bool = False
    """Whether the values may well mean the same; such a difference ranks pairs and warns of nothing."""


def between(
    kind: WarningType, a: Term, b: Term, *, trust: float, reason: str, of_subject: bool = False
) -> Difference:
    """A difference between one term of each claim."""
    return Difference(
        kind, trust, (a.text, b.text), ((a.span,), (b.span,)), reason, (a, b), of_subject=of_subject
    )


def told(difference: Difference) -> str:
    """The reason with its values put in."""
    a, b = difference.values
    return difference.reason.replace("{a}", a).replace("{b}", b)
