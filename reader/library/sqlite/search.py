"""The search index of a library: a file beside it that may be deleted at any time and is made again then."""

import contextlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import RLock

from reader.library.searching.index import Indexed
from reader.library.searching.pieces import Piece
from reader.library.searching.tokens import tokens_of
from reader.library.sql.changes import Change, changes_after, identity, last_change, pieces
from reader.library.sql.database import Database, Row
from reader.library.sqlite.failures import in_words, is_damage
from reader.model import Span

FORMAT = 2
"""Goes up when an index made earlier is of no use."""
IN_MEMORY = ":memory:"
PRIVATE = 0o600
HOW = "content = '', tokenize = \"unicode61 remove_diacritics 0 tokenchars '.'\""
"""Tables of words keep no text, and our own tokens are taken as they are."""
SETUP = (
    "CREATE TABLE seen (library TEXT NOT NULL, number INTEGER NOT NULL)",
    "CREATE TABLE article (row INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL)",
    """CREATE TABLE passage (
        number INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL, start_offset INTEGER NOT NULL,
        end_offset INTEGER NOT NULL, aside INTEGER NOT NULL, claims TEXT NOT NULL, text TEXT NOT NULL
    )""",
    "CREATE INDEX passage_by_article ON passage (article)",
    # The tables of words are only added to: what was removed finds no passage to join.
    f"CREATE VIRTUAL TABLE word USING fts5(words, title, {HOW})",
    f"CREATE VIRTUAL TABLE word_aside USING fts5(words, {HOW})",
    # FTS5's own table of words counts the passages of a word anew at each question.
    "CREATE TABLE token (token TEXT PRIMARY KEY, passages INTEGER NOT NULL) WITHOUT ROWID",
    f"PRAGMA user_version = {FORMAT}",
)
COUNT = (
    "INSERT INTO token (token, passages) VALUES (?, ?)"
    " ON CONFLICT (token) DO UPDATE SET passages = passages + excluded.passages"
)
FOUND = "SELECT a.id, a.title, p.start_offset, p.end_offset, p.text, p.claims, p.aside FROM "
PASSAGES = "w JOIN passage p ON p.number = w.rowid JOIN article a ON a.row = p.article"


class SqliteIndex:
    """Passages by their tokens in FTS5; what changed in the library is taken in before each answer."""

    def __init__(self, place: Path | None, library: Database) -> None:
        """`place` is the index's file; without one it lives in memory."""
        self._place = place
        self._library = library
        self._lock = RLock()
        self._open: sqlite3.Connection | None = None

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._open is not None:
                self._open.close()
                self._open = None

    def delete(self) -> None:
        """Forget everything; the next question makes the index again."""
        with self._lock:
            self.close()
            if self._place is not None:
                for end in ("", "-journal"):
                    self._place.with_name(self._place.name + end).unlink(missing_ok=True)

    def catch_up(self) -> None:
        """Take in what came into the library since the last time."""
        with self._lock, in_words(self._where):
            try:
                self._catch_up()
            except sqlite3.DatabaseError as error:
                if not is_damage(error):
                    raise
                self.delete()
                self._catch_up()

    def _catch_up(self) -> None:
        raw = self._connection()
        seen = self._seen(raw)
        last = last_change(self._library)
        if seen is None or seen > last:  # another library's, or the library is an older copy now
            self.delete()
            raw, seen = self._connection(), 0
        while seen < last:
            with _immediate(raw):  # two programs may catch up at the same time
                (seen,) = raw.execute("SELECT number FROM seen").fetchone()
                changes = changes_after(self._library, seen)
                counts: Counter[str] = Counter()
                for change in changes:
                    self._take_in(raw, change, counts)
                raw.executemany(COUNT, counts.items())
                seen = changes[-1].number if changes else last
                raw.execute("UPDATE seen SET number = ?", (seen,))

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

    @property
    def _where(self) -> str:
        return str(self._place or IN_MEMORY)

    def _connection(self) -> sqlite3.Connection:
        if self._open is None:
            if self._place is not None:
                self._place.touch(mode=PRIVATE)
            self._open = sqlite3.connect(
                self._where, timeout=5.0, isolation_level=None, check_same_thread=False
            )
            self._open.execute("PRAGMA synchronous = NORMAL")  # what a power cut takes is made again
        return self._open

    def _seen(self, raw: sqlite3.Connection) -> int | None:
        """The last change taken in, in an index made ready; None when it is of no use."""
        (version,) = raw.execute("PRAGMA user_version").fetchone()
        if not version:
            with (
                contextlib.suppress(sqlite3.OperationalError),
                _immediate(raw),
            ):  # another program was quicker
                for statement in SETUP:
                    raw.execute(statement)
                raw.execute("INSERT INTO seen VALUES (?, 0)", (identity(self._library),))
            (version,) = raw.execute("PRAGMA user_version").fetchone()
        if version != FORMAT:
            return None
        row = raw.execute("SELECT library, number FROM seen").fetchone()
        return int(row[1]) if row and row[0] == identity(self._library) else None

    def size(self) -> int:
        """About how many passages there are: the number of the last one."""
        return int(self._rows("SELECT coalesce(max(number), 0) FROM passage")[0][0])

    def frequencies(self, tokens: Iterable[str]) -> Mapping[str, int]:
        """How many passages have each token in their words or titles, or had it."""
        asked = list(tokens)
        marks = ", ".join("?" * len(asked))
        rows = self._rows(f"SELECT token, passages FROM token WHERE token IN ({marks})", asked)
        return {str(token): int(count) for token, count in rows}

    def with_any(self, tokens: Sequence[str], limit: int) -> list[Indexed]:
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
        with self._lock, in_words(self._where):
            return list(self._connection().execute(statement, values))

    def _found(self, statement: str, values: Sequence[object]) -> list[Indexed]:
        return [_indexed(row) for row in self._rows(statement, values)]


def _indexed(row: Row) -> Indexed:
    article, title, start, end, text, claims, aside = row
    return Indexed(article, title, Piece(Span(start, end), text, tuple(json.loads(claims)), bool(aside)))


def _words(text: str) -> str:
    return " ".join(tokens_of(text))


def _any_of(tokens: Sequence[str]) -> str:
    return " OR ".join(map(_quoted, tokens))


def _quoted(token: str) -> str:
    """A token holds letters, digits and points, so nothing in it can end the quotation."""
    return f'"{token}"'


@contextlib.contextmanager
def _immediate(raw: sqlite3.Connection) -> Iterator[None]:
    """All statements inside, or none."""
    raw.execute("BEGIN IMMEDIATE")
    try:
        yield
        raw.execute("COMMIT")
    except BaseException:
        if raw.in_transaction:
            raw.execute("ROLLBACK")
        raise
