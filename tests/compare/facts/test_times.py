"""Times in claims, and when they clash."""

from collections.abc import Callable

import pytest

from reader.compare.facts import times
from reader.model.claim import Claim

ClaimMaker = Callable[..., Claim]

FOUND = [
    ("It/sU closed/p in 2019/xD", [("year", "2019")]),
    ("It/sU stood/p in 1180/xD", [("year", "1180")]),
    ("It/sU cost/p 1180/xD", []),
    ("It/sU closed/p in May/xP 2019/xD", [("month", "05"), ("year", "2019")]),
    ("It/sU closed/p on May/xP 3/xD", [("day", "05-03")]),
    ("It/sU closed/p on 3/xD May/xP", [("day", "05-03")]),
    ("It/sU closed/p on Monday/xP", [("weekday", "monday")]),
    ("It/sU fell/p in the third/m quarter/x", [("quarter", "3 quarter")]),
    ("It/sU fell/p in Q2/xN", [("quarter", "2 quarter")]),
    ("It/sU fell/p last/m year/x", [("era", "last year")]),
    ("It/sU now/mR rises/p", [("era", "now")]),
    ("It/sU later/mR rose/p=rise", [("era", "later")]),
    ("It/sU used to open/p", [("era", "past")]),
    ("It/sU opens/p=open at 6pm/xN", [("hour", "6 p")]),
    ("It/sU opens/p=open at 8/xD a.m./mN", [("hour", "8 a")]),
    ("It/sU opens/p=open in the spring/x", [("season", "spring")]),
    ("It/sU opened/p=open in the 1930s/xN", [("decade", "1930s")]),
    ("It/sU survived/p=survive the 2014/mD@4 floods/o", [("year", "2014")]),
    ("It/sU may/mV rise/p", []),
    ("The firm/s has/p 2019/mD@4 workers/o", []),
]


@pytest.mark.parametrize(("notation", "expected"), FOUND)
def test_times_are_read_from_the_words(
    claim: ClaimMaker, notation: str, expected: list[tuple[str, str]]
) -> None:
    found = times.moments(claim(notation).words)
    assert sorted((moment.kind, moment.value) for moment in found) == sorted(expected)


CLASHES = [
    ("It/sU closed/p in 2019/xD", "It/sU closed/p in 2020/xD", True),
    ("It/sU closed/p in 2019/xD", "It/sU closed/p in 2019/xD", False),
    ("It/sU closed/p in 2019/xD", "It/sU closed/p on Monday/xP", False),
    ("It/sU closed/p on May/xP 3/xD", "It/sU closed/p in June/xP", True),
    ("It/sU closed/p on May/xP 3/xD", "It/sU closed/p in May/xP", False),
    ("It/sU now/mR closes/p", "It/sU closed/p in 2019/xD", True),
    ("It/sU closed/p", "It/sU closed/p in 2019/xD", False),
    ("It/sU closed/p in the 1930s/xN", "It/sU closed/p in 1934/xD", False),
    ("It/sU closed/p in the 1930s/xN", "It/sU closed/p in 1951/xD", True),
    ("It/sU closed/p", "It/sU later/mR closed/p", True),
]


@pytest.mark.parametrize(("first", "second", "expected"), CLASHES)
def test_times_that_differ_are_apart_both_ways_round(
    claim: ClaimMaker, first: str, second: str, expected: bool
) -> None:
    a, b = times.moments(claim(first).words), times.moments(claim(second).words)
    assert times.apart(a, b) is times.apart(b, a) is expected


def test_a_day_agrees_with_its_month_only(claim: ClaimMaker) -> None:
    day, month, other = (
        times.moments(claim(text).words)[0]
        for text in ("It/sU closed/p on May/xP 3/xD", "It/sU closed/p in May/xP", "It/sU closed/p in June/xP")
    )
    weekday = times.moments(claim("It/sU closed/p on Monday/xP").words)[0]
    assert times.agree(day, month)
    assert not times.agree(day, other)
    assert not times.agree(day, weekday)


def test_a_known_day_stands_for_its_weekday(claim: ClaimMaker) -> None:
    tuesday = times.moments(claim("It/sU closed/p on Tuesday/xP").words)
    (day,) = times.placed(tuesday, "2024-03-05")
    (year,) = times.placed(times.moments(claim("It/sU closed/p last/m year/x").words), "2023")
    assert (day.kind, day.value, day.text) == ("day", "03-05", "Tuesday")
    assert (year.kind, year.value) == ("year", "2023")
    assert times.placed(tuesday, "tuesday") == times.placed(tuesday, None) == tuesday
