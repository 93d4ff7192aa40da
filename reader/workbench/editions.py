"""The same article in another edition: fetched, printed or pasted, it has other words around it."""

from collections import Counter
from typing import TYPE_CHECKING

from reader.model import Analysis, Article

if TYPE_CHECKING:
    from reader.library import Library

PROBES = 12
"""Sentences that are looked for, the longest ones, because short ones stand in many articles."""
FEWEST = 3
LEAST_SHARE = 0.6
"""How many of them the other text has word for word. Agencies' reports in two papers count as one article."""
NEAREST = 3


def edition_of(article: Article, analysis: Analysis, library: "Library") -> str:
    """The id of the article in the library that this one is an edition of; "" when there is none.

    Raises:
        LibraryError: the library cannot be read.
    """
    sentences = {claim.sentence.of(article.text) for claim in analysis.claims}
    probes = sorted(sentences, key=lambda sentence: (-len(sentence), sentence))[:PROBES]
    if len(probes) < FEWEST:
        return ""
    shared: Counter[str] = Counter()
    for probe in probes:
        found = library.nearest(probe, limit=NEAREST, besides=(article.id,))
        shared.update({passage.entry.id for passage in found if _words(passage.text) == _words(probe)})
    if not shared:
        return ""
    best, count = max(shared.items(), key=lambda one: (one[1], one[0]))
    return best if count >= max(FEWEST, LEAST_SHARE * len(probes)) else ""


def _words(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
