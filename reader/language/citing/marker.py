"""A citation marker before it is joined with a list of references, and the numbers it names."""

import re
from dataclasses import dataclass
from typing import Literal

from reader.model import Span
from reader.model.citation import CitationStyle

LONGEST_RANGE = 50
"""A range that spans more entries is a range of numbers, not of sources."""
DASHES = "-‐‑‒–—−"
_SEPARATOR = re.compile(r"\s*(?:[,;]\s*(?:and|&)?|and|&)\s*")
_DASH = re.compile(rf"\s*[{DASHES}]\s*")

Verdict = Literal["marker", "doubtful", "decoy"]
"""What something that looks like a marker is; doubtful ones need an entry in the list."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker before it is resolved."""

    span: Span
    style: CitationStyle
    keys: tuple[str, ...]
    sure: bool = True
    """False when only a matching entry in the list of references makes it a citation."""
    ranges: tuple[tuple[str, str], ...] = ()
    """First and last key of each range that was written with a dash."""
    fits: bool = False
    """True when it would be sure in an article that surely cites in this manner elsewhere."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """What "1, 3-5" names."""

    keys: tuple[str, ...]
    ranges: tuple[tuple[str, str], ...] = ()
    padded: bool = False
    """Whether a number begins with a zero."""


def expand(written: str) -> Numbers | None:
    """The keys of "1, 3-5": 1, 3, 4, 5; None when it is no list of sources."""
    keys: list[str] = []
    ranges: list[tuple[str, str]] = []
    padded = False
    for part in _SEPARATOR.split(written):
        ends = _DASH.split(part)
        if len(ends) > 2 or not all(end.isdecimal() for end in ends):
            return None
        first, last = int(ends[0]), int(ends[-1])
        if first == 0 or last - first > LONGEST_RANGE or (len(ends) == 2 and last <= first):
            return None
        padded = padded or any(end.startswith("0") for end in ends)
        keys += [str(number) for number in range(first, last + 1)]
        if len(ends) == 2:
            ranges.append((str(first), str(last)))
    return Numbers(tuple(dict.fromkeys(keys)), tuple(ranges), padded)
