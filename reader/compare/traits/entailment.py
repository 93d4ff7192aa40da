"""What a sentence-pair encoder says, where one is at hand."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from reader.compare.alignment import Alignment
from reader.compare.traits.wording import Traits


class Inference(NamedTuple):
    """Three likelihoods that add up to 1."""

    entails: float
    neutral: float
    contradicts: float


class Entailment(Protocol):
    """An encoder's reading of sentence pairs, the first sentence of each being the premise."""

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Inference]:
        """One inference for each pair, in order."""
        ...


def entailment_traits(pairs: Sequence[Alignment], entailment: Entailment | None) -> Traits:
    """Both ways round for each pair of sentences; nothing when nobody is asked."""
    if entailment is None or not pairs:
        return {}
    texts = [(pair.a.claim.text, pair.b.claim.text) for pair in pairs]
    there, back = entailment(texts), entailment([(b, a) for a, b in texts])
    ways = list(zip(there, back, strict=True))
    return {
        "asked": 1.0,
        "entails_least": min(min(x.entails, y.entails) for x, y in ways),
        "entails_most": min(max(x.entails, y.entails) for x, y in ways),
        "neutral_least": max(min(x.neutral, y.neutral) for x, y in ways),
        "contradicts_least": max(min(x.contradicts, y.contradicts) for x, y in ways),
        "contradicts_most": max(max(x.contradicts, y.contradicts) for x, y in ways),
    }
