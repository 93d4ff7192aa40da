"""Whether two like claims tell of two cases: each goes on in its own way, or shares are of two groups."""

from collections.abc import Iterable, Iterator

from reader.compare.differences.difference import Difference
from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import DEMONSTRATIVES

MORE_ELSEWHERE = 0.5
"""Share of what both say from which what each says alone tells of two cases.

On summaries with hand-checked edits real contradictions stay below a quarter of it.
"""
MORE_IN_TURN = 0.25
"""The same for opposite acts, which may follow each other: arrived as minister, left the stage."""
WAS = frozenset(("originally", "initially", "formerly", "previously", "hitherto"))
"""Words for a state that has ended; what is told without them holds now."""


def is_another_case(pair: Alignment, difference: Difference) -> bool:
    """Whether the difference comes from what the claims tell of, not from how they tell it."""
    if was_before(pair) or _goes_on_elsewhere(pair, difference):
        return True
    return difference.type == "number" and (
        _merely_passes(pair, difference) or _are_of_two_groups(pair, difference)
    )


def was_before(pair: Alignment) -> bool:
    """Whether only one side speaks of how it was at first."""
    return _was(pair.a) != _was(pair.b)


@once_per_claim
def _was(facts: Facts) -> bool:
    return any(word.text.casefold() in WAS for word in facts.words)


def _goes_on_elsewhere(pair: Alignment, difference: Difference) -> bool:
    """Whether each side says much that the other does not: appointed to this, dismissed from that.

    Numbers are left to their slots, which tell better what they count. Above and below, before and after
    pick out two places or times, where anything else may differ as well.
    """
    if difference.type == "number":
        return False
    alone = [sum(term.weight for term in _others(terms, difference)) for terms in (pair.only_a, pair.only_b)]
    return min(alone) > _bound(pair, difference) * pair.shared


def _bound(pair: Alignment, difference: Difference) -> float:
    """How much more may be said: least where places differ, little where opposite things are done in turn."""
    if any(term.pos == "ADP" for term in difference.terms):
        return 0.0
    acts = set(difference.terms) == {pair.a.predicate, pair.b.predicate}
    return MORE_IN_TURN if acts and difference.type == "antonym" else MORE_ELSEWHERE


def _others(terms: Iterable[Term], difference: Difference) -> Iterator[Term]:
    return (term for term in terms if term not in difference.terms)


def _merely_passes(pair: Alignment, difference: Difference) -> bool:
    """Whether all that is told of some minutes or miles is what they did: ten minutes passed."""
    sides = zip((pair.a, pair.b), difference.terms, strict=False)
    if not all(_is_measured_subject(facts, term) for facts, term in sides):
        return False
    return all(match.a.role == "subject" or match.a is pair.a.predicate for match in pair.matches)


def _is_measured_subject(facts: Facts, term: Term) -> bool:
    above = facts.words[facts.words[term.place].head]
    return term.measure is not None and term.measure.converted and above.role == "subject"


def _are_of_two_groups(pair: Alignment, difference: Difference) -> bool:
    """Whether two percentages are shares of other groups: of those voters, of voters under thirty."""
    sides = ((pair.a, pair.only_a), (pair.b, pair.only_b))
    return any(
        _is_pointed_at(facts, base) or any(_belongs(facts, term, base) for term in _others(alone, difference))
        for (facts, alone), share in zip(sides, difference.terms, strict=False)
        if share.measure is not None and share.measure.dimension == "percent"
        for base in _bases(facts, share)
    )


def _bases(facts: Facts, share: Term) -> list[int]:
    """Indexes of the nouns that a percentage is a share of."""
    words, unit = facts.words, facts.words[share.place].head
    return [
        i
        for i in range(share.place + 1, len(words))
        if i != unit and words[i].pos in ("NOUN", "PROPN") and words[i].head in (unit, share.place)
    ]


def _is_pointed_at(facts: Facts, base: int) -> bool:
    return any(word.head == base and word.text.casefold() in DEMONSTRATIVES for word in facts.words[:base])


def _belongs(facts: Facts, term: Term, base: int) -> bool:
    """Whether a term is a noun or depends on it."""
    return term.place == base or facts.words[term.place].head == base
