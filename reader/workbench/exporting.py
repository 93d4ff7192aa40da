"""Writing an article with its findings and notes as a file that the reader chose."""

from collections.abc import Sequence
from pathlib import Path

from reader.model import Analysis, Article, Note
from reader.workbench.notes import free_path, notes_stem


class Exporting:
    """The formats, the file that each would make, and making it."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where files go unless the reader says otherwise."""
        self._folder = folder

    @property
    def formats(self) -> Sequence[tuple[str, str]]:
        """Names and descriptions, in the order in which they are offered."""
        from reader.export import FORMATS  # not needed before the first export

        return [(each.name, each.description) for each in FORMATS.values()]

    def path(self, name: str, article: Article) -> Path:
        """A file of that format that does not exist yet."""
        from reader.export import FORMATS

        chosen = FORMATS[name]
        return free_path(self._folder, notes_stem(article), chosen.about, chosen.suffix)

    def write(
        self, name: str, path: Path, article: Article, analysis: Analysis, notes: Sequence[Note]
    ) -> Sequence[str]:
        """Write it, or bring up to date what was written before; nothing else that exists is overwritten.

        Returns what the reader should know about it, a sentence each.

        Raises:
            OutputError: nothing was written.
        """
        from reader.export import Annotated, save

        return save(name, path, Annotated(article, analysis, tuple(notes)))
