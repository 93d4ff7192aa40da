"""A value that changed between two times: both claims were right when they were made."""

from collections.abc import Sequence

from reader.compare.differences.difference import Difference, told
from reader.compare.facts.times import clash, different_eras
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import predicates_match, subjects_match
from reader.compare.same_event.periods import now_and_then

UPDATE_FROM = 0.5
UPDATABLE = frozenset(("number", "polarity", "antonym", "entity"))
STATES = frozenset(
    [
        "be",
        "have",
        "employ",
        "stand",
        "number",
        "total",
        "count",
        "own",
        "hold",
        "cost",
        "house",
        "weigh",
        "measure",
        "contain",
    ]
)
"""Predicates whose value may be another one at another time."""


def update_of(pair: Alignment, differences: Sequence[Difference]) -> Difference | None:
    """The value that changed between two times, if the claims are otherwise about one thing."""
    if (
        not differences
        or _two_times(pair) is None
        or subjects_match(pair) is False
        or (predicates_match(pair) is False and not _opposed_predicates(pair, differences))
    ):
        return None
    changed = [d for d in differences if d.type in UPDATABLE and d.trust >= UPDATE_FROM]
    return changed[0] if changed else None


def _opposed_predicates(pair: Alignment, differences: Sequence[Difference]) -> bool:
    """Whether the main words themselves are what changed: opposed then, supports now."""
    main = pair.a.predicate, pair.b.predicate
    return any(difference.terms == main for difference in differences)


def _two_times(pair: Alignment) -> tuple[str, str] | None:
    """Now and then, or two years of a state."""
    first, second = pair.a.moments, pair.b.moments
    eras = different_eras(first, second)
    if eras:
        return eras[0].text, eras[1].text
    tenses = now_and_then(pair)
    if tenses:
        return tenses
    years = clash([m for m in first if m.kind == "year"], [m for m in second if m.kind == "year"])
    roots = [facts.words[facts.root].lemma.casefold() for facts in (pair.a, pair.b) if facts.root >= 0]
    stative = len(roots) == 2 and all(root in STATES for root in roots)
    return (years[0].text, years[1].text) if years and stative else None


def reason_of_update(pair: Alignment, difference: Difference) -> str:
    """The difference with the two times."""
    times = _two_times(pair)
    when = f" They speak of two times: {times[0]} and {times[1]}." if times else ""
    return told(difference) + when
