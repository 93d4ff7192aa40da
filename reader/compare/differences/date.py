"""Different times of something that happens once."""

from reader.compare.differences.difference import Difference, between
from reader.compare.facts import times
from reader.compare.facts.claim_facts import Facts
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import predicates_match, preposition

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
BOUNDS = frozenset(("until", "till", "since"))
OF = "of"


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
    if any(term.measure for term in (*pair.only_a, *pair.only_b)) or _pick_out_things(pair, a, b):
        return 0.0
    if all(happens_once(facts) for facts in (pair.a, pair.b)) or _are_bounds(pair, a, b):
        return TRUST_ONE_OFF
    if _are_both_planned(pair) and pair.overlap_without((a, b)) == 1.0:
        return TRUST_COPY
    if pair.overlap_without((a, b)) >= NEAR_COPY and pair.shared >= MUCH_SHARED:
        return TRUST_COPY
    return 0.0


def _pick_out_things(pair: Alignment, a: Term, b: Term) -> bool:
    """Whether the dates tell which thing of a kind is meant: the final of 1982, the final of 2016."""
    if not preposition(pair.a, a) == preposition(pair.b, b) == OF:
        return False
    return all(
        facts.words[facts.words[term.place].head].pos == "NOUN" for facts, term in ((pair.a, a), (pair.b, b))
    )


def happens_once(facts: Facts) -> bool:
    """Whether the main word is one of what happens once; "take" counts with its "place"."""
    if facts.predicate is None:
        return False
    main = facts.predicate.key[1:].split()[0]
    placed = main == "take" and any(w.lemma == "place" and w.head == facts.root for w in facts.words)
    return placed or main in ONE_OFF


def _are_bounds(pair: Alignment, a: Term, b: Term) -> bool:
    """Whether both tell when one state ends, or when it began: until June, since May."""
    introduced = preposition(pair.a, a), preposition(pair.b, b)
    return introduced[0] == introduced[1] and introduced[0] in BOUNDS and predicates_match(pair) is True


def _are_both_planned(pair: Alignment) -> bool:
    return pair.a.claim.modality == pair.b.claim.modality == "planned"
