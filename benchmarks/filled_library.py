"""A library of analysed articles that lasts for one run, and what each is told of the others."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.analysed import analysed
from benchmarks.explanations import faults
from reader.library import Library, open_library
from reader.model import Analysis, Article, Warning
from reader.workbench.across import warnings_across

KINDS = ("contradiction", "dispute", "update", "duplicate")
Read = tuple[Article, Analysis]


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two passages of two articles and what is said of them."""

    kind: str
    type: str
    confidence: float
    reason: str
    article: str
    """Id of the article that is read."""
    other: str
    """Id of the one in the library."""
    quotes: tuple[str, str]
    """The words of the article that is read, then of the other."""
    places: tuple[int, int]
    """Where these begin."""

    @property
    def pair(self) -> frozenset[tuple[str, int]]:
        """The two places, the same whichever article is read."""
        return frozenset(zip((self.article, self.other), self.places, strict=True))


def read(text: str, *, published: str | None = None) -> Read:
    """A text with its claims; with the day it was published where that is known."""
    article, analysis = analysed(text)
    return replace(article, metadata=replace(article.metadata, published=published)), analysis


@contextmanager
def filled(articles: Iterable[Read]) -> Iterator[Library]:
    """A library in a file that holds these: the one kept in memory is slow to ask when it is large."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_library(str(Path(folder) / "library.db"))) as library,
    ):
        with library.together():
            for article, analysis in articles:
                library.add(replace(article, source=f"{article.id}.txt"), analysis)
        yield library


def met(article: Article, analysis: Analysis, library: Library) -> tuple[Warning, ...]:
    """What the article is warned of, held against all others of the library."""
    return tuple(warning for warning in warnings_across(article, analysis, library) if warning.kind in KINDS)


def meeting(warning: Warning, article: Article, library: Library) -> Meeting:
    """The warning with its words."""
    ident = warning.other_article or ""
    other = library.article(ident)
    here, there = warning.spans
    quotes = here.of(article.text), "" if other is None else there.of(other.text)
    places = here.start, there.start
    return Meeting(
        warning.kind, warning.type, warning.confidence, warning.reason, article.id, ident, quotes, places
    )


def faults_of(warning: Warning, article: Article, known: Mapping[str, Read]) -> list[str]:
    """What is wrong with the explanation of a warning; `known` has every analysed article by its id."""
    other = known[warning.other_article or ""]
    return list(faults(warning, article, known[article.id][1], other=other))
