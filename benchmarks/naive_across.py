"""The rule that comes to mind first, between two articles: like sentences repeat each other or are at odds.

It looks at the same passages of the library as the program, so that only the verdict is another one.
"""

from collections.abc import Iterator

from rapidfuzz import fuzz, utils

from benchmarks.filled_library import Meeting
from benchmarks.naive_rule import ALIKE_FROM, denies, numbers
from reader.library import Library, Passage
from reader.model import Analysis, Article, Span
from reader.workbench.across import COMPARED_PER_SENTENCE

COPY_FROM = 90
"""token_set_ratio from which the rule calls two sentences the same."""


def naive_meetings(article: Article, analysis: Analysis, library: Library) -> Iterator[Meeting]:
    """A contradiction where one denies or counts otherwise, else a duplicate where the words are the same."""
    for sentence in {claim.sentence: None for claim in analysis.claims}:
        text = sentence.of(article.text)
        for passage in library.nearest(text, limit=COMPARED_PER_SENTENCE, besides=(article.id,)):
            kind = naive_verdict(text, passage.text)
            if kind and passage.claims:
                yield _meeting(kind, article, sentence, passage)


def naive_verdict(a: str, b: str) -> str:
    """contradiction, duplicate, or "" for neither."""
    ratio = fuzz.token_set_ratio(utils.default_process(a), utils.default_process(b))
    first, second = numbers(a), numbers(b)
    if ratio >= ALIKE_FROM and (denies(a) != denies(b) or bool(first and second and first != second)):
        return "contradiction"
    return "duplicate" if ratio >= COPY_FROM else ""


def _meeting(kind: str, article: Article, sentence: Span, passage: Passage) -> Meeting:
    return Meeting(
        kind=kind,
        type="naive",
        confidence=1.0,
        reason="",
        article=article.id,
        other=passage.entry.id,
        quotes=(sentence.of(article.text), passage.text),
        places=(sentence.start, passage.span.start),
    )
