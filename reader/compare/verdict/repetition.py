"""How nearly two claims say the same thing."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from reader.compare.differences.attendance import same_attendance, same_party
from reader.compare.differences.difference import Difference
from reader.compare.differences.occasion import are_other_occasions
from reader.compare.differences.rank import ranked_apart
from reader.compare.facts.bare_words import bare, bare_text
from reader.compare.facts.reality import reality_at
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import objects, predicates_match, subjects_match
from reader.compare.same_event import periods
from reader.compare.same_event.other_things import titles_clash
from reader.model.warning_kinds import WarningType

NEAR_RATIO = 90.0
"""rapidfuzz ratio from which a pair without differences is called a near copy."""
OVERLAP_SHARE, CONTAINMENT_SHARE, WORDING_SHARE = 0.45, 0.2, 0.35
"""Shares in the score of the weighed overlap, the containment of the smaller claim, and rapidfuzz's ratio of
sorted words: on news paraphrases the first and the last tell about equally much."""
ATTENDANCE_BONUS, PARTY_BONUS = 0.5, 0.75
"""Share of what is missing that is made up when both tell of one person going, or staying away; of the same
two or more, who are told only as "neither leader" or the like, more."""
OTHER_SUBJECT, OTHER_OBJECT, LONE_NAMES, LONE_NUMBERS, ONE_NUMBER = 0.8, 0.8, 0.85, 0.7, 0.95
OTHER_MODALITY, OTHER_REALITY, OTHER_EXTENT, OTHER_PREDICATE = 0.85, 0.85, 0.6, 0.96
"""Factors: other subjects, objects, names, numbers, one number more, a plan or an attempt beside a fact,
not all or other times; another main word where the subjects differ as well."""
LEAST_SHARED = 1.5
"""Weight that two claims must share before their likeness counts in full."""


def is_verbatim(pair: Alignment) -> bool:
    """Whether both say the same words, and neither is handed on as denied."""
    first, second = pair.a.claim, pair.b.claim
    return first.polarity == second.polarity and bare(first) == bare(second)


def likeness(pair: Alignment, differences: Iterable[Difference]) -> float:
    """0 to 1: how nearly the second says what the first says."""
    if is_verbatim(pair):
        return 1.0
    first, second = bare(pair.a.claim), bare(pair.b.claim)
    score = OVERLAP_SHARE * pair.overlap + CONTAINMENT_SHARE * pair.containment
    score += WORDING_SHARE * fuzz.token_sort_ratio(first, second) / 100
    enough = min(pair.shared / LEAST_SHARED, 1.0)
    if same_attendance(pair):
        party = same_party(pair)
        score += (PARTY_BONUS if party else ATTENDANCE_BONUS) * (1 - score)
        enough = 1.0 if party else enough
    score *= enough * _factors(pair)
    return max(min(score, 1.0) * (1 - _worst(differences)), 0.0)


def _worst(differences: Iterable[Difference]) -> float:
    """How surely the surest difference that is not loose is one."""
    return max((found.trust for found in differences if not found.is_loose), default=0.0)


def greatest_likeness(pair: Alignment, differences: Iterable[Difference]) -> float:
    """What the likeness can be at most, told without looking at the wording."""
    if is_verbatim(pair):
        return 1.0
    score = OVERLAP_SHARE * pair.overlap + CONTAINMENT_SHARE * pair.containment + WORDING_SHARE
    return (1.0 if same_attendance(pair) else min(score, 1.0)) * (1 - _worst(differences))


def _factors(pair: Alignment) -> float:
    factor = _of_frames(pair)
    if _any(pair.only_a, "name") and _any(pair.only_b, "name"):
        factor *= LONE_NAMES
    numbers = _any(pair.only_a, "number"), _any(pair.only_b, "number")
    if any(numbers):
        factor *= LONE_NUMBERS if all(numbers) else ONE_NUMBER
    if pair.a.claim.modality != pair.b.claim.modality and not same_attendance(pair):
        factor *= OTHER_MODALITY
    elif reality_at(pair.a, pair.a.root) != reality_at(pair.b, pair.b.root):
        factor *= OTHER_REALITY
    if pair.a.partial != pair.b.partial or periods.apart(pair):
        factor *= OTHER_EXTENT
    return factor


def _of_frames(pair: Alignment) -> float:
    """The factor for other subjects, with or without other main words, or else other objects."""
    if subjects_match(pair) is False or titles_clash(pair):
        is_alike = predicates_match(pair) is not False or same_attendance(pair)
        return OTHER_SUBJECT * (1.0 if is_alike else OTHER_PREDICATE)
    return OTHER_OBJECT if _objects_differ(pair) or ranked_apart(pair) or are_other_occasions(pair) else 1.0


def _objects_differ(pair: Alignment) -> bool:
    """Whether two nouns that nothing joins are what the main words act on: plays the villain, the piano."""
    first, second = objects(pair.a), objects(pair.b)
    if not first or not second or predicates_match(pair) is not True:
        return False
    return all(
        term.pos == "NOUN" and term in alone
        for heads, alone in ((first, pair.only_a), (second, pair.only_b))
        for term in heads
    )


def _any(terms: Iterable[Term], kind: str) -> bool:
    return any(term.kind == kind for term in terms)


def kind_of_repetition(pair: Alignment) -> WarningType:
    """verbatim, near or restated."""
    return kind_of_wording(pair.a.claim.text, pair.b.claim.text)


def kind_of_wording(a: str, b: str) -> WarningType:
    """verbatim, near or restated, by the words of two texts that say the same."""
    first, second = bare_text(a), bare_text(b)
    if first == second:
        return "verbatim"
    return "near" if fuzz.ratio(first, second) >= NEAR_RATIO else "restated"
