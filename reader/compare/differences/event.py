"""One event told as two kinds of event: peace talks, arts summit."""

from reader.compare.differences.attendance import EVENTS
from reader.compare.differences.difference import Difference, between
from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment

KINDS = frozenset(
    [
        "peace",
        "art",
        "arts",
        "climate",
        "trade",
        "security",
        "film",
        "music",
        "sport",
        "sports",
        "book",
        "food",
        "defence",
        "defense",
        "energy",
        "health",
        "technology",
        "fashion",
        "religious",
        "economic",
        "military",
        "cultural",
        "medical",
        "nuclear",
        "budget",
        "education",
        "culture",
    ]
)
"""What a gathering is about; two of these do not describe one gathering."""
TRUST = 0.65
LEAST_SHARED_NAMES = 2
CLOSE = 4
"""Words between a place and the event that takes place there: the talks in the city of Oslo."""


def event_differences(pair: Alignment) -> list[Difference]:
    """Gatherings of the same name and people whose subject differs."""
    for x in _events(pair.a):
        for y in _events(pair.b):
            a, b = _kind(pair.a, x), _kind(pair.b, y)
            if a and b and a.key != b.key and x.meanings & y.meanings and _same_setting(pair, x, y):
                reason = "The same event is about “{a}” in one and about “{b}” in the other."
                found = between("event", a, b, trust=TRUST, reason=reason)
                return [
                    Difference("event", TRUST, found.values, found.spans, reason, (a, b), settles_event=True)
                ]
    return []


def tells_of_event(facts: Facts) -> bool:
    """Whether a claim names a gathering with what it is about."""
    return any(_kind(facts, event) for event in _events(facts))


@once_per_claim
def _events(facts: Facts) -> tuple[Term, ...]:
    return tuple(term for term in facts.terms if facts.words[term.place].lemma in EVENTS)


def _kind(facts: Facts, event: Term) -> Term | None:
    return next((term for term in _modifiers(facts, event) if term.key[1:] in KINDS), None)


def _modifiers(facts: Facts, event: Term) -> list[Term]:
    """Terms that depend on the event's noun or stand right before it."""
    return [
        term
        for term in facts.terms
        if term is not event
        and (facts.words[term.place].head == event.place or term.place == event.place - 1)
    ]


def _same_setting(pair: Alignment, x: Term, y: Term) -> bool:
    """The place is named with both events, and the claims share another name."""
    shared = [match for match in pair.matches if match.a.name and match.b.name]
    placed = any(_is_place_of(match.a, x) and _is_place_of(match.b, y) for match in shared)
    return placed and len(shared) >= LEAST_SHARED_NAMES


def _is_place_of(term: Term, event: Term) -> bool:
    """Whether a name is a place that stands close to the event's noun."""
    is_place = term.name is not None and term.name.kind == "place"
    return is_place and abs(term.place - event.place) <= CLOSE
