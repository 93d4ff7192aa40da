"""Words that exclude each other in the same place."""

from collections.abc import Sequence

from reader.compare.differences.difference import Difference, between
from reader.compare.differences.polarity import is_denied
from reader.compare.facts.claim_facts import Facts
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment, opposed
from reader.compare.pairs.slots import anchor, describes_topic, same_slot
from reader.compare.words import lexicon

OF_MODIFIER, OF_SUBJECT_MODIFIER, OUT_OF_SLOT, OF_RETURN = 0.75, 0.4, 0.5, 0.6
"""A modifier may pick out another thing (the old bridge, the new bridge), most of all in the subject; what
reopened was closed before."""
OF_OWNER = 0.2
"""The men's and the women's are two contests."""
AGAIN = "re"

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
    return [] if _turn_all_round(pair, found) else found


def _turn_all_round(pair: Alignment, found: Sequence[Difference]) -> bool:
    """Whether the main words and what hangs on them are both turned round: arrive late, leave early."""
    main = [
        difference.terms for difference in found if difference.terms == (pair.a.predicate, pair.b.predicate)
    ]
    return bool(main) and any(
        anchor(pair.a, a) is pair.a.predicate and anchor(pair.b, b) is pair.b.predicate
        for a, b in (difference.terms for difference in found)
    )


def _standing(pair: Alignment, a: Term, b: Term) -> float:
    """How much it matters where the two words stand."""
    if a is pair.a.predicate and b is pair.b.predicate:
        return OF_RETURN if _is_return(a, b) or _is_return(b, a) else 1.0
    if {a.key[1:], b.key[1:]} <= PLACING and not _say_how(pair, a, b):
        return 0.0
    if _is_owner(pair.a, a) and _is_owner(pair.b, b):
        return OF_OWNER
    if not same_slot(pair, a, b):
        return OUT_OF_SLOT
    if "subject" in (a.role, b.role) or describes_topic(pair.a, a):
        return OF_SUBJECT_MODIFIER
    return OF_MODIFIER if a.pos in ("ADJ", "ADV") else 1.0


def _say_how(pair: Alignment, a: Term, b: Term) -> bool:
    """Whether both words tell how or when the main word comes about: arrived early, arrived late."""
    is_adverb = a.pos == b.pos == "ADV"
    return is_adverb and anchor(pair.a, a) is pair.a.predicate and anchor(pair.b, b) is pair.b.predicate


def _is_return(a: Term, b: Term) -> bool:
    """Whether one word means that the other's state has ended again: reopened, closed."""
    again, other = a.key[1:], b.key[1:]
    stem = again.removeprefix(AGAIN)
    return stem != again and lexicon.opposition(stem, other, a.pos) is not None


def _is_owner(facts: Facts, term: Term) -> bool:
    after = term.place + 1
    return after < len(facts.words) and facts.words[after].text in ("'s", "’s", "'", "’")
