"""Whether one of two texts tells in short what the other tells at length, and how it is borne out."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.compare.summaries.borne_out import Doubt, doubts
from reader.compare.summaries.plain_words import PlainWord, plain_words
from reader.compare.summaries.support import Supported, supported
from reader.compare.summaries.text_index import index_of
from reader.model.analysis import Analysis
from reader.model.article import Article

LEAST_LONG_WORDS, LEAST_SHORT_WORDS = 80, 20
"""With less to look words up in, or to look up, the judge of short texts ranks pairs better: seen on evidence
with claims (FoolMeTwice) and on the shortest reports of SummEdits."""
TIMES_LONGER = 1.4
"""So many times longer is the longer text at least; summaries of short reports come near to it."""
MOST_SENTENCES = 12
"""A short text of more sentences is an article of its own; of two articles neither bears out the other."""
MOST_CHARACTERS = 6_000
"""The same, seen before words are counted."""
LEAST_FOUND = 0.5
"""Share of the short text's facts that the long one has at least; on summaries with their own document it
was hardly ever less, with another document of the same kind mostly. Names and numbers count twice."""
WELL_SUPPORTED = 0.8


@dataclass(frozen=True, slots=True, eq=False)
class Summary:
    """A short text and what a long one says of its words."""

    short: Article
    analysis: Analysis
    """Of the short text."""
    is_first: bool
    """Whether the short text is the first of the two that were compared."""
    pair: Supported
    doubts: Sequence[Doubt]
    """Of its words, the most doubtful first."""


def summary_of(
    article_a: Article, analysis_a: Analysis, article_b: Article, analysis_b: Analysis
) -> Summary | None:
    """The shorter text as a summary of the longer one; None when it is none."""
    first, second = (article_a, analysis_a), (article_b, analysis_b)
    is_first = len(article_a.text) < len(article_b.text)
    (short, analysis), (long, other) = (first, second) if is_first else (second, first)
    if len(short.text) > MOST_CHARACTERS or len(long.text) < TIMES_LONGER * len(short.text):
        return None
    words, all_words = plain_words(short, analysis), plain_words(long, other)
    if not _is_short(words, all_words):
        return None
    pair = supported(words, index_of(all_words))
    if _share_found(pair) < LEAST_FOUND:
        return None
    return Summary(short, analysis, is_first, pair, doubts(pair))


def _is_short(words: Sequence[PlainWord], of: Sequence[PlainWord]) -> bool:
    sentences = {word.sentence for word in words}
    enough = len(words) >= LEAST_SHORT_WORDS and len(of) >= LEAST_LONG_WORDS
    return enough and len(sentences) <= MOST_SENTENCES and len(of) >= TIMES_LONGER * len(words)


def _share_found(pair: Supported) -> float:
    found = total = 0
    for word in pair.content:
        weight = 2 if word.is_name or word.value is not None else 1
        total += weight
        found += weight * (pair.support[word.place] >= WELL_SUPPORTED)
    return found / total if total else 0.0
