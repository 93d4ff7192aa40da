"""How much a claim asks to be checked: a transparent sum over its frame, not a trained model."""

from math import exp

from reader.model import Claim

WEIGHTS: dict[str, float] = {
    "name": 0.9, "quantity": 0.8, "time": 0.5, "reported": 0.2, "hedged": -0.4, "planned": -0.1,
    "conditional": -1.0, "question": -3.0, "imperative": -3.0, "first_person": -1.0, "short": -0.8,
    "long": 0.3,
}  # fmt: skip
"""Set by hand: names, numbers and dates can be looked up; guesses, conditions and opinions cannot."""
BASE = -0.4
FEW_WORDS = 4
MANY_WORDS = 9


def check_worthiness(claim: Claim) -> float:
    """0 to 1 from what the claim names, counts and dates, and how firmly it is put."""
    words = [word for word in claim.words if word.pos != "PUNCT"]
    present = {
        "name": any(word.pos == "PROPN" for word in words),
        "quantity": bool(claim.quantities),
        "time": claim.time is not None,
        "reported": claim.reported,
        claim.modality: True,
        "first_person": any(word.lemma in ("i", "we", "you") and word.role == "subject" for word in words),
        "short": len(words) <= FEW_WORDS,
        "long": len(words) >= MANY_WORDS,
    }
    score = BASE + sum(WEIGHTS.get(feature, 0.0) for feature, holds in present.items() if holds)
    return round(1 / (1 + exp(-score)), 3)
