"""Writing an article with its findings and notes as a file that the reader chose."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from reader.model import Analysis, Article, Note
from reader.workbench.notes import free_path, notes_stem

TEMPLATE_ABOUT = "template"
"""Stands in the name of a file where that of a format says what it is about."""


class Exporting:
    """The formats and the reader's templates, the file that each would make, and making it."""

    def __init__(self, folder: Path, templates: Path | None = None) -> None:
        """`folder` is where files go unless the reader says otherwise, `templates` where theirs are."""
        self._folder = folder
        self._templates_folder = templates

    @property
    def formats(self) -> Sequence[tuple[str, str]]:
        """Names and descriptions, in the order in which they are offered, the reader's templates last."""
        from reader.export import FORMATS  # not needed before the first export

        vars(self).pop("_templates", None)  # there may be new ones
        own = [(name, "Your template") for name in self._templates]
        return [*((each.name, each.description) for each in FORMATS.values()), *own]

    @cached_property
    def _templates(self) -> Mapping[str, Path]:
        from reader.export import FORMATS, templates_in

        found = () if self._templates_folder is None else templates_in(self._templates_folder)
        return {path.name: path for path in found if path.name not in FORMATS}

    def path(self, name: str, article: Article) -> Path:
        """A file of that format that does not exist yet."""
        from reader.export import FORMATS, suffix_of_template

        if name in self._templates:
            about, suffix = TEMPLATE_ABOUT, suffix_of_template(self._templates[name])
        else:
            about, suffix = FORMATS[name].about, FORMATS[name].suffix
        return free_path(self._folder, notes_stem(article), about, suffix)

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
        """Write it, or bring up to date what was written before; `replace` takes the place of any file.

        Returns what the reader should know about it, a sentence each.

        Raises:
            FileExists: there is another file, which was left as it is.
            OutputError: nothing was written.
            ConfigError: the template does not work.
        """
        from reader.export import Annotated, render_template, save, write

        each = Annotated(article, analysis, tuple(notes))
        if name not in self._templates:
            return save(name, path, each, force=replace)
        write(path, render_template(self._templates[name], each), force=replace)
        return ()
