"""What the screen is handed: functions of the rooms below that it may not import itself.

Imported behind the first frame.
"""

from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader import workbench
from reader.app.handed import Handed, SaveNotes, ThemeFiles
from reader.config.files import user_templates_folder, user_themes_folder
from reader.library import OFF, library_place, open_library
from reader.model import Analysis, Article, Citation, Note
from reader.themes import load_themes
from reader.workbench.memory import Memory
from reader.worker.client import AnalysisProcess

if TYPE_CHECKING:
    from reader.app.state.home import SampleArticle


def handed(save_folder: Path) -> Handed:
    """Notes and exports are saved in the folder."""
    themes = user_themes_folder()
    return Handed(
        AnalysisProcess(),
        partial(_save_notes, save_folder),
        _read,
        workbench.Exporting(save_folder, user_templates_folder()),
        ThemeFiles(themes, lambda: load_themes(themes)),
        None if library_place() == OFF else Memory(open_library),
        samples=_samples,
        expand=_expand,
        citations=workbench.citations,
    )


def _read(source: str) -> tuple[Article, Sequence[Citation]]:
    """The source as it is now, with its markers."""
    article = workbench.read(source)
    return article, workbench.citations(article)


def _save_notes(
    folder: Path, article: Article, analysis: Analysis, notes: Sequence[Note], earlier: Path | None
) -> tuple[Path, Sequence[str]]:
    """Save them where this run saves notes, or where an earlier one did."""
    return _saver(folder)(article, analysis, notes, earlier)


@cache
def _saver(folder: Path) -> SaveNotes:
    """Remembers which files are this run's."""
    from reader.library import MemoryLibrary  # like all that is imported further in, not before it is used

    return workbench.notes_saver(folder, MemoryLibrary())


def _samples() -> "Sequence[SampleArticle]":
    """The articles that come with the program."""
    from reader.app.state.home import SampleArticle
    from reader.samples import samples

    return [SampleArticle(str(one.file), one.title, one.description) for one in samples()]


def _expand(named: str) -> Sequence[str]:
    """The sources that a folder or a feed stands for."""
    return workbench.reading_list([named])
