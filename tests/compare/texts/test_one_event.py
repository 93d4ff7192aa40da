"""Which articles tell of one event, and which claims in them tell of another year."""

from collections.abc import Callable, Mapping

import pytest

from reader.compare.differences.number import number_differences
from reader.compare.facts.claim_facts import Facts
from reader.compare.pairs.alignment import align
from reader.compare.texts.one_event import (
    in_another_year,
    is_elsewhere,
    moved_again,
    names_in_common,
    on_one_event,
    told_apart_by_years,
)
from reader.model.entity import Name

FactsMaker = Callable[..., Facts]
NEWS, LATER = "2025-03-04", "2025-03-07T12:00:00Z"
THIS_YEAR = NEWS, LATER


@pytest.mark.parametrize(
    ("names", "repeated", "near", "is_one"),
    [
        ("abcd", 0, True, True),
        ("abc", 0, True, False),
        ("ab", 1, True, True),
        ("a", 3, True, False),
        ("abcd", 3, False, False),
    ],
)
def test_names_and_repeated_sentences_of_one_day_make_one_event(
    names: str, repeated: int, near: bool, is_one: bool
) -> None:
    found = on_one_event({"x": frozenset(names)}, {"x": repeated}, lambda _: near)
    assert found == (frozenset("x") if is_one else frozenset())


def test_only_names_of_people_places_and_organisations_are_counted(
    facts: FactsMaker, names: Mapping[str, Name]
) -> None:
    told = facts("Weber/s#weber was born/p=bear in/xT@5 Lagos/x#lagos@3")
    assert names_in_common([("x", told)], ["weber", "oslo"]) == {"x": frozenset(("weber",))}


def told(facts: FactsMaker, a: str, b: str) -> bool:
    pair = align(facts(a), facts(b))
    return in_another_year(pair, (pair.a.claim.text, pair.b.claim.text), THIS_YEAR)


def test_what_is_told_of_another_year_is_not_told_of_this_one(facts: FactsMaker) -> None:
    assert told(facts, "The pier/s closed/p=close in 2011/xD@2", "The pier/s closed/p=close")
    assert not told(facts, "The pier/s closed/p=close in 2025/xD@2", "The pier/s closed/p=close")
    assert not told(facts, "The pier/s closed/p=close", "The pier/s closed/p=close")


def test_years_beside_the_main_verb_tell_two_things_apart(facts: FactsMaker) -> None:
    first = facts("A coin/s@5 found/mV=find@1 in 1912/xD@2 weighed/p=weigh little/o")
    second = facts("A coin/s@5 found/mV=find@1 in 1987/xD@2 weighed/p=weigh much/o")
    plain = facts("A coin/s weighed/p=weigh much/o")
    assert told_apart_by_years(align(first, second))
    assert not told_apart_by_years(align(first, first))
    assert not told_apart_by_years(align(first, plain))


def test_a_place_that_the_other_article_does_not_name_is_elsewhere(facts: FactsMaker) -> None:
    pair = align(
        facts("The pier/s sank/p=sink"), facts("The pier/s sank/p=sink in Oslo/x#oslo@2 near Lagos/x#lagos@2")
    )
    assert is_elsewhere(pair, {"oslo"})
    assert not is_elsewhere(pair, {"oslo", "lagos"})


@pytest.mark.parametrize(
    ("a", "b", "days", "is_moved"),
    [
        ("rose/p=rise", "fell/p=fall", (NEWS, LATER), True),
        ("rose/p=rise", "fell/p=fall", (NEWS, NEWS), False),
        ("rose/p=rise", "fell/p=fall", (NEWS, None), False),
        ("lost/p=lose", "paid/p=pay", (NEWS, LATER), False),
    ],
)
def test_what_rose_and_then_fell_by_a_share_is_no_change_of_the_share(
    facts: FactsMaker, a: str, b: str, days: tuple[str, str | None], is_moved: bool
) -> None:
    first = facts(f"The share/s {a} 4/mD@4 percent/o", unit="percent")
    second = facts(f"The share/s {b} 9/mD@4 percent/o", unit="percent")
    (difference,) = number_differences(align(first, second))
    assert moved_again(align(first, second), difference, days) is is_moved
