"""What the clauses of two texts know better than a difference that was found between their sentences."""

from collections.abc import Callable

from reader.compare.facts.claim_facts import Facts
from reader.compare.texts.clauses import Clauses, clauses_of
from reader.compare.verdict.judging import Judgement, judge

FactsMaker = Callable[..., Facts]

THERE = "Okoro/s#okoro thanked/p=thank Weber/o#weber"
BACK = "Weber/s#weber thanked/p=thank Okoro/o#okoro"


def judged(
    left: list[Facts], right: list[Facts], *, a: str = "", b: str = ""
) -> tuple[Clauses, list[Judgement]]:
    """Each claim judged with each; the texts are the claims one after the other if none are given."""
    found = [judge(one, other) for one in left for other in right]
    texts = [
        given or ". ".join(facts.claim.text for facts in side) for given, side in ((a, left), (b, right))
    ]
    return clauses_of(found, *texts), found


def test_who_says_it_too_does_not_deny_it(facts: FactsMaker) -> None:
    clauses, (conflict, repetition) = judged([facts(THERE), facts(BACK, start=40)], [facts(BACK)])
    assert (conflict.verdict, repetition.verdict) == ("contradiction", "duplicate")
    assert clauses.settled(conflict).verdict == "related"
    assert clauses.settled(conflict).contradiction < 0.5
    assert clauses.settled(repetition) is repetition


def test_who_says_nothing_else_denies_it(facts: FactsMaker) -> None:
    clauses, (conflict,) = judged([facts(THERE)], [facts(BACK)])
    assert clauses.settled(conflict) is conflict


def test_the_same_words_in_a_longer_sentence_are_said_too(facts: FactsMaker) -> None:
    prices, maize = "Wheat/s rose/p=rise", "Wheat/s fell/p=fall"
    clauses, (conflict,) = judged([facts(prices)], [facts(maize)], a="Wheat rose. In May wheat fell.")
    assert conflict.verdict == "contradiction"
    assert clauses.settled(conflict).verdict == "related"


def test_words_under_a_denial_are_not_said(facts: FactsMaker) -> None:
    denial = facts("Weber/s#weber never/g thanked/p=thank Okoro/o#okoro")
    clauses, (conflict,) = judged([denial], [facts(BACK)], a="Nobody heard that Weber thanked Okoro.")
    assert clauses.settled(conflict).verdict == "contradiction"


def test_clauses_of_other_subjects_do_not_meet(facts: FactsMaker) -> None:
    whole = "The envoy/s will attend/p=attend the talks/o while the minister/s@4 stays/p=stay at home/x"
    denial = "The minister/s will not/g attend/p=attend the talks/o"
    clauses, _ = judged([facts("The envoy/s will attend/p=attend the talks/o")], [facts(denial)])
    pair = judge(facts(whole.replace("@4", "@3")), facts(denial))
    assert pair.difference is not None
    assert clauses.know_better(pair.alignment, pair.difference)
    assert not clauses_of([], whole, denial).know_better(pair.alignment, pair.difference)
