"""How much a claim asks to be checked, learned from sentences of political debates.

A linear model over words and frame and the network's own heads (`sentence_meaning`) are weighed together;
where no network has read the words, the linear model answers alone.

0.5 and above means "check it". The probability is calibrated for texts in which about 42 % of the
sentences are worth checking, as in reports; in the debates it was learned from they are 29 %.
"""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise, repeat
from math import exp, sqrt

from reader.language.claims.features import (
    EDGE_MARKS,
    Row,
    frame,
    grams,
    keys_and_bones,
    pieces_of,
    rows_of_tokens,
    rows_of_words,
)
from reader.language.parse.parsed import Sentence
from reader.language.sentence_meaning import meaning_of
from reader.model import Claim, Word

WEIGHTS = "check_worthiness.json.gz"
"""Written by training/check_worthiness.py."""
OF_SENTENCE = 0.5
"""Share of the whole sentence in the score of one of its claims: "I think that" stands outside the claim."""
MEANING = "meaning of the claim"
"""The reason that stands for all that the network adds."""
EDGES = 2
"""Marks of beginning and end that count as words."""


@dataclass(frozen=True, slots=True)
class Together:
    """How the log odds of the words and of the meaning are weighed into one."""

    words: float
    meaning: float
    bias: float


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic model over named features."""

    bias: float
    features: dict[str, float]
    together: Together


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature of a claim and what it adds to its score; below zero it speaks against checking."""

    feature: str
    weight: float


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    """The weights in the package."""
    told = json.loads(gzip.decompress(files("reader.language.data").joinpath(WEIGHTS).read_bytes()))
    step = told["step"]
    features = {name: weight * step for name, weight in told["weights"].items()}
    return Weights(told["bias"], features, Together(**told["together"]))


def check_worthiness(claim: Claim, sentence: Sentence | None = None, meaning: float | None = None) -> float:
    """0 to 1: how likely somebody would want the claim checked.

    Its sentence, if given, counts half; `meaning` is what `meaning_of` tells of the claim's own words.
    """
    return worthiness_of_words(claim.words, sentence, meaning)


def worthiness_of_words(
    words: Sequence[Word], sentence: Sentence | None = None, meaning: float | None = None
) -> float:
    """The same for the words of a claim."""
    own = joined(score(rows_of_words(words)), meaning)
    if sentence is not None:
        own = OF_SENTENCE * _score_of_sentence(sentence) + (1 - OF_SENTENCE) * own
    return round(probability(own), 3)


def joined(words: float, meaning: float | None) -> float:
    """The log odds from those of the words and from the meaning, if that is known."""
    if meaning is None:
        return words
    together = shipped_weights().together
    return together.words * words + together.meaning * meaning + together.bias


def probability(logit: float) -> float:
    """The logistic function."""
    return 1 / (1 + exp(-max(min(logit, 30.0), -30.0)))


def score(rows: Sequence[Row]) -> float:
    """The log odds that these words are worth checking."""
    model, grams_of = shipped_weights(), _shipped_grams()
    weight_of = model.features.get
    keys, bones = keys_and_bones(rows)
    total = sum(map(_weight_of_word, keys)) + sum(map(grams_of.bones.get, bones, _ZEROS))
    total += sum(map(grams_of.word_pairs.get, pairwise(keys), _ZEROS))
    total += sum(map(grams_of.bone_pairs.get, pairwise(bones), _ZEROS))
    total += sum(map(grams_of.bone_triples.get, zip(bones, bones[1:], bones[2:], strict=False), _ZEROS))
    total /= sqrt(len(rows) + EDGES)
    return model.bias + total + sum([weight_of(name, 0.0) * value for name, value in frame(rows)])


_ZEROS = repeat(0.0)
"""The weight of whatever the model has no feature for."""


@dataclass(frozen=True, slots=True)
class _Grams:
    """Weights by the parts of a feature: looked up without writing its name for every word that is read."""

    bones: dict[str, float]
    word_pairs: dict[tuple[str, ...], float]
    bone_pairs: dict[tuple[str, ...], float]
    bone_triples: dict[tuple[str, ...], float]


@lru_cache(maxsize=1)
def _shipped_grams() -> _Grams:
    """The weights of words side by side and of the skeleton."""
    found = _Grams({}, {}, {}, {})
    for name, weight in shipped_weights().features.items():
        parts = tuple(name[1:].split(" "))
        if name[0] == "w" and len(parts) == 2:
            found.word_pairs[parts] = weight
        elif name[0] == "s" and len(parts) == 1:
            found.bones[parts[0]] = weight
        elif name[0] == "s":
            (found.bone_pairs if len(parts) == 2 else found.bone_triples)[parts] = weight
    return found


@lru_cache(maxsize=20_000)
def _weight_of_word(key: str) -> float:
    """The weight of a word and of its pieces."""
    weights = shipped_weights().features
    pieces = () if key in EDGE_MARKS else pieces_of(key)
    return weights.get("w" + key, 0.0) + sum(weights.get(piece, 0.0) for piece in pieces)


@lru_cache(maxsize=1)
def _score_of_sentence(sentence: Sentence) -> float:
    """The score of a sentence, which its claims share."""
    meaning = meaning_of(sentence.parse.worth, sentence.start, sentence.end)
    return joined(score(rows_of_tokens(sentence.tokens)), meaning)


def reasons(claim: Claim, meaning: float | None = None, *, most: int = 5) -> list[Reason]:
    """What weighs most in a claim, for or against, with what it adds to the log odds of its own words."""
    found = _reasons_of_words(claim)
    if meaning is not None:
        together = shipped_weights().together
        found = {name: weight * together.words for name, weight in found.items()}
        found[MEANING] = together.meaning * meaning
    ranked = sorted(found.items(), key=lambda item: (-abs(item[1]), item[0]))
    return [Reason(name, round(weight, 3)) for name, weight in ranked[:most] if weight]


def _reasons_of_words(claim: Claim) -> dict[str, float]:
    """What each feature adds to the score of the claim's words."""
    rows = rows_of_words(claim.words)
    weights, size = shipped_weights().features, sqrt(len(rows) + EDGES)
    found: dict[str, float] = {}
    keys, _ = keys_and_bones(rows)
    for key in keys:
        found[_told("w" + key)] = found.get(_told("w" + key), 0.0) + _weight_of_word(key) / size
    for name in grams(rows):
        if name[0] == "s" or " " in name:
            found[_told(name)] = found.get(_told(name), 0.0) + weights.get(name, 0.0) / size
    for name, value in frame(rows):
        found[_told(name)] = weights.get(name, 0.0) * value
    return found


_KIND = {"w": "words", "s": "form", "f": "frame"}


def _told(name: str) -> str:
    """A feature in words: 'words "0 million"', 'form "PROPN VERBed"', 'frame "money"'."""
    return f'{_KIND[name[0]]} "{name[1:]}"'
