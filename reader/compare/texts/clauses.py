"""What the clauses of two texts say of a difference that was found between them.

A text that says "Torres thanked Walsh, and Walsh thanked Torres" does not deny that Walsh thanked Torres. And
words of two clauses with other subjects are no difference, however alike the sentences are.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reader.compare.differences.difference import Difference
from reader.compare.facts.bare_words import bare, bare_text
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import subjects_match
from reader.compare.verdict.judging import RANKED_BELOW, Judgement
from reader.model.claim import Claim
from reader.model.span import Span

AT_ODDS = frozenset(("contradiction", "dispute"))
TURNED_AROUND = frozenset(("polarity", "quantifier", "modality"))
"""Differences that words around a claim make of it: not every school closed."""
SAID_FROM = 0.85
"""Duplicate score from which one text says what a claim of the other says."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """Two texts and how their claims were judged, each with each."""

    judgements: Sequence[Judgement]
    repeated: Mapping[int, set[int]]
    """By identity: each claim with those of the other text that say the same."""
    texts: tuple[str, str]
    """Bare, with a blank at either end."""

    def settled(self, judgement: Judgement) -> Judgement:
        """A judgement of claims or sentences, no conflict where the clauses know better."""
        difference = judgement.difference
        if judgement.verdict not in AT_ODDS or difference is None:
            return judgement
        if not self.know_better(judgement.alignment, difference):
            return judgement
        score = min(judgement.contradiction, RANKED_BELOW)
        return replace(judgement, verdict="related", contradiction=score, difference=None)

    def know_better(self, pair: Alignment, difference: Difference) -> bool:
        """Whether what differs stands in clauses of other subjects, or is said by the other text too."""
        if difference.type not in TURNED_AROUND and self._stand_there(pair):
            return True
        near = self._nearest(difference)
        if near is None:
            return False
        is_other = subjects_match(near) is False and subjects_match(pair) is not False
        return (is_other and not difference.of_subject) or self._are_said_too(near)

    def _stand_there(self, pair: Alignment) -> bool:
        """Whether a text has the other's claim word for word."""
        first, second = self.texts
        return f" {bare(pair.a.claim)} " in second or f" {bare(pair.b.claim)} " in first

    def _are_said_too(self, pair: Alignment) -> bool:
        """Whether either claim is repeated elsewhere in the other text."""
        a, b = id(pair.a.claim), id(pair.b.claim)
        return bool(self.repeated.get(a, set()) - {b} or self.repeated.get(b, set()) - {a})

    def _nearest(self, difference: Difference) -> Alignment | None:
        """The shortest claims that hold what differs."""
        pairs = (one.alignment for one in self.judgements)
        holding = (pair for pair in pairs if _hold(pair, difference))
        return min(holding, key=_length, default=None)


def clauses_of(judgements: Sequence[Judgement], a: str, b: str) -> Clauses:
    """What is known of the claims of two texts."""
    found: dict[int, set[int]] = defaultdict(set)
    for one in judgements:
        if one.verdict == "duplicate" and one.duplicate >= SAID_FROM:
            first, second = id(one.alignment.a.claim), id(one.alignment.b.claim)
            found[first].add(second)
            found[second].add(first)
    return Clauses(judgements, found, (f" {bare_text(a)} ", f" {bare_text(b)} "))


def _hold(pair: Alignment, difference: Difference) -> bool:
    first, second = difference.spans
    return _holds(pair.a.claim, first) and _holds(pair.b.claim, second)


def _holds(claim: Claim, spans: Sequence[Span]) -> bool:
    return bool(spans) and all(claim.span.covers(span) for span in spans)


def _length(pair: Alignment) -> int:
    return len(pair.a.claim.span) + len(pair.b.claim.span)
