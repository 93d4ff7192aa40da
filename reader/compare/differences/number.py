"""Different numbers of the same thing."""

from reader.compare.differences.difference import Difference, between
from reader.compare.facts import measures
from reader.compare.facts.claim_facts import Facts
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import anchor, describes_topic, objects, same_slot, subjects

NEAR_COPY = 0.75
"""From this overlap on, numbers of one kind stand in one place even if the grammar is read differently."""
TRUST, TRUST_LOOSE, TRUST_ORDINAL = 0.95, 0.8, 0.6
ORDINALS = frozenset(
    [
        "=first",
        "=second",
        "=third",
        "=fourth",
        "=fifth",
        "=sixth",
        "=seventh",
        "=eighth",
        "=ninth",
        "=tenth",
    ]
)
"""Keys of the terms that tell a rank."""


def number_differences(pair: Alignment) -> list[Difference]:
    """Unmatched numbers of one kind that hang on the same word."""
    left = [term for term in pair.only_a if term.measure]
    right = [term for term in pair.only_b if term.measure]
    found: list[Difference] = []
    for a in left:
        rivals = [b for b in right if _compete(pair, a, b)]
        if len(rivals) == 1:
            b = rivals[0]
            of_subject = _heads_clause(pair.a, a) and _heads_clause(pair.b, b)
            found.append(_difference(a, b, in_slot=same_slot(pair, a, b), of_subject=of_subject))
            right.remove(rivals[0])
    return found + _ordinals(pair)


def _heads_clause(facts: Facts, term: Term) -> bool:
    """Whether a number is itself what the claim is about: seventeen of them were launched."""
    if term.role == "subject" or term in (subjects(facts) or objects(facts)):
        return True
    above = facts.words[facts.words[term.place].head]
    return term.span.covers(above.span) and above.role == "subject"


def _compete(pair: Alignment, a: Term, b: Term) -> bool:
    if a.measure is None or b.measure is None or a.text == b.text:
        return False
    if not measures.comparable(a.measure, b.measure):
        return measures.in_other_money(a.measure, b.measure) and same_slot(pair, a, b)
    if _is_part(pair, a, b) or _is_told(pair.a, a, b) or _is_told(pair.b, b, a) or _are_rates(pair, a, b):
        return False
    counted = bool(a.measure.counted & b.measure.counted)
    return (
        same_slot(pair, a, b) or (counted and a.role == b.role) or pair.overlap_without((a, b)) >= NEAR_COPY
    )


def _is_part(pair: Alignment, a: Term, b: Term) -> bool:
    """Whether another number of the same kind agrees: 12 were hurt, 3 of them badly."""
    others = [m for m in pair.matches if m.a.measure and m.b.measure]
    return any(
        a.measure
        and m.a.measure
        and measures.comparable(a.measure, m.a.measure)
        and not _has_own_head(pair, a, m.a)
        for m in others
    )


def _are_rates(pair: Alignment, a: Term, b: Term) -> bool:
    """Whether each is told per something else: euros a litre, euros a gallon."""
    return all(
        any(
            other.pos == "NOUN"
            and facts.words[other.place].head == facts.words[term.place].head != other.place
            for other in alone
            if other is not term and other.place > term.place
        )
        for facts, alone, term in ((pair.a, pair.only_a, a), (pair.b, pair.only_b, b))
    )


def _is_told(facts: Facts, own: Term, other: Term) -> bool:
    """Whether a claim names the other one's number too: 15 buses, of which nine are electric."""
    return any(
        measure is not own.measure and other.measure is not None and measure.low == other.measure.low
        for measure in facts.measures
    )


def _has_own_head(pair: Alignment, a: Term, other: Term) -> bool:
    return anchor(pair.a, a) is not anchor(pair.a, other)


def _difference(a: Term, b: Term, *, in_slot: bool, of_subject: bool) -> Difference:
    thing = a.measure.thing if a.measure else ""
    of = f" of {thing}" if thing and a.measure and not a.measure.converted else ""
    reason = f"The numbers{of} differ: {{a}} and {{b}}."
    if a.measure and b.measure and measures.in_other_money(a.measure, b.measure):
        reason = "The currencies differ: {a} and {b}."
    trust = TRUST if in_slot else TRUST_LOOSE
    return between("number", a, b, trust=trust, reason=reason, of_subject=of_subject)


def _ordinals(pair: Alignment) -> list[Difference]:
    return [
        between("number", a, b, trust=TRUST_ORDINAL, reason="The rank differs: {a} and {b}.")
        for a in pair.only_a
        if a.key in ORDINALS
        for b in pair.only_b
        if b.key in ORDINALS and same_slot(pair, a, b) and not describes_topic(pair.a, a)
    ]
