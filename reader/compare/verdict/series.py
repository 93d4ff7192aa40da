"""Rows of a list in like words: a contradiction has two sides, so three that exclude each other are rows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader.compare.verdict.judging import Judgement

Found = tuple[int, int, Judgement]
Place = tuple[int, int]
"""A claim and where in it the differing value stands."""
VALUED = frozenset(("number", "date", "entity"))
"""Differences of values, of which a list tells many."""
ROWS = 3
"""Values in one place from which like sentences are a list; a contradiction has two."""


def without_series(found: Sequence[Found]) -> list[Found]:
    """The findings without values that like sentences tell three times, and without triangles of conflict."""
    near = _neighbours(found)
    found = [
        (i, j, judgement) for i, j, judgement in found if not (_conflicts(judgement) and near[i] & near[j])
    ]
    together = _joined(found)
    values: dict[Place, set[str]] = defaultdict(set)
    for item in found:
        for place, value in _values(item):
            values[_first(place, together)].add(value)
    return [
        item
        for item in found
        if not any(len(values[_first(place, together)]) >= ROWS for place, _ in _values(item))
    ]


def _neighbours(found: Iterable[Found]) -> dict[int, set[int]]:
    """Each claim with those it is at odds with."""
    near: dict[int, set[int]] = defaultdict(set)
    for i, j, judgement in found:
        if _conflicts(judgement):
            near[i].add(j)
            near[j].add(i)
    return near


def _conflicts(judgement: Judgement) -> bool:
    """Whether two claims exclude each other by words alone, not by an event that was proved the same."""
    difference = judgement.difference
    return difference is not None and judgement.verdict != "update" and not difference.settles_event


def _joined(found: Iterable[Found]) -> dict[Place, Place]:
    """Each place with an earlier one whose value it is held against."""
    together: dict[Place, Place] = {}
    for item in found:
        places = [place for place, _ in _values(item)]
        if len(places) == 2:
            first, second = (_first(place, together) for place in places)
            if first != second:
                together[max(first, second)] = min(first, second)
    return together


def _first(place: Place, together: dict[Place, Place]) -> Place:
    """The first of the places that hang together with this one."""
    while place in together:
        place = together[place]
    return place


def _values(item: Found) -> list[tuple[Place, str]]:
    """Both values of a finding with their places; none for a repetition or a difference without values."""
    i, j, judgement = item
    difference = judgement.difference
    if difference is None or difference.type not in VALUED or len(difference.terms) != 2:
        return []
    return [((n, term.place), term.key) for n, term in zip((i, j), difference.terms, strict=True)]
