"""Articles into the library, each analysed once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from reader.model import Analysis, Article, Warning
from reader.workbench.across import warnings_across
from reader.workbench.analysis import analyse, read
from reader.workbench.memory import analysis_version

if TYPE_CHECKING:
    from reader.library import Library


@dataclass(frozen=True, slots=True)
class Collected:
    """An article that is in the library now."""

    article: Article
    claims: int
    is_new: bool
    """Whether its text was not there before."""


def collect(source: str, library: "Library", *, stdin: BinaryIO | None = None) -> Collected:
    """Read a source, analyse it unless this version of the program did so before, and keep both.

    Raises:
        InputError: the source cannot be read.
        LibraryError: it cannot be kept.
    """
    article = read(source, stdin=stdin)
    is_new = library.entry(article.id) is None
    return Collected(article, len(analysed(article, library).claims), is_new)


def analysed(article: Article, library: "Library") -> Analysis:
    """What is found in an article, which is in the library afterwards."""
    version = analysis_version()
    known = library.analysis(article.id, version=version)
    if known is not None:
        library.add(article)
        return known
    found = analyse(article)
    library.add(article, found, version=version)
    return found


def looked_up(article: Article, library: "Library") -> tuple[Analysis, Sequence[Warning]]:
    """What is found in an article that need not be inside, and what it shares with others or denies them."""
    found = library.analysis(article.id, version=analysis_version()) or analyse(article)
    return found, warnings_across(article, found, library, rulings=library.rulings())
