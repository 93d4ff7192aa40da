"""Rows of a list in like words: whoever tells the third value in one mould contradicts nobody."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader.compare.verdict import Judgement

Found = tuple[int, int, Judgement]
Place = tuple[int, int]
"""A claim and where in it the differing value stands."""
VALUED = frozenset(("number", "date", "entity"))
"""Differences of values, of which a list tells many."""
ROWS = 3
"""Values in one place from which like sentences are a list; a contradiction has two."""


def without_series(found: Sequence[Found]) -> list[Found]:
    """The findings without those whose values are of a kind that like sentences tell three times or more."""
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
