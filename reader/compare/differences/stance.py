"""Who agrees to do a thing and who refuses, what is allowed and what is prevented."""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.compare.differences.difference import Difference
from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.compare.facts.negation import NEGATORS
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import subjects_match
from reader.model.claim import Word

_SIDES: dict[str, tuple[str, str]] = {
    "will": (
        "agree consent promise vow pledge plan intend want decide choose offer volunteer undertake resolve",
        "refuse decline rule reject oppose baulk balk",
    ),
    "permission": (
        "allow permit let enable free authorise authorize entitle invite able",
        "prevent bar stop forbid prohibit ban block restrain unable",
    ),
    "memory": ("remember", "forget"),
    "success": ("succeed manage able", "fail unable"),
    "openness": ("confirm admit acknowledge concede", "deny dispute"),
}
"""Family to the governors that let the verb under them come true, and to those that do not."""
GOVERNORS: Mapping[str, tuple[tuple[str, bool], ...]] = {
    word: tuple(
        (family, side == 0)
        for family, sides in _SIDES.items()
        for side in (0, 1)
        if word in sides[side].split()
    )
    for sides in _SIDES.values()
    for words in sides
    for word in words.split()
}
TRUST = 0.8


@dataclass(frozen=True, slots=True)
class Stance:
    """What stands over a verb."""

    governor: Word
    families: tuple[tuple[str, bool], ...]
    """Each family that it belongs to, and whether it lets the verb come true there."""
    is_denied: bool
    """Whether a negation stands over the governor or between it and the verb, but not both."""


def stance_differences(pair: Alignment) -> list[Difference]:
    """One matched verb under governors of one family that point in opposite ways."""
    if subjects_match(pair) is not True or bool(pair.a.moments) != bool(pair.b.moments):
        return []
    first, second = _stances(pair.a), _stances(pair.b)
    for event, x in first.items():
        other = pair.partner(event)
        y = second.get(other) if other is not None else None
        if y is not None and _opposite(x, y):
            a, b = x.governor, y.governor
            reason = f"“{{a}}” and “{{b}}” make opposite things of “{event.text}”."
            spans = ((a.span,), (b.span,))
            terms = (*_terms(pair.a, a), *_terms(pair.b, b))
            return [Difference("modality", TRUST, (a.text, b.text), spans, reason, terms, settles_event=True)]
    return []


def _terms(facts: Facts, governor: Word) -> list[Term]:
    return [term for term in facts.terms if governor.span.overlaps(term.span)]


def _opposite(x: Stance, y: Stance) -> bool:
    """Whether two different governors point in opposite ways; of one governor the polarity decides."""
    if x.governor.lemma == y.governor.lemma:
        return False
    return any(
        family == other and (positive != x.is_denied) != (contrary != y.is_denied)
        for family, positive in x.families
        for other, contrary in y.families
    )


@once_per_claim
def _stances(facts: Facts) -> Mapping[Term, Stance]:
    """Each verb that stands right under a governor, with it; a negation turns the governor round."""
    found = {}
    for term in facts.terms:
        above = facts.words[term.place].head
        governor = facts.words[above]
        families = GOVERNORS.get(governor.lemma.casefold())
        if families and above < term.place and facts.words[term.place].pos in ("VERB", "AUX"):
            found[term] = Stance(governor, families, _is_denied(facts, above, term.place))
    return found


def _is_denied(facts: Facts, governor: int, event: int) -> bool:
    """Whether one of the two is denied; who never decided not to go, decided to go."""
    words = facts.words
    above = any(w.text.casefold() in NEGATORS and w.head in (governor, facts.root) for w in words[:governor])
    below = any(w.text.casefold() in NEGATORS and w.head == event for w in words[governor + 1 : event])
    return above != below
