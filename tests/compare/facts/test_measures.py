"""Quantities that agree, differ, or cannot be compared."""

import pytest

from reader.compare.facts.measures import Measure, agree, comparable, measures
from reader.model.claim import Bound, Quantity, Word
from reader.model.span import Span

Told = tuple[float, str, Bound]
PAIRS: list[tuple[Told, Told, bool]] = [
    ((12, "", "exact"), (12, "", "exact"), True),
    ((12, "", "exact"), (15, "", "exact"), False),
    ((2e6, "", "about"), (1.97e6, "", "exact"), True),
    ((2e6, "", "exact"), (1.97e6, "", "exact"), True),
    ((2e6, "", "exact"), (3e6, "", "exact"), False),
    ((40, "", "exact"), (41, "", "exact"), False),
    ((5, "km", "exact"), (3.1, "mile", "exact"), True),
    ((5, "km", "exact"), (8, "km", "exact"), False),
    ((10, "", "at_least"), (14, "", "exact"), True),
    ((10, "", "at_least"), (4, "", "exact"), False),
    ((10, "", "at_most"), (14, "", "exact"), False),
    ((200, "hectare", "exact"), (2, "km²", "exact"), True),
    ((0, "", "exact"), (12, "", "exact"), False),
    ((12.5, "percent", "exact"), (12.47, "percent", "exact"), True),
]


def measure(value: float, unit: str, bound: Bound = "exact", *, high: float | None = None) -> Measure:
    word = Word(Span(0, 2), "12", "12", "NUM", "object", 0)
    return measures([Quantity(Span(0, 2), value, unit, high, bound)], [word], text="12", offset=0)[0]


@pytest.mark.parametrize(("first", "second", "expected"), PAIRS)
def test_values_agree_or_differ_both_ways_round(first: Told, second: Told, expected: bool) -> None:
    a, b = measure(*first), measure(*second)
    assert comparable(a, b)
    assert agree(a, b) is agree(b, a) is expected


def test_a_range_agrees_with_what_lies_in_it() -> None:
    assert agree(measure(10, "", high=20), measure(15, ""))
    assert not agree(measure(10, "", high=20), measure(25, ""))


@pytest.mark.parametrize(("a", "b"), [("percent", ""), ("USD", "EUR"), ("km", "kg"), ("dog", "house")])
def test_other_units_are_not_compared(a: str, b: str) -> None:
    assert not comparable(measure(1, a), measure(1, b))


def test_things_counted_by_like_words_are_compared() -> None:
    assert comparable(measure(1, "employee"), measure(1, "staff"))


def test_a_quantity_outside_the_words_is_left_out() -> None:
    assert measures([Quantity(Span(5, 7), 1.0)], [], text="", offset=0) == ()
