"""How likely a near copy says something else than its original: a small learned judge of typed differences.

Its weights are learned from summaries and their hand-checked edits by training/compare_judge.py.
"""

import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rapidfuzz import fuzz

from reader.compare.alignment import PARAPHRASE, Alignment
from reader.compare.differences.difference import Difference
from reader.compare.lexicon import DATA
from reader.compare.repetition import bare
from reader.compare.terms import Term

COUNTED = (
    ("number", "number"), ("time", "time"), ("name", "PROPN"),
    ("noun", "NOUN"), ("verb", "VERB"), ("adj", "ADJ"),
)  # fmt: skip
"""Features that count what one text has and the other has not, each with its kind or part of speech."""
COPY_FROM, COPY_FULLY = 0.5, 0.8
"""rapidfuzz ratio of sorted words between which a pair counts as more and more of a near copy."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic model: one mean, scale and weight for each feature."""

    features: tuple[str, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    """The weights in the package."""
    told = json.loads(files(DATA).joinpath("change.json").read_text(encoding="utf-8"))
    return Weights(
        tuple(told["features"]),
        tuple(told["means"]),
        tuple(told["scales"]),
        tuple(told["weights"]),
        told["bias"],
    )


def likelihood_of_change(pair: Alignment, differences: Sequence[Difference]) -> float:
    """0 to 1: how likely a reworded copy has changed the meaning; 0.0 for texts that are no copies."""
    closeness = closeness_of(pair)
    if not closeness or not (differences or pair.only_a or pair.only_b):
        return 0.0
    model, found = shipped_weights(), features(pair, differences)
    score = model.bias + sum(
        weight * (found[name] - mean) / scale
        for name, mean, scale, weight in zip(
            model.features, model.means, model.scales, model.weights, strict=True
        )
    )
    return closeness / (1 + math.exp(-max(min(score, 30.0), -30.0)))


def closeness_of(pair: Alignment) -> float:
    """0 to 1: how far the second text is a copy of the first, whatever small words were changed."""
    ratio = fuzz.token_sort_ratio(bare(pair.a.claim), bare(pair.b.claim)) / 100
    return max(min((ratio - COPY_FROM) / (COPY_FULLY - COPY_FROM), 1.0), 0.0)


def features(pair: Alignment, differences: Sequence[Difference]) -> dict[str, float]:
    """What the judge looks at; the same whichever text comes first."""
    firm = [difference.trust for difference in differences if not difference.is_loose]
    loose = [difference.trust for difference in differences if difference.is_loose]
    first, second = bare(pair.a.claim), bare(pair.b.claim)
    found = {
        "firm": float(len(firm)),
        "firm_trust": max(firm, default=0.0),
        "loose": float(len(loose)),
        "loose_trust": max(loose, default=0.0),
        "reworded": float(sum(match.strength <= PARAPHRASE for match in pair.matches)),
        "overlap": pair.overlap,
        "containment": pair.containment,
        "denied": float(len(pair.a.negated) != len(pair.b.negated)),
        "ratio": fuzz.ratio(first, second) / 100,
        "sorted_ratio": fuzz.token_sort_ratio(first, second) / 100,
        "set_ratio": fuzz.token_set_ratio(first, second) / 100,
    }
    counts = _counts(pair.only_a), _counts(pair.only_b)
    for name, kind in COUNTED:
        found |= _both(name, float(counts[0][kind]), float(counts[1][kind]))
    weights = [sum(term.weight for term in terms) for terms in (pair.only_a, pair.only_b)]
    return found | _both("weight", *weights)


def _both(name: str, a: float, b: float) -> dict[str, float]:
    """The smaller and the larger of two counts: replaced on both sides, added on one."""
    return {f"least_{name}": min(a, b), f"most_{name}": max(a, b)}


def _counts(terms: Sequence[Term]) -> Counter[str]:
    """How many terms are of each kind, and how many that are no numbers of each part of speech."""
    kinds = [term.kind for term in terms]
    return Counter([*kinds, *(term.pos for term in terms if term.kind != "number")])
