"""One source checked and written down: what a batch does with each, in whichever process."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from reader import workbench
from reader.export import report_part
from reader.model import Analysis, Article, Warning
from reader.model.errors import AnalysisError, InputError, LibraryError, ReaderError

if TYPE_CHECKING:
    from reader.library import Library


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be told of each article."""

    format: str
    """One of `reader.export.REPORTS`."""
    kinds: tuple[str, ...] | None = None
    """The kinds of warnings; None for all."""
    min_confidence: float = 0.0
    library: str = ""
    """The place of the library that articles are held against too; "" for none."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of one source."""

    part: str = ""
    """Its part of the report."""
    pipeline: str = ""
    """Name and version of the pipeline that found it; "" when the source could not be checked."""
    found: bool = False
    """Whether there was anything to warn of."""
    fault: str = ""
    """Why it could not be checked, as one line; "" when it was."""
    exit_code: int = 0
    """What the fault means for the exit code of the run."""
    remark: str = ""
    """What the user should know although it was checked."""


def checked(
    source: str | Article,
    wanted: Wanted,
    *,
    stdin: BinaryIO | None = None,
    library: "Library | None" = None,
) -> Checked:
    """Read, analyse and write down one source; what is wrong with it becomes a fault.

    `library` is that of `wanted`, opened.

    Raises:
        AnalysisError, LibraryError: no other source can be checked either.
    """
    try:
        article = workbench.read(source, stdin=stdin) if isinstance(source, str) else source
        analysis = _wanted(_analysed(article, library), wanted)
        part = report_part(wanted.format, article, analysis)
    except (AnalysisError, LibraryError):
        raise
    except ReaderError as error:
        return faulty(error)
    except Exception as error:  # noqa: BLE001 - one article must not end the checking of all others
        reason = f"{type(error).__name__}: {error}".splitlines()[0]
        return faulty(InputError(f"could not be analysed ({reason})", where=_name(source)))
    return Checked(part, analysis.pipeline, bool(analysis.warnings))


@contextmanager
def library_of(wanted: Wanted) -> "Iterator[Library | None]":
    """The library that is wanted, while it is needed.

    Raises:
        LibraryError: it cannot be opened.
    """
    if not wanted.library:
        yield None
        return
    from reader.library import open_library

    library = open_library(wanted.library)
    try:
        yield library
    finally:
        library.close()


def _analysed(article: Article, library: "Library | None") -> Analysis:
    if library is None:
        return workbench.analyse(article)
    from reader.workbench.collecting import looked_up

    analysis, across = looked_up(article, library)
    return replace(analysis, warnings=(*analysis.warnings, *across))


def faulty(error: ReaderError) -> Checked:
    """The outcome of a source that could not be checked."""
    return Checked(fault=str(error), exit_code=error.exit_code)


def _name(source: str | Article) -> str:
    return source if isinstance(source, str) else source.source


def _wanted(analysis: Analysis, wanted: Wanted) -> Analysis:
    def is_wanted(warning: Warning) -> bool:
        of_kind = wanted.kinds is None or warning.kind in wanted.kinds
        return of_kind and warning.confidence >= wanted.min_confidence

    return replace(analysis, warnings=tuple(filter(is_wanted, analysis.warnings)))
