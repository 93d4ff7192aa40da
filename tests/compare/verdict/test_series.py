"""Rows of a list, which contradict nobody, and pairs, which may."""

from collections.abc import Callable

from reader.compare.facts.claim_facts import facts_of
from reader.compare.verdict.judging import Judgement, judge
from reader.compare.verdict.series import without_series
from reader.model.claim import Claim

ClaimMaker = Callable[..., Claim]


def found(claim: ClaimMaker, *notations: str) -> list[tuple[int, int, Judgement]]:
    """Every pair with its judgement."""
    facts = [facts_of(claim(text, start=100 * n), {}) for n, text in enumerate(notations)]
    return [(i, j, judge(facts[i], facts[j])) for j in range(len(facts)) for i in range(j)]


def rows(*numbers: int) -> list[str]:
    return [f"The pit/s employed/p=employ {n}/mD miners/o=miner" for n in numbers]


def test_two_values_are_kept_however_often_they_are_told(claim: ClaimMaker) -> None:
    pairs = found(claim, *rows(120, 150, 120, 150))
    assert without_series(pairs) == pairs


def test_three_values_are_a_list(claim: ClaimMaker) -> None:
    assert [item for item in without_series(found(claim, *rows(120, 150, 190))) if item[2].difference] == []


def test_three_that_exclude_each_other_are_rows_whatever_differs(claim: ClaimMaker) -> None:
    texts = ["The men/s of the club/x won/p=win 3/mD medals/o=medal",
             "The men/s of the club/x did not/g win/p medals/o=medal",
             "The men/s of the club/x won/p=win 5/mD medals/o=medal"]  # fmt: skip
    pairs = found(claim, *texts)
    assert {item.difference and item.difference.type for _, _, item in pairs} == {"polarity", "number"}
    assert without_series(pairs) == []
    assert without_series(pairs[:2]) == pairs[:2]


def test_two_pairs_in_two_places_are_no_list(claim: ClaimMaker) -> None:
    texts = [*rows(120, 150), "The mill/s ground/p=grind 7/mD tonnes/o=tonne",
             "The mill/s ground/p=grind 9/mD tonnes/o=tonne"]  # fmt: skip
    kept = [item for item in without_series(found(claim, *texts)) if item[2].verdict == "contradiction"]
    assert [(i, j) for i, j, _ in kept] == [(0, 1), (2, 3)]
