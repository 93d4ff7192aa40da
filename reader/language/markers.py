"""Finds citation markers by pattern, and tells them from what only looks like one."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.model import Article, Span
from reader.model.citation import CitationStyle

LONGEST_RANGE = 50
"""A range that spans more entries is a number range, not a citation."""
NEUTRAL_CITATION_REACH = 80
"""Characters between a neutral citation such as "[2010] UKSC 12" and the paragraph numbers it pins."""

NAME = r"(?:(?:van|von|de|der|den|di|da|del|la|le|el|al|bin|ibn)[ -]){0,3}[A-Z][\w’'-]+"
AUTHORS = rf"{NAME}(?:(?:, | & | and |, & |, and ){NAME}){{0,8}}(?:,? et al\.?)?"
YEAR = r"(?:1[6-9]|20)\d\d[a-z]?"
_PIN = r"(?:[,:;]?\s*(?:pp?\.|pages?|ch\.|chap\.|sec\.|§|fig\.|para\.?|vol\.)\s*[\dIVXivx][\d–—-]*)"
_NUMBERS = r"\d{1,3}(?:\s*[-–—,;]\s*\d{1,3})*"
_SEE = r"(?:(?:see also|see|cf\.|e\.g\.,?)\s+)?"
_AUTHOR_YEAR = rf"{_SEE}(?P<authors>{AUTHORS}),?\s+(?P<years>{YEAR}(?:,\s*{YEAR})*){_PIN}?"
_ONE_WORK = re.compile(_AUTHOR_YEAR)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NOT_AUTHORS = re.compile(rf"(?:{_MONTHS}|Spring|Summer|Autumn|Fall|Winter|Since|In|Q[1-4]|Vol|No)\b")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻˒", "0123456789-,")
_NEUTRAL = re.compile(r"\[(?:19|20)\d\d\]\s+[A-Z]")
_CODE_AFTER = re.compile(r"\s*(?:[+*/%]?=(?!\w)|\+\+|\*\s|[-+/]\s*\w+\[)|\.\w+\(|\(|\s=\s|\.(?=[a-z])")
_CODE_WORD = re.compile(r"(?:^|[^\w.])([A-Za-z_$][\w$.]*)(?:\([^()]*\))?$")
_UNITS_WITH_POWERS = frozenset(
    {"m", "km", "cm", "mm", "ft", "mi", "yd", "in", "dm", "nm", "kg/m", "m/s", "s"}
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker before it is resolved."""

    span: Span
    style: CitationStyle
    keys: tuple[str, ...]
    sure: bool = True
    """False when only a matching entry in the list of references makes it a citation."""


def find_markers(article: Article) -> list[Marker]:
    """Every citation marker outside code, in text order and without overlaps."""
    code = _Covered([block.span for block in article.blocks if block.kind in ("code", "rule")])
    inline_code = _Covered([inline.span for inline in article.inlines if inline.kind == "code"])
    found: list[Marker] = []
    for find, read in _READERS:
        found += [
            marker
            for match in find(article.text)
            if (marker := read(match)) is not None
            and not code.holds(marker.span.start)
            and not inline_code.holds(marker.span.start)
        ]
    found.sort(key=lambda marker: (marker.span.start, -marker.span.end))
    return _refuse_chains(_without_overlaps(found), article.text)


class _Covered:
    """Spans in text order that answer quickly whether an offset lies in one of them."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def holds(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset in self._spans[at]


def _without_overlaps(markers: Sequence[Marker]) -> Iterator[Marker]:
    end = 0
    for marker in markers:
        if marker.span.start >= end:
            yield marker
            end = marker.span.end


def _refuse_chains(markers: Iterator[Marker], text: str) -> list[Marker]:
    """Drop `[2]` when it follows a bracket that was itself no marker, as in `grid[1][2]`."""
    kept: list[Marker] = []
    for marker in markers:
        start = marker.span.start
        follows = text[max(start - 1, 0) : start] == "]" and text[start] == "["
        if follows and not (kept and kept[-1].span.end == start):
            continue
        kept.append(marker)
    return kept


def expand(numbers: str) -> tuple[str, ...]:
    """The keys of "1, 3-5": 1, 3, 4, 5; empty when it is no list of references."""
    keys: list[str] = []
    for part in re.split(r"\s*[,;]\s*", numbers):
        ends = [int(end) for end in re.split(r"\s*[-–—]\s*", part)]
        if 0 in ends or len(ends) > 2 or ends[-1] - ends[0] > LONGEST_RANGE or ends[-1] < ends[0]:
            return ()
        keys += [str(number) for number in range(ends[0], ends[-1] + 1)]
    return tuple(keys)


def _numeric(match: re.Match[str]) -> Marker | None:
    keys = expand(match["numbers"])
    if not keys or _is_decoy(match):
        return None
    return Marker(Span(*match.span()), "numeric", keys)


def _is_decoy(match: re.Match[str]) -> bool:
    text, start, end = match.string, match.start(), match.end()
    line = text.rfind("\n", 0, start) + 1
    if not text[line:start].strip(" ([>*•-"):
        return text[end : end + 1].strip(" ") != "" or _starts_list(text, end)
    before = text[max(start - NEUTRAL_CITATION_REACH, line) : start]
    return _NEUTRAL.search(before) is not None or _is_code(before, text[end : end + 40])


def _starts_list(text: str, end: int) -> bool:
    """Whether words follow on the line, so that the bracket numbers it."""
    line_end = text.find("\n", end)
    return bool(text[end : line_end if line_end >= 0 else len(text)].strip())


def _is_code(before: str, after: str) -> bool:
    """Whether a bracket indexes an array: the identifier before it or the operator after it tells."""
    word = _CODE_WORD.search(before)
    after = re.sub(r"^(?:\[[^\]\n]*\])+", "", after)
    if re.search(r"(?:[=(,\[]|\breturn|\bin)\s*$", before) and re.match(r"\s*[;)\]]", after):
        return not before.rstrip().endswith("(")
    if word is None:
        return bool(re.search(r"=\s*$", before))
    name = word[1]
    coded = len(name) == 1 or bool(re.search(r"[_$]|[a-z][A-Z]|\w\.\w", name)) or "(" in word[0][1:]
    return coded or _CODE_AFTER.match(after) is not None


def _superscript(match: re.Match[str]) -> Marker | None:
    before = match.string[max(match.start() - 12, 0) : match.start()]
    word = re.search(r"[\w/]+$", before)
    if not before.strip() or before[-1].isspace() or before[-1].isdigit():
        return None
    if word and (len(word[0]) == 1 or word[0] in _UNITS_WITH_POWERS):
        return None
    keys = expand(match["numbers"].translate(_SUPERSCRIPTS).strip("-,"))
    return Marker(Span(*match.span()), "superscript", keys) if keys else None


def _footnote(match: re.Match[str]) -> Marker | None:
    text, key = match.string, match["key"]
    at_line_start = match.start() == 0 or text[match.start() - 1] == "\n"
    after = text[match.end() : match.end() + 1]
    if (at_line_start and after == ":") or after in tuple("+*{") or re.fullmatch(r"\w-\w\w?", key):
        return None
    return Marker(Span(*match.span()), "footnote", (key,))


def _author_year(match: re.Match[str]) -> Marker | None:
    keys: list[str] = []
    sure = True
    for part in re.split(r";\s*", match["works"]):
        work = _ONE_WORK.fullmatch(part.strip())
        if work is None or _NOT_AUTHORS.match(work["authors"]):
            return None
        surname = re.split(r",| & | and | et al", work["authors"])[0].strip()
        keys += [f"{surname} {year}" for year in re.split(r",\s*", work["years"])]
        several = work["authors"] != surname
        sure = sure and (several or "," in part)
    return Marker(Span(*match.span()), "author_year", tuple(keys), sure)


def _narrative(match: re.Match[str]) -> Marker:
    surname = re.split(r",| & | and | et al", match["authors"])[0].strip()
    return Marker(Span(*match.span("year")), "author_year", (f"{surname} {match['year'][1:-1]}",), sure=False)


def _note(match: re.Match[str]) -> Marker:
    return Marker(Span(*match.span()), "note", (re.sub(r"\s+", " ", match["key"].lower()),))


_NARRATIVE = re.compile(rf"\b(?P<authors>{AUTHORS}) (?P<year>\({YEAR}\))")
_YEAR_IN_BRACKETS = re.compile(rf"\w \({YEAR}\)")
LONGEST_AUTHORS = 200
"""Characters before a year in brackets in which its authors are looked for."""


def _narratives(text: str) -> Iterator[re.Match[str]]:
    """Years in brackets with authors before them; looking for the rare year first is ten times faster."""
    for year in _YEAR_IN_BRACKETS.finditer(text):
        match = _NARRATIVE.search(text, max(year.start() - LONGEST_AUTHORS, 0), year.end())
        if match is not None:
            yield match


_READERS: tuple[
    tuple[Callable[[str], Iterable[re.Match[str]]], Callable[[re.Match[str]], Marker | None]], ...
] = (
    (re.compile(rf"\[(?P<numbers>{_NUMBERS}){_PIN}?\](?!:\s*\w+://)").finditer, _numeric),
    (
        re.compile(r"(?P<numbers>[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:[⁻˒,–-][¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*)*)").finditer,
        _superscript,
    ),
    (re.compile(rf"(?<=[\w.,;:!?)\"”’])\^(?P<numbers>{_NUMBERS})(?:\^|(?!\w))").finditer, _superscript),
    (re.compile(r"\[\^(?P<key>[\w-]{1,40})\]").finditer, _footnote),
    (re.compile(r"[(\[](?P<works>[^()\[\]\n]{4,300}?)[)\]]").finditer, _author_year),
    (_narratives, _narrative),
    (
        re.compile(r"\[(?P<key>(?:note|nb|fn|footnote)\.?\s?\d{1,3}|citation needed)\]", re.I).finditer,
        _note,
    ),
)
