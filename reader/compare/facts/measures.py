"""Quantities made comparable: one unit per dimension, bounds as intervals, rounding allowed for."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.compare.words.lexicon import meanings
from reader.model.claim import Bound, Quantity, Word
from reader.model.span import Span

_DIMENSIONS: dict[str, dict[str, float]] = {
    "length": {
        "km kilometre kilometer": 1000, "m metre meter": 1, "cm centimetre centimeter": 0.01,
        "mm millimetre millimeter": 0.001, "mile mi": 1609.344, "ft foot feet": 0.3048,
        "inch in": 0.0254, "yd yard": 0.9144,
    },
    "mass": {
        "kg kilogram kilo": 1, "g gram": 0.001, "t tonne": 1000, "ton": 907.18474,
        "lb pound-weight": 0.45359237,
        "oz ounce": 0.0283495,
    },
    "duration": {"second sec s": 1, "minute min": 60, "hour hr h": 3600, "day": 86400, "week": 604800},
    "span": {"month": 1, "year yr": 12, "decade": 120, "century": 1200},
    "area": {"hectare ha": 10000, "acre": 4046.86, "km2 km²": 1e6, "m2 m²": 1, "mi2": 2.59e6},
    "volume": {"l litre liter": 1, "ml millilitre milliliter": 0.001, "gallon": 3.78541},
    "speed": {"km/h kmh kph": 1, "mph": 1.609344, "knot": 1.852},
    "power": {"kw": 1e3, "mw": 1e6, "gw": 1e9},
    "energy": {"kwh": 1, "mwh": 1e3, "gwh": 1e6},
    "data": {"kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12},
}  # fmt: skip
"""Dimension to the names of its units and their size in the dimension's base unit."""
UNITS: dict[str, tuple[str, float]] = {
    name: (dimension, factor)
    for dimension, units in _DIMENSIONS.items()
    for names, factor in units.items()
    for name in names.split()
}
"""Unit to its dimension and its size in the dimension's base unit."""
COUNTS = {
    "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0, "nine": 9.0,
    "ten": 10.0, "eleven": 11.0, "twelve": 12.0,
}  # fmt: skip
"""Small numbers in words, for those that stand alone: only four of the twenty."""
ROUNDING = 0.05
"""Values this close are one value told roughly, when one side is vague or round."""
CURRENCY_CODE = 3
"""Letters of a currency's code: EUR, USD."""
CONVERSION = 0.03
"""3.1 miles for 5 km: converted values are rounded by whoever converts."""
VAGUE = 0.15
"""How far "about" reaches."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One quantity of a claim with what it counts."""

    low: float
    high: float
    dimension: str
    """The unit's dimension, "percent", a currency, or "" for a count."""
    bound: Bound
    span: Span
    text: str
    counted: frozenset[str]
    """Meanings of the noun it stands with."""
    thing: str
    """That noun as the text has it; "" when there is none."""
    place: int
    """Index of the number's word in the claim."""
    converted: bool


def measures(
    quantities: Sequence[Quantity], words: Sequence[Word], *, text: str, offset: int
) -> tuple[Measure, ...]:
    """The quantities of a claim whose text begins at `offset`."""
    found = []
    for quantity in quantities:
        place = _place(quantity.span, words)
        if place is not None:
            found.append(_measure(quantity, words, place=place, text=_quote(quantity.span, text, offset)))
    told = [measure.span for measure in found]
    for word in words:
        value = COUNTS.get(word.text.casefold()) if word.pos == "NUM" else None
        if value is not None and not any(span.overlaps(word.span) for span in told):
            place = words.index(word)
            found.append(_measure(Quantity(word.span, value), words, place=place, text=word.text))
    return tuple(sorted(found, key=lambda measure: measure.span))


def _quote(span: Span, text: str, offset: int) -> str:
    return text[span.start - offset : span.end - offset]


def _place(span: Span, words: Sequence[Word]) -> int | None:
    inside = [i for i, word in enumerate(words) if span.overlaps(word.span)]
    heads = (i for i in inside if words[i].head not in inside or words[i].head == i)
    return next((i for i in inside if words[i].pos == "NUM"), next(heads, inside[0] if inside else None))


def _measure(quantity: Quantity, words: Sequence[Word], *, place: int, text: str) -> Measure:
    unit = quantity.unit.casefold()
    dimension, factor = UNITS.get(unit, (quantity.unit, 1.0))
    is_thing = dimension.islower() and unit not in UNITS and "percent" not in unit
    noun, thing = _counted(words, place) or ((unit, unit) if is_thing else ("", ""))
    high = quantity.high if quantity.high is not None else quantity.value
    return Measure(
        low=quantity.value * factor,
        high=high * factor,
        dimension="" if is_thing else dimension,
        bound=quantity.bound,
        span=quantity.span,
        text=text,
        counted=meanings(noun, "NOUN") if noun else frozenset(),
        thing=thing,
        place=place,
        converted=unit in UNITS,
    )


def _counted(words: Sequence[Word], place: int) -> tuple[str, str] | None:
    """Lemma and text of the noun that a number modifies."""
    at = place
    for _ in range(3):
        at = words[at].head
        if words[at].pos in ("NOUN", "PROPN"):
            return words[at].lemma, words[at].text
        if words[at].pos not in ("NUM", "SYM", "ADJ", "X"):
            return None
    return None


def comparable(a: Measure, b: Measure) -> bool:
    """Whether two measures are of one kind: one dimension and, for counts, the same thing counted."""
    if a.dimension != b.dimension:
        return False
    if a.counted and b.counted and not a.converted:
        return bool(a.counted & b.counted)
    return True


def in_other_money(a: Measure, b: Measure) -> bool:
    """Whether both are one number of two currencies."""
    currencies = a.dimension, b.dimension
    is_money = all(len(code) == CURRENCY_CODE and code.isupper() for code in currencies)
    return is_money and a.dimension != b.dimension and (a.low, a.high) == (b.low, b.high)


def agree(a: Measure, b: Measure) -> bool:
    """Whether both can be true of one thing: intervals that meet, widened for vagueness and rounding."""
    first, second = _interval(a), _interval(b)
    return (first[0] <= second[1] and second[0] <= first[1]) or _rounds_to(a, b) or _rounds_to(b, a)


def _interval(measure: Measure) -> tuple[float, float]:
    low, high = measure.low, measure.high
    if measure.bound == "at_least":
        return low, math.inf
    if measure.bound == "at_most":
        return -math.inf, high
    slack = VAGUE if measure.bound == "about" else CONVERSION if measure.converted else 0.0
    return low - abs(low) * slack, high + abs(high) * slack


def _rounds_to(rough: Measure, fine: Measure) -> bool:
    """2 million for 1.97 million, 12.5 for 12.47: the rough value is the fine one with fewer digits."""
    if rough.low != rough.high or fine.low != fine.high or _digits(rough.low) >= _digits(fine.low):
        return False
    if _digits(rough.low) == 1 and abs(fine.low) < 100 and float(fine.low).is_integer():
        return False
    return (
        abs(rough.low - fine.low) <= ROUNDING * abs(fine.low)
        and _rounded(fine.low, _digits(rough.low)) == rough.low
    )


@lru_cache(maxsize=10_000)
def _digits(value: float) -> int:
    """How many significant digits a value is told with."""
    digits = f"{abs(value):.10g}".replace(".", "").split("e")[0].strip("0")
    return max(len(digits), 1)


def _rounded(value: float, digits: int) -> float:
    """A value other than zero with so many significant digits."""
    return round(value, digits - 1 - math.floor(math.log10(abs(value))))
