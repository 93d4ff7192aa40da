"""One number or range in digits or words, with currency, scale and what it counts."""

import re

from reader.language.quantities import patterns
from reader.language.quantities.counted import SIGNED, money, with_unit
from reader.language.quantities.number_labels import (
    DESIGNATORS,
    NAMED_WITH_NUMBER,
    SCORE_CUES,
    SCORED,
    is_named,
)
from reader.language.quantities.number_words import FRACTION_SIGNS, value_of_words
from reader.language.quantities.patterns import BOUNDS
from reader.language.quantities.units import SCALES
from reader.model import Quantity, Span

DEFINITE = frozenset(
    {"the", "these", "those", "both", "all", "this", "that", "each", "another", "no", "any", "every", "first",
     "last", "next", "other", "only", "which", "some"}
)  # fmt: skip
"""Words before a number word that points at somebody instead of counting: "the two leaders"."""
_ONE_OF_THEM = re.compile(
    r"\s*(?:[.,;:!?)\"”']|$)|\s+(?:that|who|which|for|in|on|to|is|was|and|or|of|by|with|another|more|day|way|side"
    r"|hand|thing|has|had|can|may|must|should|could|would|will|does|at|from|if|when|as|than|after|then)\b|-"
)
"""What follows "one" when it is a pronoun."""
_GROUPING = re.compile(r"[,\s\u00a0\u202f]")
_HALF_AFTER = re.compile(r" and (a half|a quarter|three[- ]quarters)$", re.I)
_ADDED = {"a half": 0.5, "a quarter": 0.25, "three quarters": 0.75, "three-quarters": 0.75}
AGES = frozenset({"aged", "ages", "age"})
Range = tuple[float, float | None, int, bool]
"""Lowest and highest value, where they end, and whether a scale word stood with them."""


def value_of(words: str) -> float:
    """The value of an amount in digits or words."""
    low = words.lower()
    more = 0.0
    half = _HALF_AFTER.search(low)
    if half is not None:
        more, low = _ADDED[half[1]], low[: half.start()]
    if low[-1] in FRACTION_SIGNS:
        more, low = FRACTION_SIGNS[low[-1]], low[:-1]
    if not low:
        return more
    return more + (float(_GROUPING.sub("", low)) if low[0].isdigit() else value_of_words(low))


def number(text: str, start: int, before: str) -> Quantity | None:
    """The number at `start`; `before` is the word or the bound that stands before it."""
    share = _share(text, start)
    if share is not None:
        return share
    match = patterns.NUMBER.match(text, start)
    if match is None or (match["low"][0].isalpha() and _points(match, before)):
        return None
    values = _values(match, before)
    if values is None:
        return None
    low, high, end, scaled = values
    made = Quantity(Span(start, end), low, "", high)
    if match["currency"]:
        return money(made, match["currency"], text, scaled=scaled)
    return _counted(made, match, before, scaled=scaled)


def _share(text: str, start: int) -> Quantity | None:
    """ "one in five", "nine out of ten"."""
    match = patterns.SHARE.match(text, start)
    if match is None:
        return None
    top, bottom = value_of(match["top"]), value_of(match["bottom"])
    if not 0 < top < bottom or (match["bottom"].isdigit() and len(match["bottom"]) == 4):
        return None
    return Quantity(Span(*match.span()), top / bottom)


def _points(match: re.Match[str], before: str) -> bool:
    """Whether "the two leaders" or "one that …" points at somebody instead of counting."""
    lone = match["low"].lower() == "one" and not (match["high"] or match["low_scale"])
    if lone and _ONE_OF_THEM.match(match.string, match.end("low")):
        return True
    return before.lower() in DEFINITE or before.lower() in DESIGNATORS or before in NAMED_WITH_NUMBER


def _values(match: re.Match[str], before: str) -> Range | None:
    """Lowest and highest value; None for a score such as "3-1"."""
    low_scale = _scale(match["low_scale"])
    low, scale = value_of(match["low"]) * low_scale, _scale(match["scale"])
    end = max(match.end("low"), match.end("low_scale"))
    scaled = match["low_scale"] is not None
    if not match["high"]:
        return low, None, end, scaled
    high = value_of(match["high"]) * scale
    if scale > 1 and not scaled and low * scale <= high:
        low *= scale
    if not _is_range(match, before, low, high):
        return None if _is_tied(match) else (low, None, end, scaled)
    return low, high, match.end(), scaled or match["scale"] is not None


def _scale(word: str | None) -> float:
    return SCALES[word.strip(" -").lower()] if word else 1.0


def _is_tied(match: re.Match[str]) -> bool:
    """Whether a hyphen without spaces joins two numbers."""
    return match["join"] in ("-", "–", "—")


def _is_range(match: re.Match[str], before: str, low: float, high: float) -> bool:
    join, digits = match["join"].strip(), match["low"][0].isdigit()
    likely = {
        "and": before.lower() == "between",
        "to": before.lower() != "from",
        "or": digits == match["high"][0].isdigit() and high <= 2 * low + 1,
    }
    return low < high and likely.get(join, _is_tied(match) or digits)


def _counted(made: Quantity, match: re.Match[str], before: str, *, scaled: bool) -> Quantity | None:
    """The number with its unit, unless it names, rates or scores something."""
    text, end = match.string, made.span.end
    if (fold := patterns.FOLD.match(text, end)) is not None:
        return Quantity(Span(made.span.start, fold.end()), made.value, "times", made.high)
    rated = text[end : end + 1] in ("/", ":") and text[end + 1 : end + 2].isdigit()
    follows = with_unit(made, text)
    if follows is None or rated:
        return None
    found = follows.quantity
    if before in AGES and not found.unit:
        return Quantity(found.span, found.value, "year", found.high, found.bound)
    loosened = before.lower() in BOUNDS or before == "between"
    bare = not (follows.counts or scaled or loosened)
    if (bare and _is_bare_label(match, made, before)) or (made.high and _is_score(text, match, before)):
        return None
    return _signed(found, text, before)


def _is_bare_label(match: re.Match[str], made: Quantity, before: str) -> bool:
    """Whether a number that counts nothing belongs to a name, or is two numbers joined."""
    return (made.high is not None and _is_tied(match)) or (match["low"][0].isdigit() and is_named(before))


def _is_score(text: str, match: re.Match[str], before: str) -> bool:
    return _is_tied(match) and (SCORED.match(text, match.end()) is not None or before in SCORE_CUES)


def _signed(found: Quantity, text: str, before: str) -> Quantity:
    """ "-5°C", "minus five degrees"."""
    start = found.span.start
    if found.unit not in SIGNED:
        return found
    if before.lower() == "minus":
        start -= len("minus ")
    elif text[max(start - 1, 0) : start] in ("-", "−") and not text[max(start - 2, 0) : start - 1].strip(
        " ("
    ):
        start -= 1
    else:
        return found
    return Quantity(Span(start, found.span.end), -found.value, found.unit, None, found.bound)
