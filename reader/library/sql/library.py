"""The library that keeps everything in one database."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.records import Entry, Mark, Passage, Position
from reader.library.sql import analyses, articles, changes, places, rulings
from reader.library.sql import notes as note_rows
from reader.library.sql.database import Database
from reader.library.times import Clock, now
from reader.model import Analysis, Article, Note, Ruling
from reader.model.merging import to_delete, to_write

if TYPE_CHECKING:
    from reader.library.searching.index import Index


class SqlLibrary:
    """What `Library` says, by statements."""

    def __init__(self, database: Database, make_index: "Callable[[], Index]", *, clock: Clock = now) -> None:
        """`clock` tells the instant; the index is made once somebody searches; most only read and keep."""
        self._database = database
        self._make_index = make_index
        self._clock = clock
        self._told: dict[str, dict[str, Note]] = {}
        """By article and id, the notes as whoever uses this library last had them."""

    @cached_property
    def _index(self) -> "Index":
        return self._make_index()

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is kept inside is on the disk at the end, all of it or nothing."""
        told = dict(self._told)
        try:
            with self._database.transaction():
                yield
        except BaseException:
            self._told = told
            raise

    def add(self, article: Article, analysis: Analysis | None = None, *, version: str = "") -> bool:
        """Remember an article and its source, and its analysis once there is one; True when it is new."""
        at = self._clock()
        with self._database.transaction():
            row, is_new = articles.add(self._database, article, at)
            if analysis is not None:
                analyses.keep(self._database, row, analysis, version=version, at=at)
            if is_new or analysis is not None:
                changes.note_change(self._database, row)
        if is_new:
            self._told.pop(article.id, None)  # another program removed it with its notes
        return is_new

    def mark_read(self, article_id: str) -> None:
        """The article was opened to be read, now."""
        with self._database.transaction():
            row = articles.known_row(self._database, article_id)
            self._database.run("UPDATE article SET last_read = ? WHERE id = ?", (self._clock(), row))

    def article(self, article_id: str) -> Article | None:
        """The article with that id, its source as it was given last."""
        return articles.article(self._database, article_id)

    def entry(self, article_id: str) -> Entry | None:
        """What is known about the article with that id."""
        return articles.entry(self._database, article_id)

    def entries_of(self, ids: Collection[str]) -> Mapping[str, Entry]:
        """What is known about several articles, by their ids."""
        return articles.entries_of(self._database, ids)

    def entries(self, *, limit: int | None = None) -> tuple[Entry, ...]:
        """All articles, those last read or added first."""
        return articles.entries(self._database, limit)

    def find(self, name: str) -> tuple[Entry, ...]:
        """By source, by the beginning of the id, or by title."""
        return articles.find(self._database, name)

    def versions_of(self, source: str) -> tuple[Entry, ...]:
        """The texts that were found at one source, the latest first."""
        return articles.versions_of(self._database, source)

    def remove(self, article_id: str) -> bool:
        """Forget an article with its notes and all else."""
        with self._database.transaction():
            row = articles.row_of(self._database, article_id)
            if row is None:
                return False
            self._database.run("DELETE FROM article WHERE id = ?", (row,))
            changes.note_change(self._database, row)
        return True

    def counts(self) -> Mapping[str, int]:
        """How many articles, claims, names, notes and rulings there are."""
        return articles.counts(self._database)

    def analysis(self, article_id: str, *, version: str | None = None, words: bool = True) -> Analysis | None:
        """The analysis last added, if it was made by `version` or that does not matter."""
        return analyses.analysis(self._database, article_id, version=version, words=words)

    def claims(self, article_id: str, ids: Collection[str]) -> Analysis | None:
        """The analysis with no more than these claims and the names in them."""
        return analyses.claims(self._database, article_id, ids)

    def nearest(self, text: str, *, limit: int = 20, besides: Collection[str] = ()) -> tuple[Passage, ...]:
        """The passages that say most of what a text says."""
        from reader.library.searching.answers import nearest_passages

        return nearest_passages(self, self._index, text, limit=limit, besides=besides)

    def search(self, words: str, *, limit: int = 50) -> tuple[Passage, ...]:
        """Notes, then passages, that have every word."""
        from reader.library.searching.answers import answers

        return answers(self, self._index, words, limit=limit)

    def all_notes(self) -> tuple[tuple[str, Note], ...]:
        """Every note with the id of its article."""
        return note_rows.all_notes(self._database)

    def keep_notes(self, article_id: str, notes: Sequence[Note]) -> None:
        """The notes of an article are these now, with what others changed in them meanwhile."""
        before = self._told.get(article_id, {})
        with self._database.transaction():
            row = articles.known_row(self._database, article_id, hold=True)
            there = {note.id: note for note in note_rows.notes(self._database, article_id)}
            gone = to_delete(before, there, notes)
            note_rows.keep(self._database, row, to_write(before, there, notes), gone)
        self._told[article_id] = {note.id: note for note in notes}

    def notes(self, article_id: str) -> tuple[Note, ...]:
        """The notes of an article in text order."""
        found = note_rows.notes(self._database, article_id)
        self._told[article_id] = {**self._told.get(article_id, {}), **{note.id: note for note in found}}
        return found

    def keep_marks(self, article_id: str, marks: Iterable[Mark]) -> None:
        """The marks of an article are these now."""
        with self._database.transaction():
            places.keep_marks(self._database, articles.known_row(self._database, article_id), marks)

    def marks(self, article_id: str) -> tuple[Mark, ...]:
        """The marks of an article by letter."""
        return places.marks(self._database, article_id)

    def keep_position(self, article_id: str, position: Position) -> None:
        """The reader stopped there."""
        with self._database.transaction():
            places.keep_position(self._database, articles.known_row(self._database, article_id), position)

    def position(self, article_id: str) -> Position | None:
        """Where the reader stopped; None when the article was not read yet."""
        return places.position(self._database, article_id)

    def rule(self, ruling: Ruling) -> None:
        """Remember a decision on a warning."""
        with self._database.transaction():
            rulings.rule(self._database, ruling, self._clock())

    def unrule(self, ruling: Ruling) -> None:
        """Forget the decision on what this one is about."""
        with self._database.transaction():
            rulings.unrule(self._database, ruling)

    def rulings(self) -> tuple[Ruling, ...]:
        """Every decision, in the order in which they were made."""
        return rulings.rulings(self._database)

    def remember_file(self, article_id: str, path: Path) -> None:
        """The article's notes were saved to that file."""
        with self._database.transaction():
            note_rows.remember_file(self._database, articles.known_row(self._database, article_id), path)

    def file_of(self, article_id: str) -> Path | None:
        """The file that the notes were last saved to; None when they never were."""
        return note_rows.file_of(self._database, article_id)
