"""One connection to a server, made anew when the server let go of it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

from reader.library.sql.database import Row, Values
from reader.model.errors import LibraryError

try:
    import psycopg
except ImportError as missing:
    raise LibraryError(
        "a library on PostgreSQL needs psycopg", remedy="pip install 'claimreader[postgres]'"
    ) from missing

NAMESPACE = "claimreader"
"""The schema that the tables are in, so that the library can share a database."""
PATIENCE = 10
"""Seconds that connecting may take."""


class Connection:
    """A server as a `Database`."""

    def __init__(self, address: str) -> None:
        """Connect to an address such as postgresql://user@host/database.

        Raises:
            LibraryError: the server cannot be reached, or lets nobody in.
        """
        self.where = place_of(address)
        self._address = address
        self._lock = RLock()
        self._depth = 0
        self._raw: psycopg.Connection[Any] | None = None
        self._closed = False
        self._connected()

    def rows(self, statement: str, values: Values = ()) -> list[Row]:
        """Every row that a statement gives."""
        with self._lock, self._in_words():
            return list(self._connected().execute(_theirs(statement), values))

    def run(self, statement: str, values: Values = ()) -> int:
        """How many rows a statement changed."""
        with self._lock, self._in_words():
            return self._connected().execute(_theirs(statement), values).rowcount

    def run_many(self, statement: str, rows: Iterable[Values]) -> None:
        """Run a statement once for each row."""
        with self._lock, self._in_words(), self._connected().cursor() as cursor:
            cursor.executemany(_theirs(statement), list(rows))

    def run_script(self, statements: str) -> None:
        """Run statements without values, one after the other."""
        with self._lock, self._in_words():
            self._connected().execute(statements.encode("utf-8"))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; one inside another belongs to the outer one."""
        with self._lock:
            if self._depth:
                yield
                return
            with self._in_words():
                self._connected().execute("BEGIN")
            self._depth = 1
            try:
                yield
                with self._in_words():
                    self._connected().execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._depth = 0

    def _roll_back(self) -> None:
        if self._raw is not None and not self._raw.closed:
            with self._in_words():
                self._raw.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of the server."""
        with self._lock:
            self._closed = True
            if self._raw is not None:
                self._raw.close()

    def _connected(self) -> "psycopg.Connection[Any]":
        """The connection; a new one when the server ended it, but never in the middle of a transaction."""
        if self._raw is None or (self._raw.closed and not self._depth and not self._closed):
            with self._in_words():
                self._raw = psycopg.connect(self._address, autocommit=True, connect_timeout=PATIENCE)
                self._raw.execute(f"SET search_path TO {NAMESPACE}")
        return self._raw

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """What psycopg raises, as one line without the password.

        Raises:
            LibraryError: the server refused.
        """
        try:
            yield
        except psycopg.OperationalError as e:
            reason = (str(e).strip().splitlines() or ["no answer"])[-1].strip()
            remedy = "see whether the server runs and the address is right"
            raise LibraryError(
                f"the server cannot be used ({reason})", where=self.where, remedy=remedy
            ) from e
        except psycopg.Error as e:
            reason = (str(e).strip().splitlines() or [type(e).__name__])[0]
            raise LibraryError(f"the library failed ({reason})", where=self.where) from e


def place_of(address: str) -> str:
    """The address without user and password.

    Raises:
        LibraryError: it is no address.
    """
    try:
        told = psycopg.conninfo.conninfo_to_dict(address)
    except psycopg.ProgrammingError as e:
        remedy = "write postgresql://USER@HOST/DATABASE"
        raise LibraryError("this is no address of a server", where="library", remedy=remedy) from e
    return f"postgresql://{told.get('host', '')}/{told.get('dbname', '')}"


def _theirs(statement: str) -> bytes:
    """Parameters are written "?" everywhere else."""
    return statement.replace("%", "%%").replace("?", "%s").encode("utf-8")
