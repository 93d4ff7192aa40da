"""The rule that comes to mind first: two sentences of like words, of which one denies or counts otherwise."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, utils

from reader.model import Analysis, Article

ALIKE_FROM = 75
"""token_set_ratio from which two sentences are said to speak of the same thing."""
NEGATION = re.compile(r"\b(?:not|no|never|none|neither|nor|cannot|without)\b|n['’]t\b", re.IGNORECASE)
NUMBER = re.compile(r"\d[\d,.]*")


def naive_flags(article: Article, analysis: Analysis) -> int:
    """How many pairs of sentences the rule calls contradictions; sentences without a claim are spared it."""
    sentences = {claim.sentence.of(article.text): None for claim in analysis.claims}
    told = [(utils.default_process(text), numbers(text), denies(text)) for text in sentences]
    return sum(
        (a[2] != b[2] or bool(a[1] and b[1] and a[1] != b[1]))
        and fuzz.token_set_ratio(a[0], b[0], score_cutoff=ALIKE_FROM) > 0
        for i, a in enumerate(told)
        for b in told[i + 1 :]
    )


def numbers(text: str) -> frozenset[str]:
    """The numbers that stand in figures, without what parts their thousands."""
    return frozenset(_plain(NUMBER.findall(text)))


def _plain(numbers: Iterable[str]) -> Iterable[str]:
    return (number.replace(",", "").rstrip(".") for number in numbers)


def denies(text: str) -> bool:
    """Whether an odd number of words denies something."""
    return len(NEGATION.findall(text)) % 2 == 1
