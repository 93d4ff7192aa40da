"""What the app is handed, because the rooms that can do it lie below the worker and are not the screen's.

Made behind the first frame, which needs nothing of it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from reader.app.background import Expand, Read
from reader.model import Analysis, Article, Citation, Note
from reader.worker.events import Analyst

if TYPE_CHECKING:
    from reader.app.state.home import SampleArticle
    from reader.model.errors import ReaderError
    from reader.themes import Theme
    from reader.workbench.memory import Memory

SaveNotes: TypeAlias = Callable[
    [Article, Analysis, Sequence[Note], "Path | None"], tuple[Path, Sequence[str]]
]
"""Writes the notes, where it can into the file of an earlier run, and says where; may raise a ReaderError."""


class Exporting(Protocol):
    """Writes an article with its findings and notes in a format that the reader chose."""

    @property
    def formats(self) -> Sequence[tuple[str, str]]:
        """Names and descriptions, in the order in which they are offered."""
        ...

    def path(self, name: str, article: Article) -> Path:
        """A file of that format that does not exist yet."""
        ...

    def write(
        self,
        name: str,
        path: Path,
        article: Article,
        analysis: Analysis,
        notes: Sequence[Note],
        *,
        replace: bool = False,
    ) -> Sequence[str]:
        """Write it and return what the reader should know.

        Raises FileExists where another file is in its place, another ReaderError when it cannot.
        """
        ...


@dataclass(frozen=True, slots=True)
class ThemeFiles:
    """The reader's own themes."""

    folder: Path
    load: "Callable[[], tuple[Mapping[str, Theme], Sequence[ReaderError]]]"
    """All themes as they are now, and what is wrong with others."""


@dataclass(frozen=True, slots=True)
class Handed:
    """Functions that read and write for the screen."""

    analyst: Analyst
    save_notes: SaveNotes
    read: Read | None = None
    """None where nothing can be read but what is there, so that nothing is read again either."""
    exporting: Exporting | None = None
    themes: ThemeFiles | None = None
    """None where the themes stay as they are."""
    memory: "Memory | None" = None
    """What the library remembers; None where nothing outlasts the run."""
    samples: Callable[[], "Sequence[SampleArticle]"] = tuple
    """The articles that come with the program."""
    expand: Expand = lambda named: (named,)
    citations: Callable[[Article], Sequence[Citation]] = lambda _article: ()
    """The citation markers of an article, found by pattern."""
