"""The traits of two passages: of their wordings, and of each pair of sentences that differs, put together."""

from collections.abc import Sequence

from reader.compare.differences import FINDERS, Difference
from reader.compare.facts.bare_words import bare
from reader.compare.pairs.alignment import Alignment, align
from reader.compare.traits.frame import frame_traits
from reader.compare.traits.passage import Passage
from reader.compare.traits.terms import sides_of, term_traits
from reader.compare.traits.wording import Traits, wording_traits

LEAST = frozenset(
    ("overlap", "containment", "shared", "same_subject", "same_predicate", "matched_names", "matched_numbers")
)
"""Traits of which the least of all sentence pairs counts; of the others the greatest does."""
LONELY_BELOW = 0.3
"""Overlap below which a sentence has no counterpart."""
CLASHES = ("kin_opposite", "kin_sibling", "name_rivals_told", "number_rivals", "time_rivals")
TURNED = ("foreign", "foreign_sum", "lost_share", "lost_of_told", "foreign_predicate", "clash")
"""Traits that speak for a contradiction, and against it where exactly one side denies."""


Differing = Sequence[tuple[Alignment, Sequence[Difference]]]
"""Sentences of two passages that differ, with how."""


def traits_of(a: Passage, b: Passage, pairs: Differing) -> Traits:
    """Every trait of two passages, whose sentences `pairs` differ."""
    found: Traits = wording_traits((a.text, b.text), a.tokens, b.tokens)
    each = [_of_pair(pair, differences) for pair, differences in pairs]
    for name in each[0] if each else ():
        found[name] = (min if name in LEAST else max)(one[name] for one in each)
    found["sentences_differ"] = abs(len(a.sentences) - len(b.sentences))
    found["no_claims"] = not pairs
    found["odd_sentences"] = len(pairs)
    found["lonely_sentences"] = sum(pair.overlap < LONELY_BELOW for pair, _ in pairs)
    return found


def _of_pair(pair: Alignment, differences: Sequence[Difference]) -> Traits:
    sides = sides_of(pair)
    found = term_traits(pair, sides) | frame_traits(pair, differences, sides)
    found["clash"] = any(found[name] for name in CLASHES)
    odd = (found["denied_short"] + found["denied_long"]) % 2
    found["odd_denials"] = odd
    for name in TURNED:
        found[f"odd_{name}"], found[f"even_{name}"] = odd * found[name], (1 - odd) * found[name]
    return found


def differing(a: Passage, b: Passage) -> Differing:
    """The sentences of the passage that has fewer with their nearest counterparts, copies left out.

    Both ways round where both have as many. When all are copies one of them stands for all.
    """
    if not a.sentences or not b.sentences:
        return []
    table = [[align(x, y) for y in b.sentences] for x in a.sentences]
    rows = [max(row, key=_overlap) for row in table]
    columns = [max(column, key=_overlap) for column in zip(*table, strict=True)]
    if len(rows) != len(columns):
        best = min(rows, columns, key=len)
    else:
        best = list({id(pair): pair for pair in (*rows, *columns)}.values())
    odd = [pair for pair in best if bare(pair.a.claim) != bare(pair.b.claim)] or best[:1]
    return [(pair, shown_differences(pair)) for pair in odd]


def _overlap(pair: Alignment) -> float:
    return pair.overlap


def shown_differences(pair: Alignment) -> list[Difference]:
    """Every difference with two values to show."""
    found = (difference for finder in FINDERS for difference in finder(pair))
    return [one for one in found if one.values[0].casefold() != one.values[1].casefold()]
