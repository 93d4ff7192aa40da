"""Whether two articles are about what happened on the same day, so that both may tell of one event.

A team plays twice in a week, and a town may burn twice: the names are the same then, and so are half of the
sentences. A report on the same event names its day near the beginning, as the first report did.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

DAYS = 7
"""Days between two articles in which an event is still news."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
AHEAD = re.compile(r"\b(?:will|shall|would|expected|planned|scheduled|due|plans?|next)\b", re.IGNORECASE)
"""Words before a weekday in its sentence that make it one to come."""
SENTENCE = re.compile(r"[.!?]\s")
BEGINNING, LONGEST_BEGINNING = 0.5, 1_000
"""The share and the characters of an article in which a report names the day of what it is about."""
A_DAY = timedelta(days=1)


def on_one_day(a: str, b: str, published: tuple[str | None, str | None]) -> bool:
    """Whether the later of two articles names the day that the earlier one names first, within a week.

    One that names no day is about the day on which it came out, or the one before. Without the days of both
    articles nothing is known.
    """
    days = _day(published[0]), _day(published[1])
    if days[0] is None or days[1] is None or abs((days[1] - days[0]).days) > DAYS:
        return False
    sides = [(a, days[0]), (b, days[1])]
    pairs = [sides] if days[0] < days[1] else [sides[::-1]] if days[1] < days[0] else [sides, sides[::-1]]
    return any(_named_first(*first) in _named_early(*second) for first, second in pairs)


def _day(told: str | None) -> date | None:
    try:
        return date.fromisoformat((told or "")[:10])
    except ValueError:
        return None


def _named_first(text: str, published: date) -> date:
    return next(_named(text, published), published)


def _named_early(text: str, published: date) -> frozenset[date]:
    end = int(min(len(text) * BEGINNING, LONGEST_BEGINNING))
    return frozenset(_named(text[:end], published)) or frozenset((published, published - A_DAY))


def _named(text: str, published: date) -> Iterator[date]:
    """The days that are named, in text order: the last such weekday, or the next where it is to come."""
    for found in WEEKDAY.finditer(text):
        begun = [end.end() for end in SENTENCE.finditer(text, 0, found.start())]
        before = text[begun[-1] if begun else 0 : found.start()]
        back = (published.weekday() - WEEKDAYS.index(found[0].casefold())) % len(WEEKDAYS)
        is_ahead = back and AHEAD.search(before)
        yield published + (len(WEEKDAYS) - back if is_ahead else -back) * A_DAY
