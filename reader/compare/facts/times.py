"""Times named in a claim: years, months, days, quarters, and words for now and then."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reader.model.claim import Word
from reader.model.span import Span

TimeKind = Literal["decade", "year", "season", "month", "day", "weekday", "hour", "quarter", "era"]

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
LATER = frozenset(["later", "afterwards", "afterward", "subsequently", "thereafter"])
"""Words that put a sentence after the one before it."""
USED = "used"
"""Followed by "to" and only helping a verb, a time that is over: it used to employ twenty."""
SEASONS = frozenset(["spring", "summer", "autumn", "winter"])
HOURS = frozenset(["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock"])
CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?$")
GLUED_CLOCK = re.compile(r"(\d{1,2}(?:[:.]\d\d)?)([ap]\.?m\.?)$")
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
YEAR = re.compile(r"(1[5-9]\d\d|20\d\d)(s?)$")
EARLY_YEAR = re.compile(r"1[0-4]\d\d$")
"""A year only after a preposition of time; elsewhere rather a number."""
BEFORE_YEARS = frozenset(["in", "since", "until", "from", "by", "before", "after", "during"])
POINTING = frozenset(["the", "this", "that", "its", "their", "his", "her", "our"])
"""Before a year that stands before a noun: the 2014 floods are not 2,014 floods."""
BEFORE_SEASONS = frozenset(["in", "during", "by", "since", "until", "the"])
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

FIXED = re.compile(r"(\d{4})(?:-(\d\d-\d\d))?")
RELATIVE_DAYS = frozenset(("today", "yesterday", "tomorrow", "last year", "this year", "next year"))
"""Words that a date line can turn into a day or a year."""

FINENESS: tuple[TimeKind, ...] = (
    "decade", "year", "season", "quarter", "month", "day", "weekday", "hour", "era"
)  # fmt: skip
NESTED: Mapping[frozenset[TimeKind], int] = {frozenset(("day", "month")): 2, frozenset(("year", "decade")): 3}
"""Kinds of which one lies in the other, and how many characters of their values are then alike."""


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


def placed(found: Sequence[Moment], time: str | None) -> tuple[Moment, ...]:
    """The times with "Tuesday" or "last year" as the day or year that the claim is known to hold for."""
    fixed = FIXED.fullmatch(time or "")
    relative = [
        moment for moment in found if moment.kind == "weekday" or moment.text.casefold() in RELATIVE_DAYS
    ]
    if fixed is None or len(relative) != 1 or any(moment.kind in ("day", "year") for moment in found):
        return tuple(found)
    kind: TimeKind = "day" if fixed[2] else "year"
    known = replace(relative[0], kind=kind, value=fixed[2] or fixed[1])
    return tuple(known if moment is relative[0] else moment for moment in found)


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
        kind: TimeKind = "decade" if year.group(0).endswith("s") else "year"
        return None if _counts_something(words, i) else _moment(words, kind, lower, (i,))
    if quarter:
        return _moment(words, "quarter", f"{quarter.group(1)} quarter", (i,))
    if lower in WEEKDAYS:
        return _moment(words, "weekday", lower, (i,))
    if lower in SEASONS and _text(words, i - 1) in BEFORE_SEASONS:
        return _moment(words, "season", lower, (i,))
    return _hour(words, i, lower) or _era(words, i, lower)


def _hour(words: Sequence[Word], i: int, lower: str) -> Moment | None:
    """8 a.m., 10:30 pm, 6pm."""
    glued = GLUED_CLOCK.match(lower)
    if glued:
        return _moment(words, "hour", f"{glued.group(1)} {glued.group(2)[0]}", (i,))
    if CLOCK.match(lower) and _text(words, i + 1) in HOURS:
        return _moment(words, "hour", f"{lower} {_text(words, i + 1)[0]}", (i, i + 1))
    return None


def _era(words: Sequence[Word], i: int, lower: str) -> Moment | None:
    if lower == USED and _text(words, i + 1) == "to" and words[i].role == "function":
        return _moment(words, "era", "past", (i,))
    for era, cues in (("now", NOW), ("past", PAST), ("future", FUTURE), ("later", LATER)):
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
        and _text(words, i - 1) not in POINTING
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
    prefix = NESTED.get(frozenset((a.kind, b.kind)))
    return prefix is not None and a.value[:prefix] == b.value[:prefix]


def clash(a: Sequence[Moment], b: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """The first two times of the same fineness that differ where neither side names the other's."""
    if not a or not b:
        return None
    told = {m.kind for m in a} & {m.kind for m in b}
    for kind in FINENESS if told else ():
        first, second = [m for m in a if m.kind == kind], [m for m in b if m.kind == kind]
        if first and second and not {m.value for m in first} & {m.value for m in second}:
            return first[0], second[0]
    return _outside(a, b)


def _outside(a: Sequence[Moment], b: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """A day outside the month, a year outside the decade that the other side names."""
    for x in a:
        for y in b:
            if frozenset((x.kind, y.kind)) in NESTED and not agree(x, y):
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


def in_turn(a: Sequence[Moment], b: Sequence[Moment]) -> bool:
    """Whether one side alone says that it came later."""
    return any(m.value == "later" for m in a) != any(m.value == "later" for m in b)


def apart(a: Sequence[Moment], b: Sequence[Moment]) -> bool:
    """Whether the two sides speak of different times."""
    return clash(a, b) is not None or different_eras(a, b) is not None or in_turn(a, b) or _spans_differ(a, b)


def _spans_differ(a: Sequence[Moment], b: Sequence[Moment]) -> bool:
    """Whether both tell from when to when, and not the same: from 1990 to 1995, from 1995 to 2002."""
    first, second = ({m.value for m in moments if m.kind == "year"} for moments in (a, b))
    return len(first) > 1 and len(second) > 1 and first != second
