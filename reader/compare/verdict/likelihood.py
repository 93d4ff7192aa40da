"""How likely two passages that speak of one thing contradict each other, and how likely they say the same.

A small judge learned by training/compare_judge.py: boosted trees and a logistic model over the traits, their
logarithmic odds averaged and calibrated on texts they did not learn from. Its weights are plain numbers.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from reader.compare.words.lexicon import DATA

LEAF = -1
FARTHEST = 30.0
"""Logarithmic odds beyond which nothing changes any more."""

Node = Any
"""A leaf's value, or a tuple: the index of a trait, a threshold, and the nodes for values up to the threshold
and for greater ones. Nested tuples are walked half again as fast as rows of numbers."""


class Likelihoods(NamedTuple):
    """Two answers about a pair of passages, each 0 to 1."""

    changed: float
    """That the second changes or contradicts what the first says, if both speak of one thing."""
    same: float
    """That both say the same."""


@dataclass(frozen=True, slots=True)
class Model:
    """One question's trees, linear part and calibration."""

    trees: Sequence[Node]
    base: float
    means: Sequence[float]
    scales: Sequence[float]
    weights: Sequence[float]
    bias: float
    slope: float
    intercept: float

    def odds(self, values: Sequence[float]) -> float:
        """Logarithmic odds before calibration."""
        grown = self.base + sum(_leaf(tree, values) for tree in self.trees)
        summed = self.bias + sum(
            weight * (value - mean) / scale
            for value, mean, scale, weight in zip(values, self.means, self.scales, self.weights, strict=True)
        )
        return (grown + max(min(summed, FARTHEST), -FARTHEST)) / 2

    def likelihood(self, values: Sequence[float]) -> float:
        """0 to 1, of the judge's traits in their order."""
        odds = self.slope * self.odds(values) + self.intercept
        return 1 / (1 + math.exp(-max(min(odds, FARTHEST), -FARTHEST)))


@dataclass(frozen=True, slots=True)
class Judge:
    """Both models and the traits they look at."""

    traits: Sequence[str]
    changed: Model
    same: Model

    def weigh(self, traits: Mapping[str, float]) -> Likelihoods:
        """Both answers; traits that are not told count as 0."""
        values = self._values(traits)
        return Likelihoods(self.changed.likelihood(values), self.same.likelihood(values))

    def likelihood_of_change(self, traits: Mapping[str, float]) -> float:
        """The first answer alone, which costs half as much."""
        return self.changed.likelihood(self._values(traits))

    def _values(self, traits: Mapping[str, float]) -> list[float]:
        return [float(traits.get(name, 0.0)) for name in self.traits]


def _leaf(node: Node, values: Sequence[float]) -> float:
    while node.__class__ is tuple:
        node = node[2] if values[node[0]] <= node[1] else node[3]
    return float(node)


def judge_in(told: Mapping[str, Any]) -> Judge:
    """The judge that a JSON object describes."""
    return Judge(tuple(told["traits"]), *(_model_in(told[name]) for name in ("changed", "same")))


def _model_in(told: Mapping[str, Any]) -> Model:
    return Model(**{**told, "trees": [_node_in(*tree) for tree in told["trees"]]})


def _node_in(
    traits: Sequence[int], thresholds: Sequence[float], smaller: Sequence[int], greater: Sequence[int]
) -> Node:
    """The first node of a tree told in rows, one number for each node.

    Its trait (LEAF for a leaf), its threshold (a leaf's value), and where values up to it and above it lead.
    """

    def node(at: int) -> Node:
        if traits[at] == LEAF:
            return thresholds[at]
        return traits[at], thresholds[at], node(smaller[at]), node(greater[at])

    return node(0)


@lru_cache(maxsize=1)
def shipped_judge() -> Judge:
    """The judge in the package."""
    return judge_in(json.loads(files(DATA).joinpath("judge.json").read_text(encoding="utf-8")))
