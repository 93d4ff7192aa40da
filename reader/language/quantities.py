"""Finds numbers with what they count, by pattern: our own because general parsers read years as amounts."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.language.number_words import FRACTIONS, NUMBER_WORDS, value_of_words
from reader.language.units import CURRENCIES, IRREGULAR, SCALES, UNITS, singular
from reader.model import Quantity, Span
from reader.model.claim import Bound

BOUNDS: dict[str, Bound] = {
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "nearly": "about",
    "almost": "about", "some": "about", "circa": "about", "an estimated": "about", "close to": "about",
    "~": "about", "at least": "at_least", "more than": "at_least", "over": "at_least",
    "no fewer than": "at_least", "no less than": "at_least", "upwards of": "at_least",
    "a minimum of": "at_least", "above": "at_least", "at most": "at_most", "up to": "at_most",
    "fewer than": "at_most", "less than": "at_most", "under": "at_most", "no more than": "at_most",
    "below": "at_most", "as many as": "at_most", "as much as": "at_most",
}  # fmt: skip
"""Words before a number that loosen it."""

NOT_COUNTED = frozenset(
    {"is", "was", "has", "as", "this", "his", "its", "us", "yes", "says", "does", "plus", "thus",
     "across", "versus", "minus", "less", "others", "ours", "besides", "always", "perhaps", "sometimes",
     "years", "goes"}
)  # fmt: skip
"""Words in -s that are no counted noun."""

_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen|bn|mn|mln|tn|trn)\b|(?-i:(?<=\d)[kKMB])\b"
_CURRENCY = r"(?:US\$|A\$|C\$|[$€£¥₹₽₴])"
_UNIT = "|".join(sorted((re.escape(unit) for unit in UNITS), key=len, reverse=True))
_BOUND = "|".join(sorted((re.escape(word) for word in BOUNDS), key=len, reverse=True))
_AMOUNT = rf"(?:{_DIGITS}|{NUMBER_WORDS}\b)"
_JOIN = r"(?(between)\s+and\s+|(?:\s?[-–—]\s?|\s+to\s+))"
_FRACTION = (
    r"(?:(?P<top>one|two|three|a|\d)[- ])?(?P<bottom>half|thirds?|quarters?|fifths?|tenths?)\b"
    r"(?= of\b| (?:of )?the\b)"
)
_PATTERN = re.compile(
    rf"(?:(?P<bound>(?<!\w)(?:{_BOUND}))(?:\s+|(?<=~)))?(?P<between>\bbetween\s+)?(?P<currency>{_CURRENCY})?(?<![\w.])"
    rf"(?:(?P<dozen>(?:a|half a) dozen|dozens of|a couple of)|"
    rf"(?P<fraction>{_FRACTION})|"
    rf"(?P<low>{_AMOUNT})(?:{_JOIN}{_CURRENCY}?(?P<high>{_AMOUNT}))?)"
    rf"(?P<scale>\s?[-]?(?:{_SCALE}))?"
    rf"(?:(?:\s?-?)(?P<unit>{_UNIT})(?![\w²]))?",
    re.I,
)
_MONEY_M = re.compile(r"\s?(?P<letter>[mM]|b|B|k|K)\b")
_NOUN = re.compile(r"(?:[- ](?P<first>[a-z]+)(?: (?P<second>[a-z]+))?)?")
_JOINED = re.compile(r"[A-Za-z]-$|[A-Za-z]$")
_DEFINITE = re.compile(r"\b(?:the|these|those|both|all|this|that|each|another|no|any)\s+$", re.I)
_ONE_OF_THEM = re.compile(
    r"\s*(?:[.,;:!?)\"”]|$)|\s+(?:that|who|which|for|in|on|to|is|was|and|or|of|by|with)\b"
)
_PART_OF_WORD = re.compile(r"-(?:on|to|off|time|sided|way)\b", re.I)


def find_quantities(text: str, *, dates: Sequence[Span] = ()) -> list[Quantity]:
    """Every number of `text` with its unit; what lies in `dates` is no quantity."""
    found: list[Quantity] = []
    at = 0
    for match in _PATTERN.finditer(text):
        while at < len(dates) and dates[at].end <= match.start():
            at += 1
        number = Span(match.start("currency") if match["currency"] else _number_start(match), match.end())
        if at < len(dates) and dates[at].overlaps(number):
            continue
        quantity = _quantity(match)
        if quantity is not None:
            found.append(quantity)
    return found


def _number_start(match: re.Match[str]) -> int:
    return min(match.start(group) for group in ("dozen", "fraction", "low") if match[group])


def _quantity(match: re.Match[str]) -> Quantity | None:
    text = match.string
    if (
        _JOINED.search(text[max(_number_start(match) - 2, 0) : _number_start(match)])
        and not match["currency"]
    ):
        return None
    after = text[match.end() : match.end() + 8]
    if re.match(r"(?:st|nd|rd|th)\b|[A-Za-z]+\d", after) or _PART_OF_WORD.match(after) or _is_definite(match):
        return None
    low, high = _values(match)
    span = Span(match.start(), match.end())
    bound = BOUNDS[match["bound"].lower()] if match["bound"] else "exact"
    made = Quantity(span, low, "", high, bound)
    return _with_unit(made, match)


def _is_definite(match: re.Match[str]) -> bool:
    """Whether "the two leaders" or "one that …" points at somebody instead of counting."""
    low = match["low"]
    if not low or low[0].isdigit():
        return False
    start = _number_start(match)
    if low.lower() == "one" and not match["high"] and _ONE_OF_THEM.match(match.string, match.end()):
        return True
    return bool(_DEFINITE.search(match.string[max(start - 9, 0) : start]))


def _values(match: re.Match[str]) -> tuple[float, float | None]:
    if match["dozen"]:
        words = match["dozen"].lower()
        low, high = (
            (2.0 if "couple" in words else 6.0 if "half" in words else 24.0 if "dozens" in words else 12.0),
            None,
        )
    elif match["fraction"]:
        top = match["top"] or "one"
        low = (1.0 if top.lower() == "a" else _value(top)) / FRACTIONS[match["bottom"].lower().rstrip("s")]
        high = None
    else:
        low, high = _value(match["low"]), _value(match["high"]) if match["high"] else None
    scale = SCALES.get((match["scale"] or "").strip(" -").lower(), 1.0)
    return low * scale, None if high is None else high * scale


def _value(words: str) -> float:
    if words[0].isdigit():
        return float(re.sub(r"[,\s\u00a0\u202f]", "", words))
    return value_of_words(words)


def _with_unit(made: Quantity, match: re.Match[str]) -> Quantity:
    """The unit named by sign, by a known word or by the noun that follows."""
    text = match.string
    if match["currency"]:
        return _money(made, match)
    if match["unit"]:
        return replace(made, unit=UNITS[match["unit"].lower()])
    noun = _NOUN.match(text, match.end())
    words = [word for word in (noun["first"], noun["second"]) if word] if noun else []
    if words[:1] == ["of"] or words[:1] == ["out"]:
        return made
    if words and words[0] in CURRENCIES and noun is not None:
        return replace(made, unit=CURRENCIES[words[0]], span=Span(made.span.start, noun.end("first")))
    for word in words:
        if word in IRREGULAR or (word.endswith("s") and word not in NOT_COUNTED and not word.endswith("ss")):
            return replace(made, unit=singular(word))
        if word.endswith("ly") or word in (
            "and",
            "or",
            "to",
            "in",
            "on",
            "at",
            "from",
            "for",
            "with",
            "by",
            "but",
        ):
            break
    return made


def _money(made: Quantity, match: re.Match[str]) -> Quantity:
    currency = CURRENCIES[match["currency"].lower()]
    letter = (
        None
        if match["scale"]
        else _MONEY_M.match(match.string, match.end("low") if not match["high"] else match.end("high"))
    )
    if letter is None:
        return replace(made, unit=currency)
    scale = SCALES[letter["letter"].lower()]
    high = None if made.high is None else made.high * scale
    return replace(
        made, unit=currency, value=made.value * scale, high=high, span=Span(made.span.start, letter.end())
    )
