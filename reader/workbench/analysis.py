"""Open, analyse and compare articles.

Slow libraries are imported where they are first needed: `claimreader --help` and the first
painted screen must not wait for spaCy.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, BinaryIO

from reader.model import Analysis, Article, Citation, Findings, Ruling, Verdict, Warning
from reader.sources import from_text
from reader.sources import read as read_source

if TYPE_CHECKING:
    from reader.language.analyser import Analyser

FIRST_BLOCKS = (1, 3, 12)
"""How many blocks go through the network before the others do in full batches.

The reader waits for the first block alone. Smaller batches are slower, which so few blocks hardly show.
"""


def read(source: str, *, stdin: BinaryIO | None = None) -> Article:
    """Open a path, or "-" for standard input, and clean it.

    Raises:
        InputError: the source cannot be read; says what to do.
    """
    return read_source(source, stdin=stdin)


def citations(article: Article) -> tuple[Citation, ...]:
    """The citation markers, found by pattern in milliseconds."""
    from reader.language.citing.citations import find_citations

    return find_citations(article)[0]


@cache
def analyser() -> "Analyser":
    """The language pipeline, loaded once per process.

    Raises:
        AnalysisError: the pipeline's files are missing or do not fit.
    """
    from reader.language.analyser import Analyser

    return Analyser.load()


def analyse(article: Article, *, rulings: Iterable[Ruling] = ()) -> Analysis:
    """Everything found in the article, with the warnings that the reader has not dismissed."""
    for part in analyse_in_parts(article, rulings=rulings):
        if isinstance(part, Analysis):
            return part
    raise AssertionError("analyse_in_parts ends with an Analysis")


def analyse_in_parts(
    article: Article, *, start: int = 0, rulings: Iterable[Ruling] = ()
) -> Iterator[tuple[int, Findings] | Analysis]:
    """Yield (block index, findings), beginning with the block at `start`, then the whole analysis."""
    from dataclasses import replace

    from reader.compare import find_warnings

    first = article.block_at(start)
    order = [*range(first, len(article.blocks)), *range(first)]
    found: dict[int, Findings] = {}
    for blocks in _growing(order):
        for block, findings in analyser().findings(article, blocks):
            found[block] = findings
            yield block, findings
    analysis = analyser().complete(article, found)
    yield replace(analysis, warnings=find_warnings(article, analysis, rulings=rulings))


def _growing(order: Sequence[int]) -> Iterator[Sequence[int]]:
    """A few small groups of blocks, then all the others."""
    at = 0
    for size in FIRST_BLOCKS:
        yield order[at : at + size]
        at += size
    yield order[at:]


def compare(a: Article | str, b: Article | str) -> list[Warning]:
    """Where two articles, or two passages, repeat or contradict each other, strongest first."""
    return list(_compare(_article(a), _article(b))[1])


def compare_texts(a: str, b: str) -> Verdict:
    """One verdict on two passages or documents: that of their strongest pair of claims, or of a summary."""
    return _compare(from_text(a), from_text(b))[0]


def compare_articles(
    a: Article, b: Article, *, rulings: Iterable[Ruling] = (), with_unsupported: bool = False
) -> tuple[Verdict, tuple[Warning, ...]]:
    """The strongest verdict across two articles, and every warning between them that was not dismissed.

    `with_unsupported` adds what a short text says that a long one does not bear out.
    """
    return _compare(a, b, rulings, with_unsupported=with_unsupported)


def _article(passage: Article | str) -> Article:
    return from_text(passage) if isinstance(passage, str) else passage


def _compare(
    a: Article, b: Article, rulings: Iterable[Ruling] = (), *, with_unsupported: bool = False
) -> tuple[Verdict, tuple[Warning, ...]]:
    from reader.compare import compare_documents, unsupported_across

    sides = a, _without_warnings(a), b, _without_warnings(b)
    kept = tuple(rulings)
    verdict, warnings = compare_documents(*sides, rulings=kept)
    if with_unsupported:
        warnings += unsupported_across(*sides, rulings=kept, after=len(warnings))
    return verdict, warnings


def _without_warnings(article: Article) -> Analysis:
    found: Mapping[int, Findings] = dict(analyser().findings(article, range(len(article.blocks))))
    return analyser().complete(article, found)
