"""The reader's own library: one file, which is made, checked and brought up to date when it is opened."""

import os
from collections.abc import Sequence
from contextlib import closing
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.sql.library import SqlLibrary
from reader.library.sqlite.backups import automatic_backup, back_up
from reader.library.sqlite.connection import Connection
from reader.library.sqlite.health import faults
from reader.library.sqlite.migrations import STEPS, migrate, statements_of, version_of
from reader.library.times import Clock, now
from reader.model.errors import LibraryError

if TYPE_CHECKING:
    from reader.library.sqlite.search import SqliteIndex

PRIVATE, PRIVATE_FOLDER = 0o600, 0o700
"""What one reads is nobody else's business."""


class SqliteLibrary(SqlLibrary):
    """A library in a file."""

    def __init__(self, connection: Connection, path: Path, *, clock: Clock = now) -> None:
        """Use `open_sqlite`, which checks the file first."""
        super().__init__(connection, lambda: self.index, clock=clock)
        self._connection = connection
        self.path = path

    @cached_property
    def index(self) -> "SqliteIndex":
        """The search index, in a file beside the library."""
        from reader.library.sqlite.index_file import IndexFile
        from reader.library.sqlite.search import SqliteIndex

        file = IndexFile(self.path.with_name(f"{self.path.stem}.search.db"), may_write=self.may_write)
        return SqliteIndex(file, self._connection)

    def close(self) -> None:
        """Let go of library and index."""
        if "index" in vars(self):
            self.index.close()
        super().close()

    @property
    def may_write(self) -> bool:
        """Whether anything can be kept in it."""
        return self._connection.may_write

    def faults(self) -> tuple[str, ...]:
        """What is wrong with the file, a line each; () when it is sound."""
        return tuple(faults(self._connection))

    def back_up(self, target: Path) -> None:
        """A copy of the library in a new file.

        Raises:
            LibraryError: it could not be made.
        """
        back_up(self._connection, target)


def open_sqlite(
    path: Path, *, clock: Clock = now, steps: Sequence[Sequence[str]] | None = None
) -> SqliteLibrary:
    """The library in a file, made with its folder when it is not there yet.

    A file of an earlier version is copied, then changed. One that may not be written is opened for reading.

    Raises:
        LibraryError: it cannot be opened, is damaged, another program's or newer than this program.
    """
    _create(path)
    connection = Connection(path, may_write=os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    try:
        _bring_up_to_date(connection, path, clock(), steps)
    except BaseException:
        connection.close()
        raise
    return SqliteLibrary(connection, path, clock=clock)


def _create(path: Path) -> None:
    """An empty file that only its owner may read, unless there is one."""
    try:
        path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        if path.is_dir():
            raise LibraryError("this is a folder", where=str(path), remedy="name a file in it")
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, PRIVATE))
    except OSError as e:
        remedy = "name another file with CLAIMREADER_LIBRARY, or CLAIMREADER_LIBRARY=off for none"
        reason = (e.strerror or "unknown reason").lower()
        raise LibraryError(f"no library can be made here ({reason})", where=str(path), remedy=remedy) from e


def _bring_up_to_date(
    connection: Connection, path: Path, at: str, steps: Sequence[Sequence[str]] | None
) -> None:
    """Make or change the tables; of several programs that want to one does, and the others wait for it."""
    known = len(STEPS if steps is None else steps)
    version = version_of(connection, known=known)
    if version == known:
        return
    if not connection.may_write:
        raise LibraryError(
            f"the library is of an earlier format ({version}, this is {known}) and may not be written",
            where=str(path),
            remedy="copy it to a folder that may be written, and name the copy with CLAIMREADER_LIBRARY",
        )
    kept: Path | None = None
    try:
        with connection.transaction(patient=True):
            version = version_of(connection, known=known)
            if version == known:  # another program was quicker
                return
            kept = _copied(path, version, at) if version else None
            migrate(connection, [tuple(statements_of(step)) for step in STEPS] if steps is None else steps)
    except BaseException:
        if kept is not None:  # the library is as it was, and would be copied again at every start
            kept.unlink(missing_ok=True)
        raise


def _copied(path: Path, version: int, at: str) -> Path:
    """A backup of the file, through a second connection: SQLite copies none that is being written through."""
    with closing(Connection(path, may_write=False)) as reading:
        return automatic_backup(reading, path, version=version, at=at)
