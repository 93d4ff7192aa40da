"""Words that exclude each other in the same place."""

from reader.compare.alignment import Alignment, opposed
from reader.compare.differences.difference import Difference, between
from reader.compare.differences.polarity import is_denied
from reader.compare.slots import describes_topic, same_slot
from reader.compare.terms import Term

OF_MODIFIER, OF_SUBJECT_MODIFIER, OUT_OF_SLOT = 0.75, 0.4, 0.5
"""A modifier may pick out another thing (the old bridge, the new bridge), most of all in the subject."""

PLACING = frozenset(
    ("north", "south", "east", "west", "northern", "southern", "eastern", "western", "upper", "lower",
     "inner", "outer", "left", "right", "first", "last", "former", "latter", "front", "back",
     "second", "third", "next", "previous", "early", "late", "earlier", "later")
)  # fmt: skip
"""Modifiers that tell one thing from its neighbour; two of them name two things, not a disagreement."""


def antonym_differences(pair: Alignment) -> list[Difference]:
    """Opposed unmatched words, unless a negation on one side makes them agree."""
    found = []
    for a in pair.only_a:
        for b in pair.only_b:
            opposition = opposed(a, b) if a.opposites or b.opposites else None
            if opposition is None:
                continue
            denied = is_denied(pair.a, a), is_denied(pair.b, b)
            if denied[0] != denied[1] or (all(denied) and not opposition.complementary):
                continue
            trust = opposition.trust * _standing(pair, a, b)
            reason = "“{a}” and “{b}” exclude each other."
            found.append(between("antonym", a, b, trust=trust, reason=reason))
    return found


def _standing(pair: Alignment, a: Term, b: Term) -> float:
    """How much it matters where the two words stand."""
    if a is pair.a.predicate and b is pair.b.predicate:
        return 1.0
    if {a.key[1:], b.key[1:]} <= PLACING:
        return 0.0
    if not same_slot(pair, a, b):
        return OUT_OF_SLOT
    if "subject" in (a.role, b.role) or describes_topic(pair.a, a):
        return OF_SUBJECT_MODIFIER
    return OF_MODIFIER if a.pos in ("ADJ", "ADV") else 1.0
