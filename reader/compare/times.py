"""Times named in a claim: years, months, days, quarters, and words for now and then."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reader.model.claim import Word
from reader.model.span import Span

TimeKind = Literal["year", "month", "day", "weekday", "quarter", "era"]

MONTHS = {
    month: number
    for number, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ],
        start=1,
    )
    for month in names.split()
}
WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
NOW = frozenset(["now", "currently", "today", "nowadays", "presently"])
PAST = frozenset(["formerly", "previously", "once", "yesterday", "earlier", "originally", "initially"])
FUTURE = frozenset(["tomorrow", "soon"])
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
YEAR = re.compile(r"(1[5-9]\d\d|20\d\d)(s?)$")
EARLY_YEAR = re.compile(r"1[0-4]\d\d$")
"""A year only after a preposition of time; elsewhere rather a number."""
BEFORE_YEARS = frozenset(["in", "since", "until", "from", "by", "before", "after", "during"])
QUARTER = re.compile(r"q([1-4])$")
DAY_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?$")
RELATIVE = frozenset(["last", "next", "this", "previous", "past", "coming", "following"])
PERIODS = frozenset(
    [
        "year",
        "month",
        "week",
        "quarter",
        "season",
        "decade",
        "century",
        "night",
        "day",
        "summer",
        "winter",
        "spring",
        "autumn",
    ]
)

FINENESS: tuple[TimeKind, ...] = ("year", "quarter", "month", "day", "weekday", "era")


@dataclass(frozen=True, slots=True)
class Moment:
    """One time expression."""

    kind: TimeKind
    value: str
    span: Span
    text: str
    words: tuple[int, ...]
    """Indexes of the words it is made of."""


def moments(words: Sequence[Word]) -> tuple[Moment, ...]:
    """The times a claim names, in text order."""
    found: list[Moment] = []
    taken: set[int] = set()
    for i in range(len(words)):
        if i in taken:
            continue
        moment = _at(words, i)
        if moment:
            taken.update(moment.words)
            found.append(moment)
    return tuple(found)


def _at(words: Sequence[Word], i: int) -> Moment | None:
    lower = words[i].text.casefold().rstrip(".")
    if lower in MONTHS and _is_month(words[i]):
        return _month(words, i, MONTHS[lower])
    if lower in ORDINALS and _text(words, i + 1) in ("quarter", "half"):
        return _moment(words, "quarter", f"{ORDINALS[lower]} {_text(words, i + 1)}", (i, i + 1))
    if lower in RELATIVE and _text(words, i + 1) in PERIODS:
        return _moment(words, "era", f"{lower} {_text(words, i + 1)}", (i, i + 1))
    return _single(words, i, lower)


def _single(words: Sequence[Word], i: int, lower: str) -> Moment | None:
    year = YEAR.match(lower)
    if year is None and _text(words, i - 1) in BEFORE_YEARS:
        year = EARLY_YEAR.match(lower)
    quarter = QUARTER.match(lower)
    if year and words[i].pos in ("NUM", "NOUN", "PROPN", "X"):
        return None if _counts_something(words, i) else _moment(words, "year", lower, (i,))
    if quarter:
        return _moment(words, "quarter", f"{quarter.group(1)} quarter", (i,))
    if lower in WEEKDAYS:
        return _moment(words, "weekday", lower, (i,))
    for era, cues in (("now", NOW), ("past", PAST), ("future", FUTURE)):
        if lower in cues:
            return _moment(words, "era", era, (i,))
    return None


def _is_month(word: Word) -> bool:
    """May the month, not may the verb; March, not the march."""
    return word.text[0].isupper() and word.pos in ("PROPN", "NOUN")


def _counts_something(words: Sequence[Word], i: int) -> bool:
    """2019 people: a number of things, not a year."""
    return (
        i + 1 < len(words)
        and words[i].head == i + 1
        and words[i + 1].pos == "NOUN"
        and words[i + 1].text.endswith("s")
    )


def _month(words: Sequence[Word], i: int, month: int) -> Moment:
    before, after = DAY_NUMBER.match(_text(words, i - 1)), DAY_NUMBER.match(_text(words, i + 1))
    if after:
        return _moment(words, "day", f"{month:02}-{int(after.group(1)):02}", (i, i + 1))
    if before:
        return _moment(words, "day", f"{month:02}-{int(before.group(1)):02}", (i - 1, i))
    return _moment(words, "month", f"{month:02}", (i,))


def _text(words: Sequence[Word], i: int) -> str:
    return words[i].text.casefold() if 0 <= i < len(words) else ""


def _moment(words: Sequence[Word], kind: TimeKind, value: str, at: tuple[int, ...]) -> Moment:
    span = Span(words[at[0]].span.start, words[at[-1]].span.end)
    text = " ".join(words[i].text for i in at)
    return Moment(kind, value, span, text, at)


def agree(a: Moment, b: Moment) -> bool:
    """Whether two expressions can name one time: a day lies in its month."""
    if a.kind == b.kind:
        return a.value == b.value
    if {a.kind, b.kind} == {"day", "month"}:
        return a.value[:2] == b.value[:2]
    return False


def clash(a: Sequence[Moment], b: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """The first two times of the same fineness that differ where neither side names the other's."""
    if not a or not b:
        return None
    told = {m.kind for m in a} & {m.kind for m in b}
    for kind in FINENESS if told else ():
        first, second = [m for m in a if m.kind == kind], [m for m in b if m.kind == kind]
        if first and second and not {m.value for m in first} & {m.value for m in second}:
            return first[0], second[0]
    return _day_outside_month(a, b)


def _day_outside_month(a: Sequence[Moment], b: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    for x in a:
        for y in b:
            if {x.kind, y.kind} == {"day", "month"} and x.value[:2] != y.value[:2]:
                return x, y
    return None


def different_eras(a: Sequence[Moment], b: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """A time of the past on one side and "now" on the other."""
    if not a or not b:
        return None
    for first, second in ((a, b), (b, a)):
        now = next((m for m in first if m.value == "now"), None)
        then = next((m for m in second if m.kind == "year" or m.value == "past"), None)
        if now and then:
            return (now, then) if first is a else (then, now)
    return None


def apart(a: Sequence[Moment], b: Sequence[Moment]) -> bool:
    """Whether the two sides speak of different times."""
    return clash(a, b) is not None or different_eras(a, b) is not None
