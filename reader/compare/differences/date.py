"""Different times of something that happens once."""

from reader.compare import times
from reader.compare.alignment import Alignment
from reader.compare.differences.difference import Difference, between
from reader.compare.terms import Term

ONE_OFF = frozenset(
    [
        "found",
        "establish",
        "bear",
        "die",
        "marry",
        "open",
        "close",
        "launch",
        "begin",
        "start",
        "end",
        "finish",
        "sign",
        "publish",
        "release",
        "win",
        "elect",
        "appoint",
        "resign",
        "crash",
        "sink",
        "collapse",
        "explode",
        "hold",
        "schedule",
        "occur",
        "happen",
        "take_place",
        "arrive",
        "kill",
        "assassinate",
        "execute",
        "build",
        "complete",
        "convict",
        "acquit",
        "sentence",
        "arrest",
        "retire",
        "merge",
        "incorporate",
        "inaugurate",
        "abolish",
        "ratify",
        "adopt",
        "introduce",
        "invent",
        "discover",
        "demolish",
        "destroy",
        "create",
        "set",
        "expire",
        "strike",
        "murder",
        "divorce",
        "bury",
        "debut",
        "premiere",
        "graduate",
        "due",
    ]
)
"""Predicates that hold of one thing at one time only."""
NEAR_COPY, MUCH_SHARED = 0.8, 2.5
"""Elsewhere two dates exclude each other only in near copies that share this much weight."""
TRUST_ONE_OFF, TRUST_COPY = 0.85, 0.6
VAGUE = frozenset(("era",))


def date_differences(pair: Alignment) -> list[Difference]:
    """Dates that clash although everything else speaks of one event."""
    clash = times.clash(pair.a.moments, pair.b.moments)
    if clash is None or clash[0].kind in VAGUE:
        return []
    a = next(term for term in pair.a.terms if term.moment is clash[0])
    b = next(term for term in pair.b.terms if term.moment is clash[1])
    trust = _trust(pair, a, b)
    if not trust:
        return []
    return [between("date", a, b, trust=trust, reason="The dates differ: {a} and {b}.")]


def _trust(pair: Alignment, a: Term, b: Term) -> float:
    if any(term.measure for term in (*pair.only_a, *pair.only_b)):
        return 0.0
    predicates = (pair.a.predicate, pair.b.predicate)
    if all(term and term.key[1:].split()[0] in ONE_OFF for term in predicates):
        return TRUST_ONE_OFF
    if pair.overlap_without((a, b)) >= NEAR_COPY and pair.shared >= MUCH_SHARED:
        return TRUST_COPY
    return 0.0
