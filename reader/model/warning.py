"""What a reader should look at twice."""

from dataclasses import dataclass

from reader.model.span import Span
from reader.model.warning_kinds import WarningKind, WarningType


@dataclass(frozen=True, slots=True)
class Warning:
    """Two passages that repeat or contradict each other, or a fault of one marker."""

    id: str
    kind: WarningKind
    type: WarningType
    confidence: float
    """0 to 1."""
    claims: tuple[str, ...]
    """Ids of the claims concerned, in text order; empty for citation faults."""
    spans: tuple[Span, ...]
    """The quotes, in the order of `claims`; one span per marker for a citation fault."""
    differs: tuple[tuple[str, str], ...] = ()
    """Values that differ, (first quote, second quote); "" where one side has no such word."""
    marks: tuple[Span, ...] = ()
    """Where the differing words stand, in either quote."""
    reason: str = ""
    """One sentence for a person."""
    other_article: str | None = None
    """Id of the article that the second quote comes from, when it is another one."""

    def counterpart(self, offset: int) -> Span | None:
        """The quote to jump to from `offset`: the one after the quote that holds it, in turn."""
        for i, span in enumerate(self.spans):
            if offset in span and len(self.spans) > 1:
                return self.spans[(i + 1) % len(self.spans)]
        return None
