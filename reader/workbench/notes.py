"""Where the notes of an article are saved, so that no earlier file is ever overwritten."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.later import compiled_later
from reader.model import Analysis, Article, Note
from reader.model.errors import OutputError

if TYPE_CHECKING:
    from reader.library import Library

SaveNotes = Callable[[Article, Analysis, Sequence[Note], Path | None], tuple[Path, Sequence[str]]]
"""Takes the file that an earlier run saved them to, too; returns the file and what the reader should know."""
_UNSAFE = compiled_later(r"[^\w.-]+")
LONGEST_STEM = 80
MOST_BYTES = 200
"""Of a name's stem; most file systems take 255 for a whole name."""
_DEVICE = compiled_later(r"(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
"""What no file may be called on Windows, whatever follows the full stop."""


def notes_saver(folder: Path, library: "Library") -> SaveNotes:
    """A function that saves notes as Markdown in `folder`.

    The first save takes a new file name; later saves of the same article bring that file up to date, and what
    the reader wrote in it stays. A file that is no longer ours is left alone, and another name taken.
    The file of an earlier run may be named too, if all notes in it are known: what is not known would go.
    The returned function raises OutputError when the folder cannot be written.
    """

    def save_notes(
        article: Article, analysis: Analysis, notes: Sequence[Note], earlier: Path | None = None
    ) -> tuple[Path, Sequence[str]]:
        from reader.export import Annotated, save  # not needed before the first save

        library.add(article)
        library.keep_notes(article.id, notes)
        each = Annotated(article, analysis, library.notes(article.id))
        earlier = earlier if earlier is not None and earlier.is_file() else None
        known = library.file_of(article.id) or earlier
        path = known or free_path(folder, notes_stem(article), "notes", ".md")
        try:
            remarks = save("markdown", path, each)
        except OutputError:
            if not path.exists():
                raise
            path = free_path(folder, notes_stem(article), "notes", ".md")
            remarks = save("markdown", path, each)
        library.remember_file(article.id, path)
        return path, remarks

    return save_notes


def notes_stem(article: Article) -> str:
    """The file name without its end: from the source's name, or the title for standard input."""
    name = article.title if article.source == "-" else Path(article.source).stem
    stem = _UNSAFE().sub("-", name).strip("-.")[:LONGEST_STEM].encode()[:MOST_BYTES].decode(errors="ignore")
    return _DEVICE().sub(r"\1-", stem) or "article"


def free_path(folder: Path, stem: str, about: str, suffix: str) -> Path:
    """Such as `stem.notes.md`, or with the first number that is not taken."""
    path = folder / f"{stem}.{about}{suffix}"
    number = 2
    while path.exists():
        path = folder / f"{stem}.{about}-{number}{suffix}"
        number += 1
    return path
