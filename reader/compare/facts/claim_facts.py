"""A claim made ready for comparing: what it mentions, counts, dates and denies, worked out once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from reader.compare.facts.measures import Measure, measures
from reader.compare.facts.negation import IN_DOING, count_of_negations, event_of, is_partial, negated_words
from reader.compare.facts.terms import Term, terms_of
from reader.compare.facts.times import Moment, moments, placed
from reader.model.claim import Claim, Word
from reader.model.entity import Name

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What comparing needs to know of a claim."""

    claim: Claim
    terms: tuple[Term, ...]
    measures: tuple[Measure, ...]
    moments: tuple[Moment, ...]
    negated: frozenset[int]
    negations: int
    """How many words negate something."""
    partial: bool
    weight: float
    names: tuple[Name, ...]
    """Every name the claim mentions, resolved pronouns included."""
    root: int
    """Index of the predicate's main word; -1 for a claim without one."""
    words: tuple[Word, ...]
    """The claim's words."""
    predicate: Term | None
    """The term of the main word."""
    remembered: dict[Callable[..., Any], Any] = field(default_factory=dict, repr=False)
    """What functions marked with `once_per_claim` answered."""

    def is_head(self, term: Term) -> bool:
        """Whether the term's main word depends on a word of another role."""
        head = self.words[self.words[term.place].head]
        return head.role != term.role or self.words[term.place].head == term.place


def once_per_claim(work: Callable[[Facts], T]) -> Callable[[Facts], T]:
    """A function of one claim's facts that works once and remembers: each claim meets some twenty others."""

    @wraps(work)
    def remembering(facts: Facts) -> T:
        try:
            known: T = facts.remembered[work]
        except KeyError:
            known = facts.remembered[work] = work(facts)
        return known

    return remembering


def facts_of(claim: Claim, known: Mapping[str, Name]) -> Facts:
    """The facts of a claim, its name ids looked up in `known`."""
    words = claim.words
    found_moments = placed(moments(words), claim.time)
    dated = {i for moment in found_moments for i in moment.words}
    found_measures = tuple(
        measure
        for measure in measures(claim.quantities, words, text=claim.text, offset=claim.span.start)
        if measure.place not in dated and not _counts_rows(words, measure.place)
    )
    terms = terms_of(claim, known, found_measures=found_measures, found_moments=found_moments)
    root = _root(claim)
    partial = is_partial(words)
    return Facts(
        claim=claim,
        terms=terms,
        measures=found_measures,
        moments=found_moments,
        negated=_negated(claim, root=root, partial=partial),
        negations=count_of_negations(words),
        partial=partial,
        weight=sum(term.weight for term in terms),
        names=tuple(known[i] for i in dict.fromkeys(claim.names) if i in known),
        root=root,
        words=words,
        predicate=_predicate(terms, root),
    )


def _counts_rows(words: Sequence[Word], place: int) -> bool:
    """Whether a number only numbers a row: "3: Storm hits coast"."""
    return place == 0 and len(words) > 1 and words[1].text in (":", ")")


def _root(claim: Claim) -> int:
    """The predicate's word, after verbs that only control it; -1 when there is none."""
    main = [i for i, word in enumerate(claim.words) if word.role == "predicate"]
    told = set(claim.predicate.casefold().split())
    root = next((i for i in main if claim.words[i].lemma.casefold() in told), main[0] if main else -1)
    return event_of(claim.words, root) if root >= 0 and claim.words[root].lemma in IN_DOING else root


def _predicate(terms: Sequence[Term], root: int) -> Term | None:
    main = [term for term in terms if term.role == "predicate"]
    return next((term for term in terms if term.place == root), main[0] if main else None)


def _negated(claim: Claim, *, root: int, partial: bool) -> frozenset[int]:
    """The denied words; for the predicate the claim's polarity decides, which knows the words around it."""
    if not claim.words:
        return frozenset()
    core = event_of(claim.words, root) if root >= 0 else root
    found = negated_words(claim.words) - {root, core}
    if claim.polarity == "negative" and not partial:
        found |= {root, core}
    return frozenset(found)
