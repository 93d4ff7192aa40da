"""The reader's decisions applied to warnings: what was dismissed stays away, what was confirmed stays sure.

A decision on one pair of quotes outranks one on all that are alike, and of two on the same the confirming one
holds, so that the order in which they were made does not matter.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from reader.model.ruling import Decision, Ruling, quotes_of, values_of
from reader.model.warning import Warning

Key = tuple[str, ...]
"""Kind, type, whether quotes or values follow, and these."""
RANK: Mapping[Decision, int] = {"dismissed": 0, "confirmed": 1}


def ruling_on(
    warning: Warning, decision: Decision, *, text: str, other: str = "", alike: bool = False
) -> Ruling:
    """The decision on a warning of the article with this text, to be kept and given back later.

    With `alike` it holds for all pairs whose same two values differ; a warning that names no two values, such
    as a duplicate, has none like it. `other` is the text of `other_article`.
    """
    return Ruling.on(warning, decision, text=text, other=other, alike=alike)


def ruled(
    warnings: Iterable[Warning], rulings: Iterable[Ruling], *, text: str, other: str = ""
) -> tuple[Warning, ...]:
    """The warnings without the dismissed ones, the confirmed ones at least as sure as they were."""
    known = _by_key(rulings)
    return tuple(
        warning
        for given in warnings
        for warning in _after(given, known, _keys(given, text, other) if known else ())
    )


def _after(warning: Warning, known: Mapping[Key, Ruling], keys: Iterable[Key]) -> Iterator[Warning]:
    """The warning as the first decision that concerns it leaves it."""
    ruling = next((known[key] for key in keys if key in known), None)
    if ruling is None:
        yield warning
    elif ruling.decision == "confirmed":
        yield replace(warning, confidence=max(warning.confidence, ruling.confidence))


def _by_key(rulings: Iterable[Ruling]) -> dict[Key, Ruling]:
    """The decision that holds for each pair of quotes, and for each pair of values."""
    known: dict[Key, Ruling] = {}
    for ruling in sorted(rulings, key=lambda one: (RANK[one.decision], one.confidence)):
        known[_key(ruling.kind, ruling.type, "quotes", *ruling.quotes)] = ruling
        if ruling.alike and ruling.values:
            known[_key(ruling.kind, ruling.type, "values", *ruling.values)] = ruling
    return known


def _keys(warning: Warning, text: str, other: str) -> Iterator[Key]:
    """What a warning is looked up by, its own quotes first."""
    yield _key(warning.kind, warning.type, "quotes", *quotes_of(warning, text, other))
    values = values_of(warning)
    if values:
        yield _key(warning.kind, warning.type, "values", *values)


def _key(*parts: str) -> Key:
    return parts
