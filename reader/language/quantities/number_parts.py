"""Numbers that are not plain amounts: dozens, hundreds of, halves and thirds, doubled and twice."""

from collections.abc import Callable
from dataclasses import replace

from reader.language.quantities import patterns
from reader.language.quantities.counted import with_unit
from reader.language.quantities.number_words import FRACTIONS, MULTIPLES, ONES, TENS
from reader.language.quantities.numbers import number, value_of
from reader.language.quantities.patterns import BOUNDS, OF_SCALE, SCALE_OF, VAGUE
from reader.language.quantities.units import SCALES, UNITS
from reader.model import Quantity, Span

Read = Callable[[str, int, str], Quantity | None]
"""Reads the quantity at an offset; the last argument is the word or the bound before it."""
HALF_CUES = frozenset({"by", "than", "in", "to", "least", "cut", "another"})
"""Words after which a lone "half" is an amount."""
OTHER_HALF = frozenset({"first", "second", "other", "better", "latter", "final"})
DOUBLE_CUES = frozenset({"to", "will", "would", "could", "may", "should", "than", "can", "must"})


def round_number(text: str, start: int, before: str) -> Quantity | None:
    """ "a dozen", "half a million", "a couple of"."""
    match = patterns.ROUND.match(text, start)
    if match is None:
        return None
    word = (match["word"] or match["of"]).lower()
    value = 2.0 if word == "couple of" else SCALES[word]
    if match["half"] or match["half_dozen"]:
        value /= 2
    follows = with_unit(Quantity(Span(start, match.end()), value), text)
    return follows.quantity if follows is not None else None


def vague_plural(text: str, start: int, before: str) -> Quantity | None:
    """ "hundreds of", "tens of thousands": at least twice the scale."""
    match = patterns.VAGUE_PLURAL.match(text, start)
    if match is None:
        return None
    if match["of"]:
        value = OF_SCALE[match["of"].lower()] * SCALE_OF[match["scale"].lower()]
    else:
        value = VAGUE[(match["word"] or match["scores"]).lower()]
    follows = with_unit(Quantity(Span(start, match.end()), value, bound="at_least"), text)
    return follows.quantity if follows is not None else None


def fraction(text: str, start: int, before: str) -> Quantity | None:
    """ "two-thirds", "a quarter of"; "a third man" and "three quarters" of a year are none."""
    match = patterns.FRACTION.match(text, start)
    if match is None or before.lower() in ("the", "this", "that"):
        return None
    article = match["top"].lower() in ("a", "an")
    top = 1.0 if article else value_of(match["top"])
    bottom = match["bottom"].lower()
    goes_on = patterns.FRACTION_GOES_ON.match(text, match.end()) is not None
    if bottom == "quarter" and match["gap"] == " " and top > 1:
        goes_on = goes_on and text.startswith(" of", match.end())
        if not goes_on:
            return None
    if not goes_on and (article or (top > 1 and not match["plural"])):
        return None
    value = top / FRACTIONS[bottom]
    return Quantity(Span(start, match.end()), value) if value < 1 else None


def half(text: str, start: int, before: str) -> Quantity | None:
    """ "half of", "half an hour", "nearly half"."""
    if before.lower() in OTHER_HALF:
        return None
    match = patterns.HALF.match(text, start)
    if match is None:
        return None
    noun = (match["noun"] or "").lower()
    if noun:
        return Quantity(Span(start, match.end()), 0.5, UNITS[noun]) if noun in UNITS else None
    if match["of"] is not None or before.lower() in HALF_CUES or before.lower() in BOUNDS:
        return Quantity(Span(start, start + len("half")), 0.5)
    return None


def multiple(text: str, start: int, before: str) -> Quantity | None:
    """ "twice", "doubled", "threefold"."""
    match = patterns.MULTIPLE.match(text, start)
    if match is None:
        return None
    word = match["word"].lower()
    if word in ("double", "triple", "treble", "quadruple"):
        verb = before.lower() in DOUBLE_CUES or before.lower() in BOUNDS
        if not verb and patterns.DOUBLE.match(text, match.end()) is None:
            return None
    return Quantity(Span(*match.span()), MULTIPLES[word], "times")


def number_in_words(text: str, start: int, before: str) -> Quantity | None:
    """ "twenty-one soldiers", "a hundred and five"."""
    made = number(text, start, before)
    if made is None or text[max(start - 1, 0) : start] in ("-", "–"):
        return None
    return replace(made, span=Span(start, made.span.end))


def _forms(words: str, *reads: Read) -> dict[str, tuple[Read, ...]]:
    return {form: reads for word in words.split() for form in (word, word.capitalize())}


SPECIAL: dict[str, tuple[Read, ...]] = (
    _forms(" ".join([*ONES, *TENS]), fraction, number_in_words)
    | _forms("a an", fraction, number_in_words, round_number)
    | _forms("half", round_number, half)
    | _forms(" ".join(VAGUE), vague_plural)
    | _forms(" ".join(MULTIPLES), multiple)
)
"""First word -> what may begin with it, most special first."""
