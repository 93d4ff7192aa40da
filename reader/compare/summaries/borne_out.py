"""Whether a long text bears out what a short one says of it: a learned model doubts single words.

The text is as doubtful as its most doubtful word, so whatever the score says there is a word to show for it.
The weights are learned from summaries and their hand-checked edits by training/compare_documents.py.
A feature that the weights name and `features` does not tell counts as average.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from reader.compare.summaries.plain_words import PlainWord
from reader.compare.summaries.support import Supported, features, is_copied
from reader.compare.words.lexicon import DATA

FARTHEST_FROM_MEAN = 5.0
"""A feature counts no more than so many scales from its mean."""
NO_DOUBT = 0.0


@dataclass(frozen=True, slots=True)
class DoubtWeights:
    """A logistic model of one word."""

    features: tuple[str, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float
    threshold: float
    """Log odds from which the word is called unsupported."""
    slope: float
    """How fast the likelihood of a changed text rises around the threshold."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word of the short text and how doubtful it is."""

    word: PlainWord
    likelihood: float
    """0 to 1, that a text whose worst word this is says something else; 0.5 at the threshold."""


@lru_cache(maxsize=1)
def shipped_weights() -> DoubtWeights:
    """The weights in the package."""
    told = json.loads(files(DATA).joinpath("borne_out.json").read_text(encoding="utf-8"))
    return DoubtWeights(
        features=tuple(told["features"]),
        means=tuple(told["means"]),
        scales=tuple(told["scales"]),
        weights=tuple(told["weights"]),
        bias=told["bias"],
        threshold=told["threshold"],
        slope=told["slope"],
    )


def doubts(found: Supported) -> list[Doubt]:
    """Every word that the model has an opinion of, the most doubtful first; copied words are beyond doubt."""
    model = shipped_weights()
    words = [found.words[place] for place in found.evidence]
    asked = [word for word in words if not is_copied(found, word)]
    scored = [Doubt(word, _likelihood(model, features(found, word))) for word in asked]
    return sorted(scored, key=lambda doubt: (-doubt.likelihood, doubt.word.place))


def greatest_doubt(found: Sequence[Doubt]) -> float:
    """How likely the short text says something that the long one does not bear out."""
    return max((doubt.likelihood for doubt in found), default=NO_DOUBT)


def _likelihood(model: DoubtWeights, told: Mapping[str, float]) -> float:
    odds = model.bias
    for name, mean, scale, weight in zip(
        model.features, model.means, model.scales, model.weights, strict=True
    ):
        distance = (told.get(name, mean) - mean) / scale
        odds += weight * max(min(distance, FARTHEST_FROM_MEAN), -FARTHEST_FROM_MEAN)
    return 1 / (1 + math.exp(-max(min(model.slope * (odds - model.threshold), 30.0), -30.0)))
