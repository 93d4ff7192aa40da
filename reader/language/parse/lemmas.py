"""Base forms: the pipeline's lemmatizer, with auxiliaries and names put right."""

from functools import lru_cache

AUXILIARIES: dict[str, str] = {
    "am": "be", "'m": "be", "is": "be", "'s": "be", "are": "be", "'re": "be", "was": "be", "were": "be",
    "been": "be", "being": "be", "has": "have", "had": "have", "having": "have", "'ve": "have",
    "'d": "would", "does": "do", "did": "do", "wo": "will", "'ll": "will", "ca": "can", "sha": "shall",
    "n't": "not", "’t": "not",
}  # fmt: skip
"""Forms that the rule lemmatizer leaves alone because it has no table for auxiliaries."""
NOT = frozenset({"n't", "’t"})
AUXILIARY_POS = frozenset({"AUX", "PART", "VERB"})

MISTAKEN: dict[str, str] = {
    "hop": "hope", "hoped": "hope", "hoping": "hope", "planed": "plan", "rat": "rate", "sit": "site",
    "bas": "base", "car": "care", "far": "fare",
}  # fmt: skip
"""Verb lemmas that the rule lemmatizer prefers and news almost never means."""


@lru_cache(maxsize=20_000)
def base_form(text: str, lemma: str, pos: str, *, passive: bool = False) -> str:
    """The base form of a token, in lower case unless it is a name.

    `lemma` is the lemmatizer's, `passive` says whether an auxiliary makes a passive of it.
    """
    if pos == "PROPN":
        return text
    lower = text.lower()
    if lower in AUXILIARIES and (pos in AUXILIARY_POS or lower in NOT):
        return AUXILIARIES[lower]
    lemma = (lemma or text).lower()
    if pos == "ADJ" and passive:
        return verb_of_participle(lemma)
    if pos == "VERB" and lemma in MISTAKEN and lower.startswith(MISTAKEN[lemma][:-1]):
        return MISTAKEN[lemma]
    return lemma


def verb_of_participle(word: str) -> str:
    """The verb of a regular participle that was taken for an adjective: "closed" -> "close"."""
    if not word.endswith("ed") or len(word) < 5:
        return word
    stem = word[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1]
    return stem + "e" if stem[-1] in "scvzgu" and not stem.endswith(("ss", "ng")) else stem
