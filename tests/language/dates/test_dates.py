from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.dates.finding import find_dates

DATES = """
In 2019 it had 40 staff. | 2019 = 2019
on 3 May 2025 | 3 May 2025 = 2025-05-03
12 May 2024 | 12 May 2024 = 2024-05-12
on May 3, 2025 | May 3, 2025 = 2025-05-03
on May 12 | May 12 = may 12
the 3rd of May 2025 | 3rd of May 2025 = 2025-05-03
in May 2025 | May 2025 = 2025-05
in Sept. 2025 | Sept. 2025 = 2025-09
in September of 2025 | September of 2025 = 2025-09
on 2025-05-03 | 2025-05-03 = 2025-05-03
on 25/12/2024 | 25/12/2024 = 2024-12-25
on 12/25/2024 | 12/25/2024 = 2024-12-25
on 03/04/2024 | 03/04/2024 = 03/04/2024
on 25.12.2024 | 25.12.2024 = 2024-12-25
in 2012-13 | 2012-13 = 2012/2013
from 1999–2004 | 1999–2004 = 1999/2004
the 2012/13 season | 2012/13 = 2012/2013
from 2010 to 2015 | 2010 to 2015 = 2010/2015
between 2010 and 2015 | between 2010 and 2015 = 2010/2015
in the late 1990s | the late 1990s = the late 1990s
the 1990s | the 1990s = the 1990s
in the '60s | the '60s = the '60s
since the early nineties | the early nineties = the early nineties
in the 19th century | the 19th century = the 19th century
twentieth-century art | twentieth-century = twentieth-century
in Q3 2024 | Q3 2024 = q3 2024
in Q3 2021 and Q4 | Q3 2021 = q3 2021; Q4 = q4
in the first quarter of 2021 | the first quarter of 2021 = the first quarter of 2021
in the third quarter | the third quarter = the third quarter
It may change in May | May = may
since March | March = march
until August | August = august
by June | June = june
of April and May | April and May = april and may
in mid-June | mid-June = mid-june
in late May | late May = late may
in early June 2020 | early June 2020 = 2020-06
early 2020 | early 2020 = 2020
by mid-2023 | mid-2023 = 2023
before the winter of 1999 | the winter of 1999 = 1999
in summer 2019 | summer 2019 = 2019
this spring | this spring = this spring
on 4 July and July 5 | 4 July = 4 july; July 5 = july 5
12-14 May 2024 | 12-14 May 2024 = 2024-05-12/2024-05-14
May 12 to 14, 2024 | May 12 to 14, 2024 = 2024-05-12/2024-05-14
from May to July | May to July = may to july
from May to July 2024 | May to July 2024 = 2024-05/2024-07
between March and May | between March and May = between march and may
between Monday and Friday | between Monday and Friday = between monday and friday
last week, two days ago | last week = last week; two days ago = two days ago
three years ago | three years ago = three years ago
a year and a half ago | a year and a half ago = a year and a half ago
10 years ago | 10 years ago = 10 years ago
several months later | several months later = several months later
next month | next month = next month
last year | last year = last year
this weekend | this weekend = this weekend
last May | last May = last may
next March | next March = next march
the previous week | the previous week = the previous week
over the past two years | the past two years = the past two years
in the next 10 days | the next 10 days = the next 10 days
for the past decade | the past decade = the past decade
later this year | later this year = later this year
earlier this month | earlier this month = earlier this month
the day after | the day after = the day after
the day before yesterday | the day before yesterday = the day before yesterday
until the last moment | the last moment = the last moment
yesterday and today | yesterday = yesterday; today = today
It is now closed | now = now
on Tuesday | Tuesday = tuesday
on Sundays | Sundays = sundays
on Sunday Smith left | Sunday = sunday
last Friday | last Friday = last friday
on Tuesday, 12 May 2024 | Tuesday, 12 May 2024 = 2024-05-12
on Tuesday 12 May | Tuesday 12 May = tuesday 12 may
on Tuesday the 12th of May | Tuesday the 12th of May = tuesday the 12th of may
on Monday, May 3, 2025 | Monday, May 3, 2025 = 2025-05-03
Mon, 5 May 2025 | Mon, 5 May 2025 = 2025-05-05
on Christmas Eve | Christmas Eve = christmas eve
on New Year's Day | New Year's Day = new year's day
on Good Friday | Good Friday = good friday
after 9/11 | 9/11 = 9/11
in 1066 | 1066 = 1066
by 2100 | 2100 = 2100
in 44 BC | 44 BC = 44 bc
from AD 79 | AD 79 = ad 79
the 2024 election | 2024 = 2024
in 2020, 400 people | 2020 = 2020
since 2022, sales rose | 2022 = 2022
in 2023 sales rose | 2023 = 2023
a March meeting | March = march
the August heat | August = august
Born in 1980 (died 2020) | 1980 = 1980; 2020 = 2020
"""
TIMES = """
at 14:30 and 10 a.m. | 14:30 = 14:30; 10 a.m. = 10 a.m.
at 10:30 a.m. on the dot | 10:30 a.m. = 10:30 a.m.
at 5pm | 5pm = 5pm
at 5 pm sharp | 5 pm = 5 pm
between 9-11am | 9-11am = 9-11am
at 10.30am | 10.30am = 10.30am
at 10.30 exactly | 10.30 = 10.30
at 18:00 GMT | 18:00 GMT = 18:00 gmt
at 1430 GMT | 1430 GMT = 1430 gmt
at noon | noon = noon
after midnight | midnight = midnight
at 9 o'clock | 9 o'clock = 9 o'clock
at nine o'clock | nine o'clock = nine o'clock
at ten past two | ten past two = ten past two
at half past six | half past six = half past six
at a quarter to five | a quarter to five = a quarter to five
on Monday morning | Monday morning = monday morning
last night | last night = last night
this morning | this morning = this morning
yesterday evening | yesterday evening = yesterday evening
tonight | tonight = tonight
"""
NONE = """
1500 people came
2000 homes
about 2000 of them
more than 2000 of them
May I go?
They may win
She may be in hospital
Theresa May resigned
May said so
the March for Life
a march on the capital
March on Washington
He will march for peace
August Wilson wrote it
June Carter sang
April Jones was found
the Sunday Times
The Sunday Telegraph reported
Bloody Sunday
Sheffield Wednesday lost
the sun set
Sun rises
$2019
in 2013-12
a 1:1 draw
won 3-1
a two-day trip
for six weeks
lasted 10 years
a 10-year plan
within two weeks
Boeing 737
a 1.30 rise
number 2015th
2019 km
1,995 votes
1990 dollars
an august body
the mid-table club
Easter Island
Christmas tree
a second later example is not a date in the second half-finished hall
12:5
at the same table
"""  # fmt: skip


def cases(table: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Lines of "text | words = value; words = value"."""
    rows = [line.split(" | ") for line in table.strip().splitlines()]
    return [(text, [(w, v) for w, v in (f.split(" = ") for f in found.split("; "))]) for text, found in rows]


@pytest.mark.parametrize(("text", "expected"), cases(DATES))
def test_dates_are_read_to_the_precision_they_have(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_dates(text)
    assert [(date.span.of(text), date.value) for date in found] == expected
    assert {date.label for date in found} == {"DATE"}


@pytest.mark.parametrize(("text", "expected"), cases(TIMES))
def test_times_of_day_are_told_from_dates(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_dates(text)
    assert [(date.span.of(text), date.value) for date in found] == expected
    assert {date.label for date in found} == {"TIME"}


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_amounts_names_verbs_and_durations_are_no_dates(text: str) -> None:
    assert [date.span.of(text) for date in find_dates(text)] == []


@pytest.mark.parametrize(
    ("text", "fixed"), [("in 2019", True), ("in May 2025", True), ("in 2012-13", True),
     ("12-14 May 2024", True), ("last week", False), ("Q3 2024", False), ("May 12", False)]
)  # fmt: skip
def test_only_a_date_with_a_year_is_fixed(text: str, fixed: bool) -> None:
    assert find_dates(text)[0].is_fixed is fixed


@given(st.text(alphabet="MayJune 0123456789-:,.stofQ/lahrek", max_size=50))
def test_dates_lie_in_the_text_and_never_overlap(text: str) -> None:
    found = find_dates(text)
    assert all(first.span.end <= second.span.start for first, second in pairwise(found))
    assert all(0 <= date.span.start < date.span.end <= len(text) for date in found)


def test_long_runs_of_date_like_words_take_linear_time() -> None:
    text = "the last early mid May 12 2 3 between March and 2012-13-14 " * 2_000
    assert len(find_dates(text)) >= 2_000
