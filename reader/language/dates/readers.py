"""What a match of a date's pattern means; None where it is a name, an amount or a verb after all."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from reader.language.dates import patterns
from reader.language.dates.patterns import MONTHS
from reader.model import Span

NAMES_OF_PEOPLE = frozenset({"april", "june", "august", "may", "march"})
"""Months that are also names or verbs."""
MONTH_CUES = frozenset(
    {"in", "since", "until", "till", "during", "early", "late", "mid", "last", "next", "this", "every",
     "each", "throughout"}
)  # fmt: skip
"""Words after which a month's name is a month."""
WEAK_CUES = frozenset({"by", "of", "from", "to", "before", "after", "for", "and", "or", "through", "between"})
"""Words after which it is a month unless a capitalised word follows."""
YEAR_CUES = frozenset(
    {"in", "since", "until", "till", "during", "by", "before", "after", "of", "from", "early", "late", "mid"}
)
TO_MARCH = re.compile(r" (?:for|on|of|against|to|through)\b")
"""After "March" a verb or an event follows: "the March for Life"."""
NOT_THE_DAY = re.compile(
    r" (?:Times|Telegraph|Mirror|Mail|Express|Post|World|Herald|Independent|Review|Sun|Night Live"
    r"|Night Football)\b"
)
"""What makes a weekday part of the name of a paper or a programme."""
BEFORE_NO_DAY = frozenset({"Bloody", "Sheffield", "Ruby", "Man", "Girl", "Billie"})
AMOUNT_CUES = frozenset(
    {"than", "least", "about", "some", "nearly", "almost", "over", "roughly", "approximately"}
)
"""Words after which four digits are an amount."""
_FIXED = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?")
_CAPITAL = re.compile(r" [A-Z][a-z]")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Date:
    """A date or time of day as it stands in a text."""

    span: Span
    value: str
    """"2019", "2025-05", "2025-05-03", "2012/2013" for a range; else the words in lower case."""
    label: Literal["DATE", "TIME"] = "DATE"

    @property
    def is_fixed(self) -> bool:
        """Whether a year is known."""
        return _FIXED.fullmatch(self.value) is not None


Read = Callable[[re.Match[str], str], Date | None]
"""Reads a match; the second argument is the word before it, "" when it does not stand directly before."""
Reader = tuple[re.Pattern[str], Read]


def month_number(name: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return MONTHS[name.lower().rstrip(".")]


def in_words(match: re.Match[str], before: str) -> Date:
    """The words in lower case."""
    return Date(Span(*match.span()), _SPACES.sub(" ", match.group().lower()))


def time_of_day(match: re.Match[str], before: str) -> Date:
    """A time of day in its words."""
    return Date(Span(*match.span()), match.group().lower(), "TIME")


def iso_value(year: str, month: str | None, day: str | None) -> str:
    """ "2025", "2025-05" or "2025-05-03"."""
    parts = [year]
    if month:
        parts.append(f"{int(month) if month.isdigit() else month_number(month):02}")
        if day:
            parts.append(f"{int(day):02}")
    return "-".join(parts)


def calendar(match: re.Match[str], before: str) -> Date | None:
    """A day, month or range of them; fixed when a year stands with it."""
    groups = match.groupdict()
    month, year = groups.get("month"), groups.get("year")
    if year is None:
        return in_words(match, before)
    value = iso_value(year, month, groups.get("day"))
    if groups.get("last_month"):
        value += f"/{iso_value(year, groups['last_month'], None)}"
    elif groups.get("last_day"):
        value += f"/{iso_value(year, month, groups['last_day'])}"
    return Date(Span(*match.span()), value)


def slashed(match: re.Match[str], before: str) -> Date | None:
    """ "25/12/2024"; "03/04/2024" keeps its words, because either number may be the day."""
    a, b = int(match["a"]), int(match["b"])
    if not (1 <= a <= 31 and 1 <= b <= 31 and min(a, b) <= 12):
        return None
    if a <= 12 and b <= 12 and a != b and match["sign"] == "/":
        return in_words(match, before)
    day, month = (a, b) if b <= 12 else (b, a)
    return Date(Span(*match.span()), f"{match['year']}-{month:02}-{day:02}")


def year_range(match: re.Match[str], before: str) -> Date | None:
    """ "2012-13" as "2012/2013"; None when it runs backwards."""
    first, last = match["first"], match["last"]
    last = first[: 4 - len(last)] + last
    return Date(Span(*match.span()), f"{first}/{last}") if int(first) < int(last) else None


def year(match: re.Match[str], before: str) -> Date | None:
    """Four digits that count nothing."""
    if before.lower() in AMOUNT_CUES or (
        before.lower() not in YEAR_CUES and patterns.COUNTED.match(match.string, match.end())
    ):
        return None
    after = match.string[match.end() : match.end() + 2]
    if after[:1] in ("-", "–", "/", ":", "%") and after[1:].strip():
        return None
    return Date(Span(*match.span()), match["year"])


def far_year(match: re.Match[str], before: str) -> Date | None:
    """ "in 1066", which only its preposition makes a year."""
    return Date(Span(*match.span()), match["year"]) if before.lower() in YEAR_CUES - {"of", "from"} else None


def edge(match: re.Match[str], before: str) -> Date:
    """ "early 2020", "mid-June"."""
    if match["only"]:
        return Date(Span(*match.span()), match["only"])
    if match["year"]:
        return Date(Span(*match.span()), iso_value(match["year"], match["month"], None))
    return in_words(match, before)


def season(match: re.Match[str], before: str) -> Date:
    """ "the winter of 1999" as its year."""
    return Date(Span(*match.span()), match["year"])


def month_alone(match: re.Match[str], before: str) -> Date | None:
    """A month's name that is neither a person's nor a verb."""
    cue, month = before.lower(), match["month"].lower()
    named = bool(_CAPITAL.match(match.string, match.end()))
    if month.rstrip(".") not in NAMES_OF_PEOPLE:
        is_month = len(month) > 5 or month == "july" or cue in MONTH_CUES
    elif cue in MONTH_CUES:
        is_month = True
    elif cue in WEAK_CUES:
        is_month = not named
    elif month == "may" or (before[:1].isupper() and cue != "the"):
        is_month = False
    elif month == "march":
        is_month = cue in ("the", "a", "its") and not TO_MARCH.match(match.string, match.end()) and not named
    else:
        is_month = not named and cue not in ("", "and")
    return in_words(match, before) if is_month else None


def weekday(match: re.Match[str], before: str) -> Date | None:
    """A weekday, with the date or the part of the day that follows it."""
    if before in BEFORE_NO_DAY or NOT_THE_DAY.match(match.string, match.end()):
        return None
    dated = short_weekday(match, before)
    if dated is not None:
        return dated
    date = in_words(match, before)
    return Date(date.span, date.value, "TIME" if match["part"] else "DATE")


def short_weekday(match: re.Match[str], before: str) -> Date | None:
    """A weekday together with the date that follows it; None when none does."""
    text, at = match.string, match.end() + 1 + (match.string[match.end() : match.end() + 1] == ",")
    at += 4 if text.startswith("the ", at) else 0
    for pattern in (patterns.DAY_MONTH, patterns.MONTH_DAY):
        follows = pattern.match(text, at)
        if follows is not None and (date := calendar(follows, "")) is not None:
            span = Span(match.start(), date.span.end)
            return Date(span, date.value if date.is_fixed else span.of(text).lower())
    return None


def years_to(match: re.Match[str], before: str) -> Date | None:
    """ "from 2010 to 2015"; without "from" it may be a change of an amount."""
    return year_range(match, before) if before.lower() in ("from", "years", "in") else None


def clock(match: re.Match[str], before: str) -> Date | None:
    """A time of day; with a full stop only beside "a.m." or after "at", else it is a decimal."""
    if match["sign"] == "." and not match["am"] and before.lower() != "at":
        return None
    return time_of_day(match, before)
