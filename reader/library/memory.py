"""A library that remembers for one run: articles, their analyses, notes and where notes were saved."""

from collections.abc import Sequence
from pathlib import Path

from reader.model import Analysis, Article, Note


class MemoryLibrary:
    """Articles by the hash of their text, so the same text is one article however it was opened."""

    def __init__(self) -> None:
        """Start empty."""
        self._articles: dict[str, Article] = {}
        self._analyses: dict[str, Analysis] = {}
        self._notes: dict[str, tuple[Note, ...]] = {}
        self._saved_to: dict[str, Path] = {}

    def add(self, article: Article, analysis: Analysis | None = None) -> None:
        """Remember an article, and its analysis once there is one."""
        self._articles[article.id] = article
        if analysis is not None:
            self._analyses[article.id] = analysis

    def article(self, article_id: str) -> Article | None:
        """The article with that id, if it was added."""
        return self._articles.get(article_id)

    def analysis(self, article_id: str) -> Analysis | None:
        """The analysis last added for an article."""
        return self._analyses.get(article_id)

    def keep_notes(self, article_id: str, notes: Sequence[Note]) -> None:
        """Replace the notes of an article, kept in text order."""
        self._notes[article_id] = tuple(sorted(notes, key=lambda note: (note.span, note.id)))

    def notes(self, article_id: str) -> tuple[Note, ...]:
        """The notes of an article in text order."""
        return self._notes.get(article_id, ())

    def remember_file(self, article_id: str, path: Path) -> None:
        """Note which file this run saved the article's notes to."""
        self._saved_to[article_id] = path

    def file_of(self, article_id: str) -> Path | None:
        """The file this run saved the notes to; None when it has not yet."""
        return self._saved_to.get(article_id)
