"""The day an article is from, by its date line, and the days that "Tuesday" and "last year" then mean."""

import re
from datetime import date, timedelta

from reader.language.dates.finding import find_dates
from reader.model import Article, Claim

BLOCKS = 4
"""A date line stands among the first so many blocks."""
LONGEST_LINE = 60
"""Characters of a line that does hardly more than date the article, and of a place and date before a dash."""
DASH = re.compile(r"\s[–—-]{1,2}\s|:\s")
"""What ends a date line inside a paragraph: OSLO, 3 May 2023 – The …"""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
YEARS = {"last year": -1, "this year": 0, "next year": 1}


def published(article: Article) -> date | None:
    """The day that the article's date line names; None without one, or with two."""
    found = {
        day.value
        for block in article.blocks[:BLOCKS]
        for day in find_dates(_line(article.text[block.span.start : block.span.end]))
        if day.is_fixed and len(day.value) == len("2024-03-05")
    }
    try:
        return date.fromisoformat(found.pop()) if len(found) == 1 else None
    except ValueError:
        return None


def _line(block: str) -> str:
    """A short block, or what stands before the dash of a longer one; "" for running text."""
    if len(block) <= LONGEST_LINE and not block.rstrip().endswith((".", "!", "?", "”", '"')):
        return block
    dash = DASH.search(block, 0, LONGEST_LINE)
    return block[: dash.start()] if dash else ""


def on_its_day(claim: Claim, day: date | None) -> str | None:
    """When a claim holds, with "on Tuesday" and "last year" told from the day of the article."""
    told = claim.time
    if day is None or told is None:
        return told
    if told in YEARS:
        return str(day.year + YEARS[told])
    if told in DAYS:
        return (day + timedelta(days=DAYS[told])).isoformat()
    if told in WEEKDAYS:
        return _weekday(day, WEEKDAYS.index(told), ahead=claim.modality == "planned").isoformat()
    return told


def _weekday(day: date, weekday: int, *, ahead: bool) -> date:
    """The nearest such weekday: the day itself or before it, or after it for a plan."""
    if ahead:
        return day + timedelta(days=(weekday - day.weekday()) % 7)
    return day - timedelta(days=(day.weekday() - weekday) % 7)
