"""Which earlier articles tell of the same event as this one, so that "the driver" of both is one driver.

A claim that names nobody is about anybody's driver, unless both articles are about the same thing. They are
when they name the same people and places in passages that are alike, say something in the same words or in
like ones, and tell of the same day (`same_day.py`). The bounds were set on pairs of articles of our own.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from reader.compare.differences.difference import Difference
from reader.compare.facts.claim_facts import Facts
from reader.compare.pairs.alignment import Alignment
from reader.model.entity import EntityKind

NAMED: frozenset[EntityKind] = frozenset(("person", "place", "organisation"))
LEAST_NAMES, NAMES_ALONE, WORTH_OF_SENTENCE = 2, 4, 2
"""Names that both must have in passages that are alike; names that are enough alone, and how many of these a
sentence that is told again stands for."""
MOVES = frozenset(
    ["rise", "fall", "increase", "decrease", "drop", "grow", "shrink", "climb", "gain", "lose", "decline",
     "jump", "slip", "surge", "plunge", "soar", "sink", "slump", "advance", "rally"]
)  # fmt: skip
"""What prices, sales and the like do between two days."""
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def on_one_event(
    names: Mapping[str, frozenset[str]], repeated: Mapping[str, int], is_near: Callable[[str], bool]
) -> frozenset[str]:
    """Ids of the articles that tell of the event that another article tells of.

    By article, `names` are the ids of names in common and `repeated` counts of sentences told again;
    `is_near` says by its id whether an article tells of the same day.
    """
    return frozenset(
        article
        for article, met in names.items()
        if len(met) >= LEAST_NAMES
        and len(met) + WORTH_OF_SENTENCE * repeated.get(article, 0) >= NAMES_ALONE
        and is_near(article)
    )


def names_in_common(met: Iterable[tuple[str, Facts]], own: Iterable[str]) -> dict[str, frozenset[str]]:
    """By article the ids of its names in the claims that were met, if the other article has them too."""
    known = frozenset(own)
    found: dict[str, set[str]] = defaultdict(set)
    for article, facts in met:
        found[article].update(name.id for name in facts.names if name.kind in NAMED and name.id in known)
    return {article: frozenset(ids) for article, ids in found.items()}


def in_another_year(
    pair: Alignment, texts: tuple[str, str], published: tuple[str | None, str | None]
) -> bool:
    """Whether one side tells of a year that the other does not tell of, nor was published in.

    A year holds for what follows it in its sentence: in 2011 a train derailed there, and nobody was hurt.
    """
    told = [_years(facts, text) for facts, text in zip((pair.a, pair.b), texts, strict=True)]
    known = [years or _year(day) for years, day in zip(told, published, strict=True)]
    return any(told) and all(known) and known[0].isdisjoint(known[1])


def is_elsewhere(pair: Alignment, common: Collection[str]) -> bool:
    """Whether one claim alone names a place that the other article does not tell of: in Wales, 90 homes."""
    first, second = ({name.id for name in facts.names if name.kind == "place"} for facts in (pair.a, pair.b))
    return not (first ^ second) <= set(common)


def moved_again(pair: Alignment, difference: Difference, days: tuple[str | None, str | None]) -> bool:
    """Whether what rose or fell by a share of itself is told of two days: each has its own change."""
    if not all(days) or (days[0] or "")[:10] == (days[1] or "")[:10]:
        return False
    is_share = any(term.measure and term.measure.dimension == "percent" for term in difference.terms)
    return is_share and all(
        facts.predicate is not None and facts.predicate.key[1:].split()[0] in MOVES
        for facts in (pair.a, pair.b)
    )


def told_apart_by_years(pair: Alignment) -> bool:
    """Whether years beside the main verb tell two things apart: a coin found in 1912, one found in 1987."""
    asides = [_years_of(facts, is_aside=True) for facts in (pair.a, pair.b)]
    return all(asides) and asides[0].isdisjoint(asides[1])


def _years(facts: Facts, text: str) -> frozenset[str]:
    claim = facts.claim
    before = text[claim.sentence.start : claim.span.start]
    return _years_of(facts, is_aside=False) or frozenset(YEAR.findall(before))


def _years_of(facts: Facts, *, is_aside: bool) -> frozenset[str]:
    """The years that the claim tells beside its main verb, or else with it."""
    years = (moment for moment in facts.moments if moment.kind == "year")
    return frozenset(m.value for m in years if _is_aside(facts, m.words[0]) == is_aside)


def _is_aside(facts: Facts, place: int) -> bool:
    """Whether a year belongs to another verb than the main one: the house, built in 1837, has 90 seats."""
    above = facts.words[place].head
    return facts.words[above].pos == "VERB" and above != facts.root


def _year(day: str | None) -> frozenset[str]:
    return frozenset((day[:4],)) if day else frozenset()
