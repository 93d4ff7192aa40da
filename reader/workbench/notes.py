"""Where the notes of an article are saved, so that no earlier file is ever overwritten."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.library import Library
from reader.model import Analysis, Article, Note

SaveNotes = Callable[[Article, Analysis, Sequence[Note]], Path]
_UNSAFE = re.compile(r"[^\w.-]+")
LONGEST_STEM = 80


def notes_saver(folder: Path, library: Library) -> SaveNotes:
    """A function that saves notes as Markdown in `folder`.

    The first save of a run takes a new file name; later saves of the same article rewrite that file.
    The returned function raises OutputError when the folder cannot be written.
    """

    def save(article: Article, analysis: Analysis, notes: Sequence[Note]) -> Path:
        from reader.export import render, write  # not needed before the first save

        library.add(article)
        library.keep_notes(article.id, notes)
        ours = library.file_of(article.id)
        path = ours or free_path(folder, notes_stem(article), "notes", ".md")
        write(path, render("markdown", article, analysis, library.notes(article.id)), force=ours is not None)
        library.remember_file(article.id, path)
        return path

    return save


def notes_stem(article: Article) -> str:
    """The file name without its end: from the source's name, or the title for standard input."""
    name = article.title if article.source == "-" else Path(article.source).stem
    return _UNSAFE.sub("-", name).strip("-.")[:LONGEST_STEM] or "article"


def free_path(folder: Path, stem: str, about: str, suffix: str) -> Path:
    """Such as `stem.notes.md`, or with the first number that is not taken."""
    path = folder / f"{stem}.{about}{suffix}"
    number = 2
    while path.exists():
        path = folder / f"{stem}.{about}-{number}{suffix}"
        number += 1
    return path
