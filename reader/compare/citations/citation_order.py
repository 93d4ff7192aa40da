"""References that are first cited out of the order of their numbers."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby, pairwise

from reader.model.analysis import Analysis
from reader.model.citation import Citation, Reference
from reader.model.warning import Warning

LIKELY = 0.9
FEWEST_FIRST_USES = 5
"""With fewer, an order is no rule that could be broken."""
ORDERED_SHARE = 0.75
"""Share of first uses that must go upwards; below it the list is sorted otherwise, mostly by author."""

ALPHABETICAL_SHARE = 0.75
"""Share of entries whose first letter must not go back for a list to be sorted by its words."""
_QUOTES = re.compile(r"^[\W_]+")
_INITIALS = re.compile(r"^(?:[A-Z]\.[ -]?){1,4}|^(?:[Tt]he|[Aa]n?)\s")


def order_faults(analysis: Analysis) -> list[Warning]:
    """One warning for each first use that breaks the order of a list numbered by first use."""
    faults: list[Warning] = []
    for _, section in groupby(analysis.references, key=lambda reference: reference.section):
        listed = list(section)
        if all(reference.key.isdecimal() for reference in listed) and not _is_alphabetical(listed):
            faults += _of_list(listed, analysis.citations)
    return faults


def _is_alphabetical(listed: Sequence[Reference]) -> bool:
    """Whether the list is sorted by its words, so that its numbers say nothing about first use."""
    words = [_INITIALS.sub("", _QUOTES.sub("", reference.text)).casefold() for reference in listed]
    rising = sum(a[:1] <= b[:1] for a, b in pairwise(words))
    return len(words) >= FEWEST_FIRST_USES and rising >= ALPHABETICAL_SHARE * (len(words) - 1)


def _of_list(listed: Sequence[Reference], citations: Sequence[Citation]) -> list[Warning]:
    firsts = _first_uses({reference.key for reference in listed}, citations)
    numbers = [number for number, _ in firsts]
    kept = _longest_rise(numbers)
    if len(firsts) < FEWEST_FIRST_USES or len(kept) < ORDERED_SHARE * len(firsts):
        return []
    in_order = set(kept)
    return [_fault(firsts, at, kept) for at in range(len(firsts)) if at not in in_order]


def _first_uses(keys: set[str], citations: Sequence[Citation]) -> list[tuple[int, Citation]]:
    """Each number with the marker that cites it first, in text order."""
    found: dict[str, Citation] = {}
    for citation in citations:
        for key in sorted(citation.keys, key=lambda key: int(key) if key.isdecimal() else 0):
            if key in keys:
                found.setdefault(key, citation)
    return [(int(key), citation) for key, citation in found.items()]


def _longest_rise(numbers: Sequence[int]) -> list[int]:
    """Indices of a longest rising subsequence (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [number]
        piles[pile : pile + 1] = [at]
    rise: list[int] = []
    at = piles[-1] if piles else -1
    while at >= 0:
        rise.append(at)
        at = before[at]
    return rise[::-1]


def _fault(firsts: Sequence[tuple[int, Citation]], at: int, kept: Sequence[int]) -> Warning:
    """The first use at index `at` with the one in order that it stands on the wrong side of."""
    number, citation = firsts[at]
    later = next((i for i in kept if i > at and firsts[i][0] < number), None)
    earlier = next((i for i in kept if i < at and firsts[i][0] > number), None)
    other = later if later is not None else earlier
    other_number, other_citation = firsts[at if other is None else other]
    high, low = max(number, other_number), min(number, other_number)
    spans = tuple(sorted({citation.span, other_citation.span}))
    reason = f"Reference {high} is cited before reference {low}, though the list is numbered by first use."
    return Warning("", "citation_order", "citation", LIKELY, (), spans, reason=reason)
