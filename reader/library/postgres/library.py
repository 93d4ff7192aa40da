"""A newsroom's library: the tables are made, checked and brought up to date when it is opened."""

from importlib import resources

from reader.library.postgres.connection import NAMESPACE, Connection
from reader.library.postgres.search import PostgresIndex
from reader.library.sql.library import SqlLibrary
from reader.library.times import Clock, now
from reader.model.errors import LibraryError

STEPS = ("001_library.sql",)
"""What brings the tables from one version to the next, each in the folder `schema`.

A step that was released is never changed.
"""
LOCK = 0x434C5244
"""Under which one program at a time changes the tables: the letters CLRD."""


def open_postgres(address: str, *, clock: Clock = now) -> SqlLibrary:
    """The library at an address such as postgresql://user@host/database, in a schema of its own.

    Its backups are the server's own.

    Raises:
        LibraryError: the server cannot be used, or a newer claimreader made the tables.
    """
    connection = Connection(address)
    try:
        _bring_up_to_date(connection)
    except BaseException:
        connection.close()
        raise
    return SqlLibrary(connection, lambda: PostgresIndex(connection), clock=clock)


def _bring_up_to_date(connection: Connection) -> None:
    if _version(connection) == len(STEPS):
        return
    with connection.transaction():
        connection.rows("SELECT pg_advisory_xact_lock(?)", (LOCK,))
        connection.run_script(
            f"CREATE SCHEMA IF NOT EXISTS {NAMESPACE};"
            f" CREATE TABLE IF NOT EXISTS {NAMESPACE}.format (version INTEGER NOT NULL)"
        )
        for step in STEPS[_version(connection) :]:
            folder = resources.files("reader.library.postgres.schema")
            connection.run_script(folder.joinpath(step).read_text(encoding="utf-8"))
        connection.run("DELETE FROM format")
        connection.run("INSERT INTO format VALUES (?)", (len(STEPS),))


def _version(connection: Connection) -> int:
    """The version of the tables; 0 when there are none.

    Raises:
        LibraryError: a newer claimreader made them.
    """
    if connection.rows("SELECT to_regclass(?)", (f"{NAMESPACE}.format",))[0][0] is None:
        return 0
    found = connection.rows("SELECT version FROM format")
    version = int(found[0][0]) if found else 0
    if version > len(STEPS):
        raise LibraryError(
            f"a newer claimreader made this library (format {version}, this one knows {len(STEPS)})",
            where=connection.where,
            remedy="update claimreader",
        )
    return version
