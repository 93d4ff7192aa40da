import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.dates import find_dates
from reader.language.quantities import find_quantities
from reader.language.units import singular

QUANTITIES = [
    ("100M views", [("100M", 1e8, None, "view", "exact")]),
    ("816 000 t of grain", [("816 000 t", 816000.0, None, "tonne", "exact")]),
    ("about 2 million", [("about 2 million", 2e6, None, "", "about")]),
    ("at least 10 people", [("at least 10", 10.0, None, "people", "at_least")]),
    ("up to 30 men", [("up to 30", 30.0, None, "man", "at_most")]),
    ("5 km away", [("5 km", 5.0, None, "km", "exact")]),
    ("12 boats", [("12", 12.0, None, "boat", "exact")]),
    ("nine boats", [("nine", 9.0, None, "boat", "exact")]),
    ("about 12 small boats", [("about 12", 12.0, None, "boat", "about")]),
    ("a dozen boats", [("a dozen", 12.0, None, "boat", "exact")]),
    ("half a dozen boats", [("half a dozen", 6.0, None, "boat", "exact")]),
    ("dozens of boats", [("dozens of", 24.0, None, "boat", "exact")]),
    ("a couple of boats", [("a couple of", 2.0, None, "boat", "exact")]),
    ("$5.2bn deal", [("$5.2bn", 5.2e9, None, "USD", "exact")]),
    ("$5m and €3 million", [("$5m", 5e6, None, "USD", "exact"), ("€3 million", 3e6, None, "EUR", "exact")]),
    ("$10-12m", [("$10-12m", 1e7, 1.2e7, "USD", "exact")]),
    ("200 million euros", [("200 million euros", 2e8, None, "EUR", "exact")]),
    ("3 per cent", [("3 per cent", 3.0, None, "percent", "exact")]),
    ("from 5% to 7%", [("5%", 5.0, None, "percent", "exact"), ("7%", 7.0, None, "percent", "exact")]),
    ("one-third of members", [("one-third", 1 / 3, None, "", "exact")]),
    ("two thirds of the voters", [("two thirds", 2 / 3, None, "", "exact")]),
    ("a quarter of them", [("a quarter", 0.25, None, "", "exact")]),
    ("half of them", [("half", 0.5, None, "", "exact")]),
    ("12-15 boats", [("12-15", 12.0, 15.0, "boat", "exact")]),
    ("between 3 and 4 tonnes", [("between 3 and 4 tonnes", 3.0, 4.0, "tonne", "exact")]),
    ("more than 1,200 homes", [("more than 1,200", 1200.0, None, "home", "at_least")]),
    ("twenty-one soldiers", [("twenty-one", 21.0, None, "soldier", "exact")]),
    ("a hundred and five ships", [("a hundred and five", 105.0, None, "ship", "exact")]),
    ("40 died slowly", [("40", 40.0, None, "", "exact")]),
    ("three of them", [("three", 3.0, None, "", "exact")]),
    ("1500 people", [("1500", 1500.0, None, "people", "exact")]),
]

NONE = ["from 2012-13 on", "the 2024 election", "COVID-19", "a one-on-one talk", "the two leaders",
 "the 3rd place",
        "an A320 jet", "21st century", "In May 2025", "at 14:30", "one of the men",
        "the only one that sank", "this one."]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), QUANTITIES)
def test_numbers_are_read_with_unit_range_and_bound(
    text: str, expected: list[tuple[str, float, float | None, str, str]]
) -> None:
    found = find_quantities(text, dates=[date.span for date in find_dates(text)])
    words = [(quantity.span.of(text), quantity.unit, quantity.bound) for quantity in found]
    assert words == [(span, unit, bound) for span, _, _, unit, bound in expected]
    assert [q.value for q in found] == pytest.approx([value for _, value, _, _, _ in expected])
    assert [q.high for q in found] == [high for _, _, high, _, _ in expected]


@pytest.mark.parametrize("text", NONE)
def test_years_dates_and_parts_of_words_are_no_quantities(text: str) -> None:
    assert find_quantities(text, dates=[date.span for date in find_dates(text)]) == []


@given(st.text(alphabet="0123456789 ,.-%$€kmtobas andtwel", max_size=60))
def test_every_quantity_lies_in_its_text(text: str) -> None:
    for quantity in find_quantities(text):
        assert quantity.span.of(text) != ""
        assert quantity.span.end <= len(text)


@pytest.mark.parametrize(
    ("noun", "base"),
    [("boats", "boat"), ("parties", "party"), ("boxes", "box"), ("glass", "glass"), ("people", "people"),
     ("men", "man"), ("Homes", "home"), ("staff", "staff")],
)  # fmt: skip
def test_counted_nouns_are_put_in_the_singular(noun: str, base: str) -> None:
    assert singular(noun) == base
