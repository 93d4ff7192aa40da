"""What stands after a number: its unit, its currency, the noun that it counts, words that loosen it."""

import re
from dataclasses import dataclass, replace

from reader.language.quantities.patterns import LOOSE_AFTER, MONEY_LETTER, NEXT, SECOND_PART
from reader.language.quantities.units import (
    CURRENCIES,
    IRREGULAR,
    PARTS,
    SCALES,
    SPACED_SYMBOLS,
    SYMBOLS,
    UNITS,
    singular,
)
from reader.model import Quantity, Span

NOT_COUNTED = frozenset(
    {"is", "was", "has", "as", "this", "his", "its", "us", "yes", "says", "does", "plus", "thus",
     "across", "versus", "minus", "less", "others", "ours", "besides", "always", "perhaps", "sometimes",
     "goes", "times", "yours", "unless", "towards", "whereas", "overseas"}
)  # fmt: skip
"""Words in -s that are no counted noun."""
STOPS = frozenset(
    {"and", "or", "to", "in", "on", "at", "from", "for", "with", "by", "but", "of", "out", "the", "a", "an",
     "that", "which", "who", "is", "was", "are", "were", "has", "had", "have", "than", "as", "after", "when",
     "will", "would", "died", "said", "it", "he", "she", "they", "we", "his", "her", "their", "its", "if"}
)  # fmt: skip
"""Words after which no noun belongs to the number any more."""
NOT_AFTER_HYPHEN = frozenset(
    {"on", "to", "off", "time", "times", "sided", "way", "handed", "up", "in", "all", "by", "something",
     "and", "or", "ish"}
)  # fmt: skip
"""Parts of words such as "one-on-one", "two-time", "four-way", which count nothing."""
SIGNED = frozenset({"percent", "percentage point", "celsius", "fahrenheit", "degree"})
"""Units whose values may be negative."""
_LOOSE = re.compile(r"\+(?!\d)|-plus\b| or (?:more|so|fewer|less|thereabouts)\b(?! (?:than|likely|often))")
_WORDS = re.compile(r"[ -](?P<one>[a-z]+)(?: (?P<two>[a-z]+)(?: (?P<three>[a-z]+))?)?")
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Follows:
    """A quantity with what was found after its number."""

    quantity: Quantity
    counts: bool
    """Whether a unit or a noun was found."""


def with_unit(made: Quantity, text: str) -> Follows | None:
    """The quantity with its unit; None when the letters glued to it make a code, as in "3D" or "2nd"."""
    made = _loosened(made, text)
    following = NEXT.match(text, made.span.end)
    if following is None:
        return Follows(made, counts=False)
    known = _known_unit(following, text)
    if known is not None:
        unit, end = known
        if unit == "m" and (people := _millions(made, text, following)) is not None:
            return people
        return Follows(_loosened(_with_part(_until(made, unit, end), text), text), counts=True)
    if following["gap"] == "" or (following["gap"] == "-" and following["one"].lower() in NOT_AFTER_HYPHEN):
        return None
    return _with_noun(made, text, following["gap"])


def _until(made: Quantity, unit: str, end: int) -> Quantity:
    return replace(made, unit=unit, span=Span(made.span.start, end))


def _known_unit(following: re.Match[str], text: str) -> tuple[str, int] | None:
    """The longest listed unit or currency, and where it ends."""
    one = following["one"]
    if one in SYMBOLS:
        counts = not following["gap"] or (
            one in SPACED_SYMBOLS and not text.startswith(".", following.end("one"))
        )
        return (SYMBOLS[one], following.end("one")) if counts else None
    words = _SPACE.sub("", one).lower()
    forms = [(words, following.end("one"))]
    for group in ("two", "three"):
        if following[group]:
            words = f"{words} {following[group].lower()}"
            forms.append((words, following.end(group)))
    for form, end in reversed(forms):
        unit = UNITS.get(form) or (CURRENCIES.get(form) if form.isalpha() else None)
        if unit is not None:
            return unit, end
    return None


def _millions(made: Quantity, text: str, following: re.Match[str]) -> Follows | None:
    """ "1.2m people": millions, because a noun is counted."""
    if following["gap"]:
        return None
    scaled = replace(
        made,
        value=made.value * SCALES["m"],
        high=None if made.high is None else made.high * SCALES["m"],
        span=Span(made.span.start, following.end("one")),
    )
    counted = _with_noun(scaled, text, " ")
    return counted if counted.counts else None


def _with_part(made: Quantity, text: str) -> Quantity:
    """ "3ft 6in" in the first of its units."""
    part = SECOND_PART.match(text, made.span.end)
    if part is None or made.high is not None:
        return made
    word = part["unit"]
    unit = SYMBOLS.get(word) or UNITS.get(word, "")
    if (made.unit, unit) not in PARTS:
        return made
    value = made.value + float(part["value"]) / PARTS[made.unit, unit]
    return replace(made, value=value, span=Span(made.span.start, part.end()))


def _loosened(made: Quantity, text: str) -> Quantity:
    """ "10 or more", "1,000+"."""
    if made.bound != "exact":
        return made
    loose = _LOOSE.match(text, made.span.end)
    if loose is None:
        return made
    return replace(made, bound=LOOSE_AFTER[loose.group().strip()], span=Span(made.span.start, loose.end()))


def _with_noun(made: Quantity, text: str, gap: str) -> Follows:
    """The noun in the plural that follows, at most two words on, or the one that a hyphen joins."""
    following = _WORDS.match(text, made.span.end)
    if following is None:
        return Follows(made, counts=False)
    for word in (following["one"], following["two"], following["three"]):
        if word is None or word in STOPS or word.endswith("ly"):
            break
        joined = gap == "-" and word == following["one"]
        plural = word.endswith("s") and word not in NOT_COUNTED and not word.endswith("ss")
        if word in IRREGULAR or plural or joined:
            return Follows(replace(made, unit=singular(word)), counts=True)
    return Follows(made, counts=False)


def money(made: Quantity, sign: str, text: str, *, scaled: bool) -> Quantity:
    """An amount behind a currency sign, with the "m" or "bn" that follows it."""
    currency = CURRENCIES[_SPACE.sub("", sign).rstrip(".").lower()]
    letter = None if scaled else MONEY_LETTER.match(text, made.span.end)
    if letter is None:
        return _loosened(replace(made, unit=currency), text)
    scale = SCALES[letter["letter"].lower()]
    return replace(
        made,
        unit=currency,
        value=made.value * scale,
        high=None if made.high is None else made.high * scale,
        span=Span(made.span.start, letter.end()),
    )
