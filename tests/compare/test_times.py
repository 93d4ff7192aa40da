"""Times in claims, and when they clash."""

from collections.abc import Callable

import pytest

from reader.compare import times
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
