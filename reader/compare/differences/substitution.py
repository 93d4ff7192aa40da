"""A content word in the place of another: too weak for a warning, enough to rank pairs by."""

from dataclasses import replace

from reader.compare.differences.difference import Difference, between
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment, opposed
from reader.compare.pairs.slots import same_slot
from reader.compare.words.lexicon import sort_of

TRUST, TRUST_SIBLINGS = 0.35, 0.45
"""Below every threshold: words in one place that are unrelated, or kinds of one thing (brother, cousin)."""
LEAST_WEIGHT = 0.4


def substitution_differences(pair: Alignment) -> list[Difference]:
    """The heaviest unmatched words of one part of speech in the same slot."""
    right = [term for term in pair.only_b if _is_content(term)]
    found = [
        (a.weight + b.weight, a, b)
        for a in pair.only_a
        if right and _is_content(a)
        for b in right
        if a.pos == b.pos and a.role == b.role and not opposed(a, b) and same_slot(pair, a, b)
    ]
    if not found:
        return []
    _, a, b = max(found, key=lambda item: (item[0], -item[1].place, -item[2].place))
    kin = sort_of(a.key[1:], a.pos)
    siblings = bool(kin) and kin == sort_of(b.key[1:], b.pos)
    reason = "Where one says “{a}”, the other says “{b}”."
    trust = TRUST_SIBLINGS if siblings else TRUST
    found_here = between("event", a, b, trust=trust, reason=reason)
    return [replace(found_here, is_loose=True)]


def _is_content(term: Term) -> bool:
    return term.kind == "word" and term.pos in ("NOUN", "VERB", "ADJ") and term.weight >= LEAST_WEIGHT
