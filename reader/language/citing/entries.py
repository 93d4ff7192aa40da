"""Entries of a list of references, told by how their lines begin."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.language.citing.author_names import UNDATED, YEAR, listed_names
from reader.model import Span

_BULLET = r"\s*(?:[-*•‣–]\s+)?"
_BACKLINK = r"(?:(?:\^|↑)\s+(?:(?:[a-z]{1,2}\s+){2,}|Jump up to:?\s+(?:[a-z]\s+)*)?)?"
"""What Wikipedia's lists put before an entry: a way back to its markers."""
STYLES: dict[str, re.Pattern[str]] = {
    "footnote": re.compile(rf"{_BULLET}\[\^(?P<key>[\w.:-]+)\]:?\s+"),
    "bracket": re.compile(rf"{_BULLET}\[(?P<key>\d{{1,3}})\][:.]?\s*{_BACKLINK}(?=\S)"),
    "note": re.compile(
        rf"{_BULLET}\[?(?P<key>(?:note|nb|fn|footnote)\.?\s?\d{{1,3}})[\].:]*\s+{_BACKLINK}", re.I
    ),
    "letter": re.compile(
        rf"{_BULLET}(?:\[(?P<key>[a-z]|[ivx]{{2,5}})\]:?|(?P<plain>[a-z]|[ivx]{{2,5}})[.)])\s+{_BACKLINK}(?=\S)"
    ),
    "label": re.compile(rf"{_BULLET}\[(?P<key>[^\W\d_][\w.+:-]{{1,19}})\]:?\s+(?=\S)"),
    "caret": re.compile(rf"{_BULLET}\^(?P<key>\d{{1,3}})(?:\^|[.):])?\s*(?=\S)"),
    "raised": re.compile(rf"{_BULLET}(?P<key>[¹²³⁴-⁹][⁰¹²³⁴-⁹]{{0,2}})[.):]?\s*(?=\S)"),
    "dot": re.compile(rf"{_BULLET}(?P<key>\d{{1,3}})(?:\.|:)\s*(?!\d){_BACKLINK}(?=\S)"),
    "parenthesis": re.compile(rf"{_BULLET}\(?(?P<key>\d{{1,3}})\)\s*(?=\S)"),
    "backlink": re.compile(
        rf"{_BULLET}(?P<key>)(?:\^|↑)\s+(?:(?:[a-z]{{1,2}}\s+){{2,}}|Jump up to:?\s+(?:[a-z]\s+)*)?"
    ),
    "plain": re.compile(rf"{_BULLET}(?P<key>\d{{1,3}})\s+(?=[^\W\d_“\"'])"),
}
"""How a numbered line begins, by style; "backlink" carries no number."""
RAISED_STYLES = frozenset({"raised", "caret"})
_TO_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_URL = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"\]”]{1,2000}[^\s<>\"\].,;:!?)”]", re.I)
_DOI = re.compile(r"\bdoi:\s?(10\.\d{4,9}/[^\s<>\"]{1,200}[^\s<>\".,;])", re.I)
_YEAR_IN_BRACKETS = re.compile(rf"\((?:[^()]{{0,12}}\s)?({YEAR}|{UNDATED})[^()]{{0,20}}\)")
_ANY_YEAR = re.compile(rf"\b{YEAR}\b|{UNDATED}")
_LISTED = re.compile(r"\s*[-*•‣–]\s+")
_NAMES = r"(?:[a-z]{2,4}\s){0,3}[^\W\d_a-z][\w’'‐-]*(?:\s[\w’'‐-]+){0,8}"
_AUTHOR_BEGINS = re.compile(
    rf"\s*(?:[—–_-]{{2,}}\W|{_NAMES}(?:,\s[^\W\d_a-z](?:\.|\w+[.,]|\s)|\s?[.,]?\s\((?:{YEAR}|{UNDATED})"
    rf"|\.\s{YEAR}\.))"
)
"""How an entry begins without a number: "Okafor, A.", "World Health Organization (2020)", "Okafor. 2020."."""
YEAR_REACH = 250
"""Characters of an entry in which a year in brackets is its date."""
SOURCE_LIKE = re.compile(
    rf"https?://|\bwww\.|\bdoi\b|\bet al\b|\bISBN\b|\b[Aa]ccessed\b|\b[Rr]etrieved\b|\b{YEAR}\b"
    rf"|“[^”]{{4,}}”|\"[^\"]{{4,}}\""
    rf"|{UNDATED}"
    r"|\bpp?\. ?\d|\bIbid\b|\bvol\. ?\d"
)
"""What names a source; steps of a recipe have none of it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list before its markers are counted."""

    keys: tuple[str, ...]
    """What markers call it, its number or label first, then author and year."""
    span: Span
    text: str
    url: str | None
    section: int = 0
    """Which of the article's lists it stands in."""
    style: str = ""
    """How its number was written; "" when its place numbers it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that may begin an entry."""

    start: int
    text: str
    first: bool
    """Whether it begins a block."""
    apart: bool
    """Whether it begins a block that a blank line or a list item's mark sets apart."""
    end: int
    """Where its block ends."""


def style_of(line: str) -> str:
    """The first style that the line's beginning fits; "" for none."""
    return next((name for name, pattern in STYLES.items() if pattern.match(line)), "")


def main_style(lines: Sequence[Line]) -> str:
    """The commonest style, if the first line or at least half of the blocks have it; "" for none."""
    firsts = [style_of(line.text) for line in lines if line.first]
    styles = Counter(styled for styled in firsts if styled)
    if not styles:
        return ""
    style, times = styles.most_common(1)[0]
    return style if 2 * times >= len(firsts) or firsts[0] == style else ""


def entries_of(text: str, lines: Sequence[Line], *, section: int) -> list[Entry]:
    """The entries that the lines of one list make."""
    style = main_style(lines)
    if style == "plain" and not _counts_up([line for line in lines if STYLES["plain"].match(line.text)]):
        style = ""
    found: list[Entry] = []
    previous = ""
    for span in _spans(lines, style):
        entry = _entry(text, span, style, previous)
        if entry is not None:
            previous = next((key.rpartition(" ")[0] for key in entry.keys if " " in key), previous)
            found.append(replace(entry, section=section))
    return _renumbered(found)


def _spans(lines: Sequence[Line], style: str) -> Iterator[Span]:
    """From each line that begins an entry over the lines that go on with it."""
    start = end = -1
    for line in lines:
        begins = (
            STYLES[style].match(line.text) is not None if style else line.apart or _begins_by_author(line)
        )
        if begins or (line.first and line.apart):
            if start >= 0:
                yield Span(start, min(end, line.start))
            start = line.start if begins else -1
        end = line.end
    if start >= 0:
        yield Span(start, end)


def _begins_by_author(line: Line) -> bool:
    """Whether a block right under another is an entry of its own and not the rest of a wrapped one."""
    return line.first and bool(_AUTHOR_BEGINS.match(line.text) or _LISTED.match(line.text))


def _counts_up(lines: Sequence[Line]) -> bool:
    """Whether bare numbers at the front of lines count entries."""
    numbers = [int(match["key"]) for line in lines if (match := STYLES["plain"].match(line.text))]
    return len(numbers) > 1 and all(0 < b - a <= 3 for a, b in pairwise(numbers))


def _entry(text: str, span: Span, style: str, previous: str) -> Entry | None:
    raw = span.of(text)
    span = Span(span.start, span.start + len(raw.rstrip()))
    mark = (STYLES[style] if style else re.compile(_BULLET)).match(raw)
    body = raw[mark.end() if mark else 0 :].strip()
    if not body:
        return None
    groups = mark.groupdict() if mark else {}
    key = (groups.get("key") or groups.get("plain") or "").translate(_TO_DIGITS)
    key = str(int(key)) if key.isdecimal() else key.lower() if style == "note" else key
    keys = ([key] if key else []) + list(_author_keys(body, previous))
    return Entry(tuple(dict.fromkeys(keys)), span, body, _address(body), style=style if key else "")


def _author_keys(body: str, previous: str) -> Iterator[str]:
    """ "Surname year" in every way a marker may say it."""
    dated = _YEAR_IN_BRACKETS.search(body[:YEAR_REACH])
    years = [dated[1]] if dated else list(dict.fromkeys(_ANY_YEAR.findall(body)))[:4]
    for name in listed_names(body, previous):
        yield from (f"{name} {year}" for year in years)
        yield from (f"{name} {year[:4]}" for year in years if year[-1].isalpha() and year[:4].isdigit())


def _address(body: str) -> str | None:
    found = _URL.search(body)
    if found:
        return found[0]
    doi = _DOI.search(body)
    return f"https://doi.org/{doi[1]}" if doi else None


def _renumbered(entries: list[Entry]) -> list[Entry]:
    """Entries without numbers, or all numbered 1 as Markdown allows, get them by their place."""
    lazy = len(entries) > 1 and all(entry.style == "dot" and entry.keys[0] == "1" for entry in entries)
    if not lazy and any(entry.style for entry in entries):
        return entries
    return [
        replace(entry, keys=(*entry.keys[lazy:], str(at)) if not lazy else (str(at), *entry.keys[1:]))
        for at, entry in enumerate(entries, start=1)
    ]
