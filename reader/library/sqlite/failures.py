"""What SQLite refuses, in the reader's words."""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from reader.model.errors import LibraryError

DAMAGED = "see claimreader library doctor; backups lie beside it"
NEXT_TO_IT = "free some space, or name a library on another disk with CLAIMREADER_LIBRARY"
_REASONS: Mapping[int, tuple[str, str]] = {
    sqlite3.SQLITE_BUSY: ("another program is writing to the library", "try again in a moment"),
    sqlite3.SQLITE_LOCKED: ("another program is writing to the library", "try again in a moment"),
    sqlite3.SQLITE_FULL: ("the disk is full", ""),
    sqlite3.SQLITE_READONLY: (
        "the library may not be written",
        "make file and folder writable, or name another with CLAIMREADER_LIBRARY",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "the library cannot be opened",
        "look at the permissions of file and folder, or name another with CLAIMREADER_LIBRARY",
    ),
    sqlite3.SQLITE_CORRUPT: ("the library is damaged", DAMAGED),
    sqlite3.SQLITE_NOTADB: (
        "this is not a library of claimreader",
        "name another file with CLAIMREADER_LIBRARY",
    ),
    sqlite3.SQLITE_IOERR: ("the disk failed", "look at the disk; backups lie beside the library"),
    sqlite3.SQLITE_PERM: ("the library may not be opened", "look at the permissions of file and folder"),
}
_MISSING = re.compile(r"no such (table|column)|table \w+ has no column")
PRIMARY = 0xFF
"""The part of an extended result code that tells the kind of failure."""


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file itself is broken."""
    code = _code(error)
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another program is in the way."""
    return _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


@contextmanager
def in_words(where: str, *, on_full_disk: str = NEXT_TO_IT) -> Iterator[None]:
    """Failures of SQLite become one line about the file at `where`, with what to do.

    Raises:
        LibraryError: SQLite refused.
    """
    try:
        yield
    except sqlite3.Error as e:
        what, remedy = _REASONS.get(_code(e), (f"the library failed ({e})", DAMAGED))
        if _is_another_shape(e):
            what, remedy = "a newer claimreader changed the library meanwhile", "start this program again"
        if _code(e) == sqlite3.SQLITE_FULL:
            remedy = on_full_disk
        raise LibraryError(what, where=where, remedy=remedy) from e


def _is_another_shape(error: sqlite3.Error) -> bool:
    """Whether tables are not as they were when the file was opened, and looked at."""
    return _code(error) == sqlite3.SQLITE_ERROR and bool(_MISSING.match(str(error)))


def _code(error: sqlite3.Error) -> int:
    return (getattr(error, "sqlite_errorcode", None) or sqlite3.SQLITE_ERROR) & PRIMARY
