"""Finds numbers with what they count, by pattern: our own because general parsers read years as amounts."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reader.language.quantities import patterns
from reader.language.quantities.number_labels import is_label, phone_end
from reader.language.quantities.number_parts import SPECIAL
from reader.language.quantities.numbers import number
from reader.language.quantities.patterns import BOUNDS
from reader.model import Quantity, Span

_TOKEN = re.compile(r"\d+|[A-Za-z]+|[~½¼¾⅓⅔]")
_SIGNS = frozenset("$€£¥₹₽₴₩₪₺")
_CODES = frozenset({"USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "Rs"})
_CURRENCY_BEFORE = re.compile(
    r"(?:\b(?:US|AU|CA|NZ|HK|A|C|R))?[$€£¥₹₽₴₩₪₺] ?$|\b(?:USD|EUR|GBP|CHF|JPY|CNY|INR|Rs)\.? $"
)
_LONGEST_SIGN = 5
_NUMERIC = frozenset("0123456789½¼¾⅓⅔")
_BOUND_STARTS = frozenset(
    form for bound in BOUNDS for form in (bound.split()[0], bound.split()[0].capitalize())
) | {"~"}
_STARTS = _BOUND_STARTS | SPECIAL.keys() | {"between", "Between"}
"""Words and signs with which a quantity can begin; nothing else of a text is looked at twice."""


def find_quantities(text: str, *, dates: Sequence[Span] = ()) -> list[Quantity]:
    """Every number of `text` with its unit, in text order; what lies in `dates` is no quantity."""
    return list(_find_quantities(text, tuple(dates)))


@lru_cache(maxsize=8)
def _find_quantities(text: str, dates: tuple[Span, ...]) -> tuple[Quantity, ...]:
    """Cached, because the claims and the mentions of one text both ask."""
    found: list[Quantity] = []
    starts = [date.start for date in dates]
    end = before_end = 0
    before = ""
    for token in _TOKEN.finditer(text):
        word, start = token.group(), token.start()
        if start >= end and (word in _STARTS or word[0] in _NUMERIC) and not _within(start, starts, dates):
            near = before if start - before_end == 1 and text[before_end] == " " else ""
            made, end = _at(text, start, near)
            if made is not None and not _overlaps(made.span, starts, dates):
                found.append(made)
        before, before_end = word, token.end()
    return tuple(found)


def _within(offset: int, starts: Sequence[int], dates: Sequence[Span]) -> bool:
    at = bisect_right(starts, offset) - 1
    return at >= 0 and offset < dates[at].end


def _overlaps(span: Span, starts: Sequence[int], dates: Sequence[Span]) -> bool:
    at = bisect_right(starts, span.end - 1) - 1
    return at >= 0 and dates[at].end > span.start


def _at(text: str, start: int, before: str) -> tuple[Quantity | None, int]:
    """The quantity that begins at a word, and the offset from which to look on."""
    if text[start] in _NUMERIC:
        return _digits(text, start, before)
    bound = patterns.BOUND.match(text, start)
    if bound is not None:
        return _bounded(text, start, bound)
    made = _word(text, start, before)
    return made, made.span.end if made is not None else start


def _digits(text: str, start: int, before: str) -> tuple[Quantity | None, int]:
    phone = phone_end(text, start)
    if phone is not None:
        return None, phone
    sign = None
    if text[start - 1 : start] in _SIGNS or before in _CODES or text[max(start - 2, 0) : start - 1] in _SIGNS:
        sign = _CURRENCY_BEFORE.search(text, max(start - _LONGEST_SIGN, 0), start)
    if sign is None and is_label(text, start, before):
        return None, start + 1
    made = number(text, sign.start() if sign else start, before)
    if made is None:
        return None, start + 1
    return made, made.span.end


def _bounded(text: str, start: int, bound: re.Match[str]) -> tuple[Quantity | None, int]:
    """ "at least 10": the number after the words that loosen it."""
    at = bound.end()
    words = (bound["bound"] or "about").lower()
    if text[at] in _NUMERIC or text[at] in _SIGNS or text[at].isupper():
        made = number(text, at, words)
    else:
        made = _word(text, at, words)
    if made is None:
        return None, start
    loosened = "about" if bound["bound"] is None else BOUNDS[words]
    kept = made.bound if made.bound != "exact" else loosened
    return replace(made, span=Span(start, made.span.end), bound=kept), made.span.end


def _word(text: str, start: int, before: str) -> Quantity | None:
    """A number that begins with a word."""
    first = _TOKEN.match(text, start)
    if first is None:
        return None
    if first.group() in ("between", "Between"):
        return _between(text, start, first.end())
    for read in SPECIAL.get(first.group(), ()):
        made = read(text, start, before)
        if made is not None:
            return made
    return None


def _between(text: str, start: int, end: int) -> Quantity | None:
    if text[end : end + 1] != " ":
        return None
    made = number(text, end + 1, "between")
    if made is None or made.high is None:
        return None
    return replace(made, span=Span(start, made.span.end))
