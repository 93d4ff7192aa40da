"""The search index's file: opened, made, put in the place of a damaged one; also beside other programs."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reader.library.sqlite.waiting import patiently
from reader.model.errors import LibraryError

FORMAT = 2
"""Goes up when an index made earlier is of no use."""
IN_MEMORY = ":memory:"
PRIVATE = 0o600
WAIT = 5.0
"""Seconds that SQLite waits for another program before it is asked again."""
CACHE = 16_000
"""Thousands of bytes of pages that are kept: an article is compared in a tenth less time than with 2,000."""
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
TABLES = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    " ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC"
)
"""The virtual ones first, which take their own tables along."""


class IndexFile:
    """A connection to the index, which other programs use and may replace meanwhile."""

    def __init__(self, place: Path | None, *, may_write: bool = True) -> None:
        """Nothing is opened yet; without a place the index lives in memory."""
        self.may_write = may_write
        self._place = place
        self._opened: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None
        """Which file was opened, whatever bears its name now."""

    @property
    def where(self) -> str:
        """The file's name, for messages."""
        return str(self._place or IN_MEMORY)

    @property
    def raw(self) -> sqlite3.Connection:
        """The connection.

        Raises:
            LibraryError: the file cannot be made.
            sqlite3.Error: it cannot be opened.
        """
        while self._opened is None:
            opened = self._open()
            if self._named() != self._file:  # it was replaced in between, so nobody knows which one this is
                opened.close()
                continue
            self._opened = opened
            opened.execute("PRAGMA synchronous = NORMAL")  # what a power cut takes is made again
            opened.execute(f"PRAGMA cache_size = -{CACHE}")
        return self._opened

    def _open(self) -> sqlite3.Connection:
        """A connection to the file that is noted to bear the name."""
        name = IN_MEMORY
        if self._place is not None:
            name = f"{self._place.absolute().as_uri()}?mode={'rw' if self.may_write else 'ro'}"
            if self.may_write:
                with self._in_words():
                    os.close(os.open(self._place, os.O_CREAT | os.O_RDWR, PRIVATE))
        self._file = self._named()
        return sqlite3.connect(name, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False)

    def move_to_memory(self) -> None:
        """Leave the file, which may not be written, as it is, and begin without one."""
        self.close()
        self._place, self.may_write = None, True

    def close(self) -> None:
        """Let go of the file."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def look(self) -> bool:
        """Let go of a file that another program has replaced; whether that was so."""
        replaced = self._opened is not None and self._named() != self._file
        if replaced:
            self.close()
        return replaced

    def throw_away(self) -> None:
        """Delete the file, which is damaged; one that another program has put in its place stays.

        Only one program at a time may do this.
        """
        if self._place is not None and self._named() == self._file:
            with self._in_words():
                for end in ("", "-journal"):
                    self._place.with_name(self._place.name + end).unlink(missing_ok=True)
        self.close()  # not before: the file's number may be given to another one then

    def empty(self, identity: str) -> None:
        """Make the tables anew, for the library of this identity; inside a transaction."""
        while tables := self.raw.execute(TABLES).fetchall():
            self.raw.execute(f'DROP TABLE "{tables[0][0]}"')
        for statement in SETUP:
            self.raw.execute(statement)
        self.raw.execute("INSERT INTO seen VALUES (?, 0)", (identity,))

    def seen(self, identity: str) -> int | None:
        """The number of the last change taken in; None where there is no index of use for this library."""
        (version,) = patiently(lambda: self.raw.execute("PRAGMA user_version").fetchone())
        if version != FORMAT:
            return None
        row = patiently(lambda: self.raw.execute("SELECT library, number FROM seen").fetchone())
        return int(row[1]) if row and row[0] == identity else None

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All statements inside, or none; waits for the other programs that take something in."""
        raw = self.raw
        patiently(lambda: raw.execute("BEGIN IMMEDIATE"))
        try:
            yield
            patiently(lambda: raw.execute("COMMIT"))
        except BaseException:
            if raw.in_transaction:
                raw.execute("ROLLBACK")
            raise

    def _named(self) -> tuple[int, int] | None:
        """Which file bears the name now."""
        try:
            found = None if self._place is None else self._place.stat()
        except OSError:
            return None
        return None if found is None else (found.st_dev, found.st_ino)

    @contextlib.contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except OSError as e:
            reason = (e.strerror or "unknown reason").lower()
            remedy = "look at the disk and at the permissions of the folder"
            raise LibraryError(
                f"the search index cannot be made ({reason})", where=self.where, remedy=remedy
            ) from e
