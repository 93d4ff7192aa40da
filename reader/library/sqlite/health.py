"""Whether a library's file is sound."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reader.library.sqlite.backups import FOLDER
from reader.library.sqlite.connection import Connection
from reader.model.errors import LibraryError

MOST = 5
"""Faults of one kind that are listed."""


def faults(connection: Connection) -> Iterator[str]:
    """What is wrong with the file, a line each; nothing when it is sound."""
    try:
        for (found,) in connection.rows(f"PRAGMA quick_check({MOST})"):
            if found != "ok":
                yield f"damaged: {found}"
        for table, row, *_ in connection.rows("PRAGMA foreign_key_check")[:MOST]:
            yield f"row {row} of table {table} belongs to no article"
    except LibraryError as error:
        yield error.what
    (mode,) = connection.rows("PRAGMA journal_mode")[0]
    if mode == "wal":
        yield "another program set it to a write-ahead log; PRAGMA journal_mode = DELETE sets it back"


def backups_of(path: Path) -> tuple[Path, ...]:
    """The copies beside a library, the latest first."""
    folder = path.parent / FOLDER
    return tuple(sorted(folder.glob(f"{path.stem}-*.db"), key=lambda file: file.name, reverse=True))


def sqlite_version() -> str:
    """The version of SQLite that Python uses."""
    return sqlite3.sqlite_version
