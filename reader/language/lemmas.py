"""Base forms: the pipeline's lemmatizer, with auxiliaries and names put right."""

from spacy.tokens import Token

AUXILIARIES: dict[str, str] = {
    "am": "be", "'m": "be", "is": "be", "'s": "be", "are": "be", "'re": "be", "was": "be", "were": "be",
    "been": "be", "being": "be", "has": "have", "had": "have", "having": "have", "'ve": "have",
    "'d": "would", "does": "do", "did": "do", "wo": "will", "'ll": "will", "ca": "can", "sha": "shall",
    "n't": "not", "’t": "not",
}  # fmt: skip
"""Forms that the rule lemmatizer leaves alone because it has no table for auxiliaries."""

MISTAKEN: dict[str, str] = {
    "hop": "hope", "hoped": "hope", "hoping": "hope", "planed": "plan", "rat": "rate", "sit": "site",
    "bas": "base", "car": "care", "far": "fare",
}  # fmt: skip
"""Verb lemmas that the rule lemmatizer prefers and news almost never means."""


def lemma_of(token: Token) -> str:
    """The token's base form, in lower case unless it is a name."""
    if token.pos_ == "PROPN":
        return str(token.text)
    lower = token.lower_
    if lower in AUXILIARIES and (token.pos_ in ("AUX", "PART", "VERB") or lower in ("n't", "’t")):
        return AUXILIARIES[lower]
    lemma = str(token.lemma_ or token.text).lower()
    if token.pos_ == "VERB" and lemma in MISTAKEN and lower.startswith(MISTAKEN[lemma][:-1]):
        return MISTAKEN[lemma]
    return lemma
