"""Finds dates and times. A stretch of time ("for six weeks", "a two-day trip") is a quantity, not a date."""

import re
from collections.abc import Iterable
from functools import lru_cache

from reader.language.dates import patterns, readers
from reader.language.dates.readers import Date, Read

__all__ = ["Date", "find_dates"]

Reader = tuple[re.Pattern[str], Read]
_TOKEN = re.compile(r"[A-Za-z0-9]+")
_GLUED = frozenset("$€£.,/-–_#@&+:")
"""Signs that tie a word to what stands before it."""

_DIGITS: tuple[Reader, ...] = (
    (patterns.ISO, readers.calendar),
    (patterns.DAY_MONTH, readers.calendar),
    (patterns.SLASHED, readers.slashed),
    (patterns.YEAR_RANGE, readers.year_range),
    (patterns.DECADE, readers.in_words),
    (patterns.AGO, readers.in_words),
    (patterns.MILITARY, readers.time_of_day),
    (patterns.YEARS_TO, readers.years_to),
    (patterns.YEAR, readers.year),
    (patterns.FULL_HOUR, readers.time_of_day),
    (patterns.CLOCK, readers.clock),
    (patterns.ERA, readers.in_words),
    (patterns.FAR_YEAR, readers.far_year),
    (patterns.NINE_ELEVEN, readers.in_words),
)
_MONTH: tuple[Reader, ...] = (
    (patterns.MONTH_DAY, readers.calendar),
    (patterns.MONTH_RANGE, readers.calendar),
    (patterns.MONTH_YEAR, readers.calendar),
    (patterns.MONTH_ALONE, readers.month_alone),
)
_EDGE: tuple[Reader, ...] = (
    (patterns.SEASON, readers.season),
    (patterns.DECADE, readers.in_words),
    (patterns.EDGE, readers.edge),
)
_LAST: tuple[Reader, ...] = (
    (patterns.SEASON, readers.season),
    (patterns.PARTS_OF_DAY, readers.time_of_day),
    (patterns.RELATIVE, readers.in_words),
)
_THE: tuple[Reader, ...] = (
    (patterns.SEASON, readers.season),
    (patterns.DECADE, readers.in_words),
    (patterns.QUARTER, readers.in_words),
    (patterns.RELATIVE, readers.in_words),
)
_COUNT: tuple[Reader, ...] = (
    (patterns.AGO, readers.in_words),
    (patterns.PAST_HOUR, readers.time_of_day),
    (patterns.WORD_CLOCK, readers.time_of_day),
    (patterns.DECADE, readers.in_words),
)
_READERS: dict[str, tuple[Reader, ...]] = {
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec": _MONTH,
    "monday tuesday wednesday thursday friday saturday sunday "
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays": ((patterns.WEEKDAY, readers.weekday),),
    "mon tue tues wed thu thur thurs fri sat sun": ((patterns.SHORT_WEEKDAY, readers.short_weekday),),
    "early late mid": _EDGE,
    "last this": _LAST,
    "next past coming that earlier later tonight": _LAST,
    "the": _THE,
    "yesterday tomorrow": ((patterns.PARTS_OF_DAY, readers.time_of_day), (patterns.SINGLE, readers.in_words)),
    "today now currently nowadays": ((patterns.SINGLE, readers.in_words),),
    "spring summer autumn winter": ((patterns.SEASON, readers.season),),
    "between": ((patterns.BETWEEN_YEARS, readers.year_range), (patterns.BETWEEN, readers.calendar)),
    "q1 q2 q3 q4 h1 h2": ((patterns.QUARTER, readers.in_words),),
    "a an one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty "
    "several few many half quarter sixties seventies eighties nineties twenties thirties forties fifties "
    "nineteenth eighteenth twentieth seventeenth sixteenth": _COUNT,
    "christmas easter thanksgiving new good black boxing": ((patterns.HOLIDAY, readers.in_words),),
    "noon midnight midday dawn dusk": ((patterns.NAMED_TIME, readers.time_of_day),),
    "ad": ((patterns.AD_FIRST, readers.in_words),),
}  # fmt: skip
_CAPITAL_ONLY = frozenset(word for words in list(_READERS)[:3] for word in words.split()) | {
    "new", "good", "black", "boxing", "christmas", "easter", "thanksgiving",
}  # fmt: skip
"""Months, weekdays and holidays are written with a capital; "may" and "sun" are other words."""
_BY_WORD: dict[str, tuple[Reader, ...]] = {
    form: found
    for words, found in _READERS.items()
    for word in words.split()
    for form in ((word.title(),) if word in _CAPITAL_ONLY else (word, word.title()))
} | {"AD": _READERS["ad"]}
"""First word -> what may begin with it; nothing else of a text is looked at twice."""


def find_dates(text: str) -> list[Date]:
    """Every date and time in text order and without overlaps, the longest reading of each."""
    return list(_find_dates(text))


@lru_cache(maxsize=8)
def _find_dates(text: str) -> tuple[Date, ...]:
    """Cached, because the claims and the mentions of one text both ask."""
    found: list[Date] = []
    end = before_end = 0
    before = ""
    for token in _TOKEN.finditer(text):
        word, start = token.group(), token.start()
        choice = _BY_WORD.get(word) or (_DIGITS if word[0] <= "9" else None)
        if choice is not None and start >= end:
            date = _read(text, start, before if start - before_end == 1 else "", choice)
            if date is not None:
                found.append(date)
                end = date.span.end
        before, before_end = word, token.end()
    return tuple(found)


def _read(text: str, start: int, before: str, choice: Iterable[Reader]) -> Date | None:
    if start and text[start - 1] in _GLUED and text[start] <= "9":
        return None
    for pattern, read in choice:
        match = pattern.match(text, start)
        if match is not None and (date := read(match, before)) is not None:
            return date
    return None
