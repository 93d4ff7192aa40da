"""One connection to a library's file.

The file is kept in SQLite's rollback journal, not in its write-ahead log: two readers may be open at
once, versions before 3.51.3 can lose a commit of the log when two connections meet (3.44.6 and 3.50.7 are
mended), and the log does not work on network disks. A commit waits until the disk has it.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import RLock

from reader.library.sql.database import Row, Values
from reader.library.sqlite.failures import in_words
from reader.library.sqlite.waiting import patiently
from reader.model.errors import LibraryError

WAIT = 5.0
"""Seconds that a write waits for another program's."""
SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


class Connection:
    """A file of SQLite as a `Database`."""

    def __init__(self, path: Path, *, may_write: bool = True) -> None:
        """Open a file that is there.

        Raises:
            LibraryError: it cannot be opened.
        """
        self.where = str(path)
        self.may_write = may_write
        self._lock = RLock()
        self._depth = 0
        with in_words(self.where):
            self.raw = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode={'rw' if may_write else 'ro'}",
                uri=True,
                timeout=WAIT,
                isolation_level=None,
                check_same_thread=False,
            )
            for setting in SETTINGS:
                patiently(partial(self.raw.execute, setting))

    def rows(self, statement: str, values: Values = ()) -> list[Row]:
        """Every row that a statement gives."""
        with self._lock, in_words(self.where):
            return list(self.raw.execute(statement, values))

    def run(self, statement: str, values: Values = ()) -> int:
        """How many rows a statement changed."""
        with self._lock, in_words(self.where):
            return self.raw.execute(statement, values).rowcount

    def run_many(self, statement: str, rows: Iterable[Values]) -> None:
        """Run a statement once for each row."""
        with self._lock, in_words(self.where):
            self.raw.executemany(statement, rows)

    @contextmanager
    def transaction(self, *, patient: bool = False) -> Iterator[None]:
        """All or nothing; one inside another belongs to the outer one.

        A `patient` one waits for as long as another program needs, others for `WAIT`.
        """
        with self._lock:
            if self._depth:
                yield
                return
            self._run_alone("BEGIN IMMEDIATE", patient=patient)
            self._depth = 1
            try:
                yield
                self._run_alone("COMMIT", patient=patient)
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._depth = 0

    def _run_alone(self, statement: str, *, patient: bool) -> None:
        """Begin or end a transaction, for which no other program may be in the way."""
        if not self.may_write:
            remedy = "make file and folder writable, or name another with CLAIMREADER_LIBRARY"
            raise LibraryError("the library may not be written", where=self.where, remedy=remedy)
        with in_words(self.where):
            if patient:
                patiently(lambda: self.raw.execute(statement))
            else:
                self.raw.execute(statement)

    def _roll_back(self) -> None:
        if self.raw.in_transaction:  # SQLite may have done so itself, as when the disk is full
            with in_words(self.where):
                self.raw.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of the file; what was asked for later would fail."""
        with self._lock:
            self.raw.close()
