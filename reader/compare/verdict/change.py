"""How likely a near copy says something else than its original: the learned judge on two claims."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from reader.compare.differences.difference import Difference
from reader.compare.facts.bare_words import bare
from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.compare.pairs.alignment import Alignment
from reader.compare.traits import Passage, passage_of, traits_of
from reader.compare.traits.pooled import shown_differences
from reader.compare.verdict.likelihood import Likelihoods, shipped_judge

COPY_FROM, COPY_FULLY = 0.5, 0.8
"""rapidfuzz ratio of sorted words between which a pair counts as more and more of a near copy."""


def likelihood_of_change(pair: Alignment, differences: Sequence[Difference]) -> float:
    """0 to 1: how likely a reworded copy has changed the meaning; 0.0 for texts that are no copies."""
    closeness = closeness_of(pair)
    if not closeness or not (differences or pair.only_a or pair.only_b):
        return 0.0
    traits = traits_of(_passage(pair.a), _passage(pair.b), [(pair, differences)])
    return closeness * shipped_judge().likelihood_of_change(traits)


def likelihoods_of(pair: Alignment) -> Likelihoods:
    """Both answers of the judge on two claims, copies or not."""
    found = [(pair, shown_differences(pair))]
    return shipped_judge().weigh(traits_of(_passage(pair.a), _passage(pair.b), found))


def closeness_of(pair: Alignment) -> float:
    """0 to 1: how far the second text is a copy of the first, whatever small words were changed."""
    ratio = fuzz.token_sort_ratio(bare(pair.a.claim), bare(pair.b.claim)) / 100
    return max(min((ratio - COPY_FROM) / (COPY_FULLY - COPY_FROM), 1.0), 0.0)


@once_per_claim
def _passage(facts: Facts) -> Passage:
    return passage_of(facts.claim.text, (facts,), (facts.claim,), offset=facts.claim.span.start)
