"""Finds dates and times by pattern; `value` is ISO-like where a year is known, else the words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from reader.model import Span

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTHS: dict[str, int] = {name: at for at, name in enumerate(_MONTH_NAMES, start=1)} | {
    name[:3]: at for at, name in enumerate(_MONTH_NAMES, start=1)
} | {"sept": 9}  # fmt: skip
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_UNIT = (
    r"(?:day|week|weekend|month|year|decade|century|quarter|summer|winter|spring|autumn|night|evening|hour)s?"
)
_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few|many|few)"
_NO_COUNT_AFTER = (
    r"(?!\s?(?:%|percent|per cent|people|men|women|children|soldiers|troops|tonnes?|tons?|km|kg|miles"
    r"|metres|meters|jobs|homes|houses|seats|votes|cases|deaths|dollars|euros|pounds))(?![\d,]*\d)(?!\.\d)(?![-–]\w)"
)
"""A bare number is no year when what it counts follows."""
_RELATIVE = (
    rf"(?:yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening)|for now|now|currently|nowadays"
    rf"|(?:last|next|this|past) (?:{_WEEKDAY}|{_UNIT})|the (?:previous|following|same|other) {_UNIT}"
    rf"|{_COUNT} {_UNIT} (?:ago|earlier|later)|the day (?:before|after)|(?:earlier|later) this {_UNIT}"
    rf"|(?:the )?(?:past|last|next|coming) {_COUNT} {_UNIT}|(?:at )?(?:the )?last (?:minute|moment))"
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date or time of day as it stands in a text."""

    span: Span
    value: str
    """"2019", "2025-05", "2025-05-03", "2012/2013" for a range of years; else the words in lower case."""
    label: Literal["DATE", "TIME"] = "DATE"

    @property
    def is_fixed(self) -> bool:
        """Whether a year is known."""
        return self.value[:4].isdigit() and len(self.value) in (4, 7, 9, 10)


def find_dates(text: str) -> list[Date]:
    """Every date and time in text order, the longest reading of each."""
    found: list[Date] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(text):
            date = read(match)
            if date is not None:
                found.append(date)
    found.sort(key=lambda date: (date.span.start, -date.span.end))
    return list(_longest(found))


def _longest(dates: list[Date]) -> Iterator[Date]:
    end = -1
    for date in dates:
        if date.span.start >= end:
            yield date
            end = date.span.end


def month_number(name: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return MONTHS[name.lower().rstrip(".")]


def _full(match: re.Match[str]) -> Date:
    groups = match.groupdict()
    value = groups["year"]
    if groups.get("month"):
        month = groups["month"]
        value += f"-{int(month):02}" if month.isdigit() else f"-{month_number(month):02}"
    if groups.get("day"):
        value += f"-{int(groups['day']):02}"
    return Date(Span(*match.span()), value)


def _year_range(match: re.Match[str]) -> Date | None:
    first, last = match["first"], match["last"]
    last = first[: 4 - len(last)] + last
    return Date(Span(*match.span()), f"{first}/{last}") if int(first) < int(last) else None


def _words(match: re.Match[str]) -> Date:
    return Date(Span(*match.span()), re.sub(r"\s+", " ", match.group().lower()))


def _month_alone(match: re.Match[str]) -> Date:
    start = match.start("month")
    if match["day"]:
        start = min(start, match.start("day"))
    span = Span(start, match.end())
    return Date(span, span.of(match.string).lower())


def _time(match: re.Match[str]) -> Date:
    return Date(Span(*match.span()), match.group().lower(), "TIME")


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Date | None]], ...] = (
    (re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b"), _full),
    (re.compile(rf"\b{_DAY}(?: of)? {_MONTH},? {_YEAR}\b"), _full),
    (re.compile(rf"\b{_MONTH} {_DAY},? {_YEAR}\b"), _full),
    (re.compile(rf"\b{_MONTH}(?: of|,)? {_YEAR}\b"), _full),
    (
        re.compile(r"\b(?P<first>(?:1[5-9]|20)\d\d)\s?[-–—/]\s?(?P<last>(?:1[5-9]|20)?\d\d)\b(?![-–/]\d)"),
        _year_range,
    ),
    (re.compile(rf"(?<![\w$€£.,/-]){_YEAR}(?![\w/]){_NO_COUNT_AFTER}"), _full),
    (re.compile(r"\b(?:the )?(?:(?:early|mid|late)[- ])?(?:1[5-9]|20)\d0s\b"), _words),
    (re.compile(r"\bQ[1-4](?: (?:of )?(?:19|20)\d\d)?\b"), _words),
    (re.compile(rf"\b(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)? (?:of )?{_MONTH}(?!\w)"), _month_alone),
    (re.compile(rf"\b{_MONTH} (?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b(?![\d,.]\d)"), _month_alone),
    (
        re.compile(
            r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id|[Tt]his"
            r"|of) "
            rf"(?P<day>){_MONTH}(?!\w)(?! [A-Z])"
        ),
        _month_alone,
    ),
    (
        re.compile(r"\b(?:January|February|April|June|July|August|September|October|November|December)\b"),
        _words,
    ),
    (re.compile(rf"\b{_WEEKDAY}s?(?: (?:morning|afternoon|evening|night))?\b"), _words),
    (re.compile(rf"\b{_RELATIVE}\b", re.I), _words),
    (re.compile(r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?)?(?![\d.]\d|\w|%)(?=\W|$)"), _time),
    (re.compile(r"\b(?:1[0-2]|[1-9])\s?(?:[ap]\.m\.|[ap]m\b)", re.I), _time),
    (re.compile(r"\b(?:at (?:noon|midnight|dawn|dusk))\b", re.I), _words),
)
