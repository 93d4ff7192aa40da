"""Markers raised above the line, `¹` or `^1`, told from powers, units and ions."""

import re
from collections.abc import Iterator

from reader.language.citing.marker import Marker, Verdict, expand
from reader.model import Span

_DIGIT, _MORE = "[¹²³⁴-⁹]", "[⁰¹²³⁴-⁹]{0,2}"
_RAISED = re.compile(rf"{_DIGIT}{_MORE}(?:[ \u200a\u2009]?[⁻˒,–‐-][ \u2009]?{_DIGIT}{_MORE}){{0,20}}")
_CARET = re.compile(r"\^(\d{1,3}(?:[,–-] ?\d{1,3}){0,20})(\^?)")
_TO_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻˒‐", "0123456789-,-")
_OTHER_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱˢᵗʰᵈʳⁿᵃᵇᶜ₀₁₂₃₄₅₆₇₈₉⁄·^")
UNITS = frozenset(
    {"m", "km", "cm", "mm", "dm", "hm", "nm", "µm", "μm", "ft", "mi", "yd", "in", "pm", "kpc", "mpc", "pc",
     "ly", "au", "px", "kg/m", "m/s", "km/s", "km/h", "s", "ms", "metre", "metres", "meter", "meters",
     "mile", "miles", "foot", "feet", "inch", "inches", "yard", "yards", "kilometre", "kilometres",
     "kilometer", "kilometers", "centimetre", "centimetres", "kg", "kw", "mol", "rad"}
)  # fmt: skip
"""What areas, volumes and rates are measured in."""
FUNCTIONS = frozenset(
    {"sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "log", "ln", "exp", "lim", "det",
     "chi", "sigma"}
)  # fmt: skip
SHORT_WORDS = frozenset(
    {"of", "in", "on", "at", "it", "to", "is", "as", "by", "or", "so", "no", "do", "he", "we", "me", "us",
     "up", "an", "be", "go", "my", "if", "am", "ox", "eu", "un", "uk", "ai", "tv", "pc"}
)  # fmt: skip
"""Words of two letters that end sentences; any other pair of letters with a ² is a product such as mc²."""
_WORD = re.compile(r"[^\W\d_]+(?:[/.·][^\W\d_]+)*$")
_TOKEN = re.compile(r"\S{1,40}$")
_YEAR_OR_GROUPED = re.compile(r"(?<![\d.,])(?:1[5-9]\d\d|20\d\d|\d{1,3}(?:,\d{3})+)$")
_FORMULA = re.compile(r"\([^()]*[-+*/=−×][^()]*\)$")
_WORD_IN_FORMULA = re.compile(r"[^\W\d_]{3}")


def raised_markers(text: str) -> Iterator[Marker]:
    """Every raised number that can point to a note."""
    for match in _RAISED.finditer(text):
        yield from _read(match, match[0].translate(_TO_DIGITS), match.end())
    if "^" in text:
        for match in _CARET.finditer(text):
            yield from _read(match, match[1], match.end())


def _read(match: re.Match[str], written: str, end: int) -> Iterator[Marker]:
    numbers = expand(written.replace(" ", ""))
    if numbers is None:
        return
    judged = _verdict(match.string, match.start(), end, numbers.keys)
    if judged != "decoy":
        yield Marker(
            Span(match.start(), end), "superscript", numbers.keys, judged == "marker", numbers.ranges
        )


def _verdict(text: str, start: int, end: int, keys: tuple[str, ...]) -> Verdict:
    before = text[max(start - 40, 0) : start].rpartition("\n")[2]
    after = text[end : end + 1]
    last = before[-1:]
    if (
        not last.strip()
        or last in _OTHER_RAISED
        or last in "([{=+*/<>|\\~^_-−×$€£"
        or after in _OTHER_RAISED - {""}
    ):
        return "decoy"
    if after in ("(", "/", "{", "=", "°") or (after.isalnum() and last not in '.,;:!?”")’'):
        return "decoy"
    if last.isdigit():
        return "doubtful" if _YEAR_OR_GROUPED.search(before) else "decoy"
    if last == ")":
        formula = _FORMULA.search(before)
        return "decoy" if formula and not _WORD_IN_FORMULA.search(formula[0]) else "marker"
    return _verdict_on_word(before, keys) if last.isalpha() else "marker"


def _verdict_on_word(before: str, keys: tuple[str, ...]) -> Verdict:
    """Whether a word can be squared: a letter, a unit, a function, a product."""
    found, token = _WORD.search(before), _TOKEN.search(before)
    word = found[0] if found else ""
    power = keys in (("2",), ("3",))
    if len(word) == 1 or word.casefold() in FUNCTIONS or (token and re.search(r"[=+*<>≤≥≈∝√]", token[0])):
        return "decoy"
    if word.casefold() in UNITS:
        return "decoy" if power else "doubtful"
    if power and len(word) == 2 and word.casefold() not in SHORT_WORDS:
        return "decoy"
    return "marker"
