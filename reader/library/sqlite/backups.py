"""Copies of the library beside it."""

import contextlib
import os
import re
import sqlite3
from pathlib import Path

from reader.library.sqlite.connection import Connection
from reader.library.sqlite.failures import in_words
from reader.model.errors import LibraryError

KEPT = 3
"""Copies made before the format changed that are kept; the oldest goes first."""
FOLDER = "backups"
HALF = ".part"
"""The end of a name under which a copy is written, until it is whole."""
PRIVATE = 0o600


def automatic_backup(connection: Connection, path: Path, *, version: int, at: str) -> Path:
    """A copy made before the format changes, in a folder beside the library; old ones are deleted.

    Only the one program that changes the format may do this.

    Raises:
        LibraryError: it could not be made.
    """
    folder = path.parent / FOLDER
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as e:
        raise LibraryError(f"no backup can be made ({e.strerror})", where=str(folder)) from e
    made = folder / f"{path.stem}-{re.sub('[^0-9T]', '', at)}-format{version}.db"
    made.unlink(missing_ok=True)  # of this very second: a change that did not come to its end
    back_up(connection, made)
    halves = folder.glob(f".{path.stem}-*-format*.db{HALF}")  # of programs that were killed
    for old in (*sorted(folder.glob(f"{path.stem}-*-format*.db"))[:-KEPT], *halves):
        with contextlib.suppress(OSError):
            old.unlink()
    return made


def back_up(connection: Connection, target: Path) -> None:
    """A copy of the library as it is now, even while others write; there is no file or a whole one.

    Raises:
        LibraryError: the copy could not be made, or the file exists.
    """
    half = target.with_name(f".{target.name}{HALF}")
    try:
        if target.exists():
            raise LibraryError("the file exists", where=str(target), remedy="name another one")
        half.unlink(missing_ok=True)
        os.close(os.open(half, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
        with in_words(str(target)), contextlib.closing(sqlite3.connect(half)) as copy:
            connection.raw.backup(copy)
        _flush(half)
        half.replace(target)
    except OSError as e:
        raise LibraryError(f"cannot be written ({e.strerror})", where=str(target)) from e
    finally:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    """Wait until the disk has the file."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
