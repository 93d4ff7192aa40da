from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.dates import find_dates

DATES = [
    ("In 2019 it had 40 staff.", [("2019", "2019", "DATE")]),
    ("on 3 May 2025", [("3 May 2025", "2025-05-03", "DATE")]),
    ("on May 3, 2025", [("May 3, 2025", "2025-05-03", "DATE")]),
    ("the 3rd of May 2025", [("3rd of May 2025", "2025-05-03", "DATE")]),
    ("in May 2025", [("May 2025", "2025-05", "DATE")]),
    ("in Sept. 2025", [("Sept. 2025", "2025-09", "DATE")]),
    ("on 2025-05-03", [("2025-05-03", "2025-05-03", "DATE")]),
    ("in 2012-13", [("2012-13", "2012/2013", "DATE")]),
    ("from 1999–2004", [("1999–2004", "1999/2004", "DATE")]),
    ("in the late 1990s", [("the late 1990s", "the late 1990s", "DATE")]),
    ("in Q3 2024", [("Q3 2024", "q3 2024", "DATE")]),
    ("It may change in May", [("May", "may", "DATE")]),
    ("on 4 July and July 5", [("4 July", "4 july", "DATE"), ("July 5", "july 5", "DATE")]),
    (
        "last week, two days ago",
        [("last week", "last week", "DATE"), ("two days ago", "two days ago", "DATE")],
    ),
    ("until the last moment", [("the last moment", "the last moment", "DATE")]),
    ("on Monday morning", [("Monday morning", "monday morning", "DATE")]),
    ("at 14:30 and 10 a.m.", [("14:30", "14:30", "TIME"), ("10 a.m.", "10 a.m.", "TIME")]),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates_are_read_to_the_precision_they_have(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(date.span.of(text), date.value, date.label) for date in find_dates(text)] == expected


@pytest.mark.parametrize(
    "text",
    ["1500 people came", "2000 homes", "May I go?", "They may win", "$2019", "in 2013-12", "a 1:1 draw"],
)
def test_amounts_and_modals_are_no_dates(text: str) -> None:
    assert [date.value for date in find_dates(text)] == []


@pytest.mark.parametrize(
    ("text", "fixed"), [("in 2019", True), ("in May 2025", True), ("in 2012-13", True),
     ("last week", False), ("Q3 2024", False)]
)  # fmt: skip
def test_only_a_date_with_a_year_is_fixed(text: str, fixed: bool) -> None:
    assert find_dates(text)[0].is_fixed is fixed


@given(st.text(alphabet="MayJune 0123456789-:,.stofQ", max_size=50))
def test_dates_never_overlap(text: str) -> None:
    found = find_dates(text)
    assert all(first.span.end <= second.span.start for first, second in pairwise(found))
