"""CaRB's published way of scoring extracted tuples against gold ones.

After Bhardwaj, Aggarwal and Mausam, "CaRB: A Crowdsourced Benchmark for Open IE", EMNLP 2019: words are
compared slot by slot; precision pairs each extraction with one gold tuple, recall takes for each gold
tuple the best extraction. All arguments behind the first count as one slot.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

FORMS_OF_BE = frozenset({"be", "is", "am", "are", "was", "were", "been", "being"})
SAYING = ("said", "told", "added", "adds", "says")
"""In a gold relation these allow the two slots to be exchanged, because "Smith said X" is "X, Smith said"."""
CONTEXT = "C: "
"""Begins a gold argument that only names who says so; it is not scored."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """One tuple; every slot is words with single spaces."""

    first: str
    relation: str
    rest: tuple[str, ...] = ()
    confidence: float = 1.0

    @property
    def slots(self) -> tuple[Counter[str], ...]:
        """The words of the relation and of each slot that there is."""
        rest = (" ".join(self.rest),) if self.rest else ()
        return tuple(Counter(slot.split()) for slot in (self.relation, self.first, *rest))


Extractions = Mapping[str, Sequence[Extraction]]
"""By sentence."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Sums over sentences from which precision and recall follow."""

    precise: float
    extracted: int
    recalled: float
    gold: int

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.precise + other.precise,
            self.extracted + other.extracted,
            self.recalled + other.recalled,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """1 when nothing was extracted."""
        return self.precise / self.extracted if self.extracted else 1.0

    @property
    def recall(self) -> float:
        """0 without gold tuples."""
        return self.recalled / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


NOTHING = Counts(0.0, 0, 0.0, 0)


def read_gold(path: Path) -> dict[str, list[Extraction]]:
    """Sentence -> its gold tuples, from lines of sentence, relation, first and further arguments."""
    gold: dict[str, list[Extraction]] = {}
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        sentence, relation, *arguments = (part.strip() for part in line.split("\t"))
        scored = [argument for argument in arguments if CONTEXT not in argument]
        if scored:
            gold.setdefault(sentence, []).append(Extraction(scored[0], relation, tuple(scored[1:])))
    return gold


def match(gold: Extraction, found: Extraction) -> tuple[float, float]:
    """Precision and recall of the words of one extraction against one gold tuple."""
    straight = _match(gold.slots, found.slots)
    if not any(verb in gold.relation for verb in SAYING) or not found.rest:
        return straight
    turned = Extraction(" ".join(found.rest), found.relation, (found.first,))
    return max(straight, _match(gold.slots, turned.slots))


def _match(gold: Sequence[Counter[str]], found: Sequence[Counter[str]]) -> tuple[float, float]:
    shared = [(mine & theirs).total() for mine, theirs in zip(found, gold, strict=False)]
    left = found[0] - gold[0]
    shared[0] += bool(left["be"] and FORMS_OF_BE & set(gold[0]))
    if not shared[0] or len(found) < len(gold):
        return 0.0, 0.0
    expected = sum(slot.total() for slot in found[: len(gold)])
    return sum(shared) / expected, sum(shared) / sum(slot.total() for slot in gold)


def count(gold: Sequence[Extraction], found: Sequence[Extraction]) -> Counts:
    """The counts of one sentence."""
    scores = [[match(one, other) for other in found] for one in gold]
    recalled = sum(max((score[1] for score in row), default=0.0) for row in scores)
    return Counts(_paired([[score[0] for score in row] for row in scores]), len(found), recalled, len(gold))


def _paired(scores: Sequence[Sequence[float]]) -> float:
    """The sum of the best scores when no row and no column is used twice, picked greedily."""
    rows, columns = set(range(len(scores))), set(range(len(scores[0]) if scores else 0))
    total = 0.0
    while rows and columns:
        best, row, column = max((scores[row][column], -row, -column) for row in rows for column in columns)
        rows.discard(-row)
        columns.discard(-column)
        total += best
    return total


def counts_at(gold: Extractions, found: Extractions, threshold: float) -> list[Counts]:
    """The counts of each sentence, of the extractions that are at least as sure as the threshold."""
    return [
        count(tuples, [one for one in found.get(sentence, ()) if one.confidence >= threshold])
        for sentence, tuples in gold.items()
    ]


def total(counts: Sequence[Counts]) -> Counts:
    """The sums over sentences."""
    return sum(counts, NOTHING)


def curve(gold: Extractions, found: Extractions) -> list[Counts]:
    """The totals at each distinct confidence, from all extractions down to the surest."""
    steps = sorted({one.confidence for extractions in found.values() for one in extractions})
    return [total(counts_at(gold, found, step)) for step in steps]


def area(points: Sequence[Counts]) -> float:
    """Under precision over recall by trapezoids, down to recall 0 at precision 1."""
    line = [(point.recall, point.precision) for point in points] + [(0.0, 1.0)]
    return sum((right - left) * (high + low) / 2 for (right, high), (left, low) in pairwise(line))
