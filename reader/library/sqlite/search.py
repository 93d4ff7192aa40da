"""The search index of a library: a file beside it that may be deleted at any time and is made again then."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from threading import RLock
from typing import TypeVar

from reader.library.searching.index import Indexed
from reader.library.searching.pieces import Piece
from reader.library.searching.tokens import tokens_of
from reader.library.sql.changes import Change, changes_after, identity, last_change, pieces
from reader.library.sql.database import Database, Row
from reader.library.sqlite.failures import in_words, is_damage
from reader.library.sqlite.index_file import IndexFile
from reader.library.sqlite.waiting import patiently
from reader.model import Span

Answer = TypeVar("Answer")
COUNT = (
    "INSERT INTO token (token, passages) VALUES (?, ?)"
    " ON CONFLICT (token) DO UPDATE SET passages = passages + excluded.passages"
)
FOUND = "SELECT a.id, a.title, p.start_offset, p.end_offset, p.text, p.claims, p.aside FROM "
PASSAGES = "w JOIN passage p ON p.number = w.rowid JOIN article a ON a.row = p.article"


class SqliteIndex:
    """Passages by their tokens in FTS5; what changed in the library is taken in before each answer."""

    def __init__(self, file: IndexFile, library: Database) -> None:
        """The index in a file, of that library."""
        self._library = library
        self._lock = RLock()
        self._file = file

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._file.close()

    def make_anew(self) -> None:
        """Forget everything, and take it in again."""
        self._unless_damaged(lambda: self._catch_up(anew=True))

    def catch_up(self) -> None:
        """Take in what came into the library since the last time."""
        self._unless_damaged(self._catch_up)

    def _unless_damaged(self, do: Callable[[], Answer]) -> Answer:
        """What `do` gives, with an index made anew where the file turns out to be damaged."""
        with self._lock, in_words(self._file.where):
            self._file.look()
            try:
                return do()
            except sqlite3.DatabaseError as error:
                if self._file.look():
                    return do()
                if not is_damage(error):
                    raise
            with self._library.transaction():  # which one program has at a time
                self._file.throw_away()
            self._catch_up()
            return do()

    def _catch_up(self, *, anew: bool = False) -> None:
        file, library = self._file, identity(self._library)
        if not file.may_write:
            if self._is_whole(library):
                return
            file.move_to_memory()
        seen = file.seen(library)  # before the last change is asked for, which may come meanwhile
        last = last_change(self._library)
        if anew or seen is None or seen > last:  # another library's, or the library is an older copy now
            with file.transaction():
                seen = file.seen(library)
                if anew or seen is None or seen > last_change(self._library):  # nobody was quicker
                    file.empty(library)
                    seen = 0
        while seen < last:
            with file.transaction():  # two programs may catch up at the same time
                seen = file.seen(library) or 0
                changes = changes_after(self._library, seen)
                counts: Counter[str] = Counter()
                for change in changes:
                    self._take_in(file.raw, change, counts)
                file.raw.executemany(COUNT, counts.items())
                seen = changes[-1].number if changes else last
                file.raw.execute("UPDATE seen SET number = ?", (seen,))

    def _is_whole(self, library: str) -> bool:
        """Whether a file that may only be read can answer."""
        try:
            return self._file.seen(library) == last_change(self._library)
        except sqlite3.Error:
            return False

    def _take_in(self, raw: sqlite3.Connection, change: Change, counts: Counter[str]) -> None:
        """Passages of one article; how many have each token is added to `counts`."""
        raw.execute("DELETE FROM passage WHERE article = ?", (change.row,))
        raw.execute("DELETE FROM article WHERE row = ?", (change.row,))
        if change.article is None:
            return
        raw.execute("INSERT INTO article VALUES (?, ?, ?)", (change.row, change.article, change.title))
        title = _words(change.title)
        for piece in pieces(self._library, change.article):
            place = piece.span.start, piece.span.end
            number = raw.execute(
                "INSERT INTO passage (article, start_offset, end_offset, aside, claims, text)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (change.row, *place, piece.aside, json.dumps(piece.claims), piece.text),
            ).lastrowid
            if piece.aside:
                raw.execute(
                    "INSERT INTO word_aside (rowid, words) VALUES (?, ?)", (number, _words(piece.text))
                )
            else:
                words = number, _words(piece.text), title
                raw.execute("INSERT INTO word (rowid, words, title) VALUES (?, ?, ?)", words)
                counts.update({*words[1].split(), *title.split()})

    def size(self) -> int:
        """About how many passages there are: the number of the last one."""
        return int(self._rows("SELECT coalesce(max(number), 0) FROM passage")[0][0])

    def frequencies(self, tokens: Iterable[str]) -> Mapping[str, int]:
        """How many passages have each token in their words or titles, or had it."""
        asked = list(tokens)
        marks = ", ".join("?" * len(asked))
        rows = self._rows(f"SELECT token, passages FROM token WHERE token IN ({marks})", asked)
        return {str(token): int(count) for token, count in rows}

    def with_any(self, tokens: Mapping[str, int], limit: int) -> list[Indexed]:
        """Stating passages that have one of the tokens, by BM25."""
        return self._found(
            f"{FOUND} word {PASSAGES} WHERE word MATCH ? ORDER BY w.rank LIMIT ?", (_any_of(tokens), limit)
        )

    def with_all(self, tokens: Sequence[str], limit: int) -> list[Indexed]:
        """Passages of every kind that have all the tokens: those that state something first, by BM25."""
        asked = f"words : ({' AND '.join(map(_quoted, tokens))})", limit
        return [
            found
            for table in ("word", "word_aside")
            for found in self._found(
                f"{FOUND} {table} {PASSAGES} WHERE {table} MATCH ? ORDER BY w.rank LIMIT ?", asked
            )
        ][:limit]

    def _rows(self, statement: str, values: Sequence[object] = ()) -> list[Row]:
        def ask() -> list[Row]:
            return list(self._file.raw.execute(statement, values))

        return self._unless_damaged(lambda: patiently(ask))

    def _found(self, statement: str, values: Sequence[object]) -> list[Indexed]:
        return [_indexed(row) for row in self._rows(statement, values)]


def _indexed(row: Row) -> Indexed:
    article, title, start, end, text, claims, aside = row
    return Indexed(article, title, Piece(Span(start, end), text, tuple(json.loads(claims)), bool(aside)))


def _words(text: str) -> str:
    return " ".join(tokens_of(text))


def _any_of(tokens: Iterable[str]) -> str:
    return " OR ".join(map(_quoted, tokens))


def _quoted(token: str) -> str:
    """A token holds letters, digits and points, so nothing in it can end the quotation."""
    return f'"{token}"'
