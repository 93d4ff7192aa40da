"""Which restatements a reader of articles should see: what is said twice, not what is merely told alike.

A pair of bare sentences is taken at its word. In an article like words come together by chance as well, in
lists, small talk and sequels, so a restatement has to share enough and must not differ in what tells things
apart. The bounds were set on forty restatements on web pages and in transcripts that were read by hand.
"""

from collections.abc import Iterable

from reader.compare.differences.attendance import same_attendance
from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import predicates_match, subjects_match
from reader.compare.same_event.referents import PRONOUNS, brings_further, has_no_subject
from reader.compare.verdict.change import likelihoods_of
from reader.compare.verdict.judging import Judgement
from reader.compare.verdict.repetition import kind_of_repetition

LEAST_SHARED, LEAST_OF_COPIES, LEAST_OF_SAME = 2.2, 1.5, 2.0
"""Weight that a restatement, a near copy, and what the judge surely finds the same shares: less is said of
many things."""
LEAST_TOLD = 2.0
"""Weight of a claim about "I", "you" or "it" from which the same words again are worth a warning."""
CHANGED_FROM, MUCH_SHARED, MUCH_CHANGED_FROM = 0.36, 3.5, 0.5
"""Likelihood of a changed meaning from which nothing is said, and what those who share that much may have;
the verdict on a bare pair allows more."""
SURELY_SAME = 0.5
"""The judge's opinion that makes up for little that is shared."""
SAME_FROM, OVERLAP_FROM, SHARED_FROM = 0.07, 0.85, 6.0
"""What claims whose verbs do not match need: the judge's opinion that they say the same, hardly a word that
stands alone, or so much in common that it is one event."""
LONG, LEAST_LONG = 4, 3
"""Letters of a word that a headline writes with a capital, and how many such words make one."""
ONE_MORE, COMPARING = "another", "than"


def worth_telling(judgement: Judgement) -> bool:
    """Whether a duplicate is worth a warning where the claims stand in articles."""
    pair = judgement.alignment
    kind = kind_of_repetition(pair)
    if is_headline(pair.a) != is_headline(pair.b):
        return False
    if kind == "verbatim":
        return tells_enough(pair.a) and tells_enough(pair.b)
    if pair.shared < (LEAST_OF_COPIES if kind == "near" else LEAST_OF_SAME) or _are_told_apart(pair):
        return False
    likelihoods = likelihoods_of(pair)
    if kind == "restated" and pair.shared < LEAST_SHARED and likelihoods.same < SURELY_SAME:
        return False
    changed_from = MUCH_CHANGED_FROM if pair.shared >= MUCH_SHARED else CHANGED_FROM
    return likelihoods.changed < changed_from and _tells_of_one_thing(pair, likelihoods.same)


def tells_enough(facts: Facts) -> bool:
    """Whether a claim has a subject that is named, or much to say: not "I don't know", "it sounds good"."""
    is_named = not has_no_subject(facts) and facts.claim.subject.casefold() not in PRONOUNS
    return is_named or facts.weight >= LEAST_TOLD


@once_per_claim
def is_headline(facts: Facts) -> bool:
    """Whether every long word but the first has a capital: a title, wherever it stands."""
    long = [word.text for word in facts.words[1:] if len(word.text) >= LONG and word.text.isalpha()]
    return len(long) >= LEAST_LONG and all(word[0].isupper() for word in long)


def _are_told_apart(pair: Alignment) -> bool:
    """Whether other figures, "another" one or a comparison makes two things of what is told."""
    if _figures(pair.a) - _figures(pair.b) and _figures(pair.b) - _figures(pair.a):
        return True
    if any(_holds(pair.only_a, kind) and _holds(pair.only_b, kind) for kind in ("number", "time")):
        return True
    first, second = _lower(pair.a), _lower(pair.b)
    if ONE_MORE in first | second or (COMPARING in first) != (COMPARING in second):
        return True
    return brings_further(pair.a) or brings_further(pair.b)


@once_per_claim
def _lower(facts: Facts) -> frozenset[str]:
    return frozenset(word.text.casefold() for word in facts.words)


@once_per_claim
def _figures(facts: Facts) -> frozenset[str]:
    """The digits of every word that has some, with what joins them: 3/1 of 3/1st, 2.55 of $2.55."""
    told = (
        "".join(letter for letter in word.text if letter.isdigit() or letter in "./").strip("./")
        for word in facts.words
    )
    return frozenset(figures for figures in told if figures)


def _holds(terms: Iterable[Term], kind: str) -> bool:
    return any(term.kind == kind for term in terms)


def _tells_of_one_thing(pair: Alignment, same: float) -> bool:
    """Whether claims with other verbs are alike enough, by what the judge says or by what they share."""
    if predicates_match(pair) is not False or same_attendance(pair):
        return True
    if subjects_match(pair) is False:
        return False
    return same >= SAME_FROM or pair.overlap >= OVERLAP_FROM or pair.shared >= SHARED_FROM
