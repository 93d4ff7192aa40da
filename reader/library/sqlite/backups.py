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
ELSEWHERE = "free some space, or name a file on another disk"
FIRST_A_COPY = "free some space: the library is copied before its format changes"
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
        reason = (e.strerror or "unknown reason").lower()
        raise LibraryError(
            f"no copy can be made before the format changes ({reason})",
            where=str(folder),
            remedy="make the library's folder writable",
        ) from e
    made = folder / f"{path.stem}-{re.sub('[^0-9T]', '', at)}-format{version}.db"
    made.unlink(missing_ok=True)  # of this very second: a change that did not come to its end
    back_up(connection, made, on_full_disk=FIRST_A_COPY)
    halves = folder.glob(f".{path.stem}-*-format*.db{HALF}")  # of programs that were killed
    for old in (*sorted(folder.glob(f"{path.stem}-*-format*.db"))[:-KEPT], *halves):
        with contextlib.suppress(OSError):
            old.unlink()
    return made


def back_up(connection: Connection, target: Path, *, on_full_disk: str = ELSEWHERE) -> None:
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
        with (
            in_words(str(target), on_full_disk=on_full_disk),
            contextlib.closing(sqlite3.connect(half)) as copy,
        ):
            connection.raw.backup(copy)
        _flush(half)
        half.replace(target)
    except OSError as e:
        reason = (e.strerror or "unknown reason").lower()
        remedy = "name a file in another folder"
        raise LibraryError(f"cannot be written ({reason})", where=str(target), remedy=remedy) from e
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
