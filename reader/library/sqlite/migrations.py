"""The shape of the file: made, checked, and brought up to date."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.library.sqlite.connection import Connection
from reader.library.sqlite.failures import in_words
from reader.library.sqlite.waiting import patiently
from reader.model.errors import LibraryError

APPLICATION_ID = 0x434C5244
"""The letters CLRD, which the file's header carries: programs such as file(1) show them."""
STEPS = ("001_library.sql", "002_changes.sql", "003_places.sql", "004_texts.sql")
"""What brings the file from one version to the next, each in the folder `schema`.

A step that was released is never changed.
"""


def statements_of(step: str) -> Iterator[str]:
    """The statements of one step, one after the other."""
    text = (Path(__file__).parent / "schema" / step).read_text(encoding="utf-8")
    statement = ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def version_of(connection: Connection, *, known: int) -> int:
    """The version of the file's shape; 0 for one that was just made.

    Raises:
        LibraryError: it is another program's file, or a newer claimreader wrote it.
    """
    with in_words(connection.where):
        application, version, tables = patiently(lambda: _header(connection.raw))
    if application != APPLICATION_ID and (application or version or tables):
        raise LibraryError(
            "this is another program's database, not a library of claimreader",
            where=connection.where,
            remedy="name another file with CLAIMREADER_LIBRARY",
        )
    if version > known:
        raise LibraryError(
            f"a newer claimreader wrote this library (format {version}, this one knows {known})",
            where=connection.where,
            remedy="update claimreader, or name another library with CLAIMREADER_LIBRARY",
        )
    return int(version)


def _header(raw: sqlite3.Connection) -> tuple[int, int, int]:
    """Application id, version and number of tables, all of one moment: another program may be making them."""
    application, version, tables = raw.execute(
        "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)"
        " FROM pragma_application_id, pragma_user_version"
    ).fetchone()
    return application, version, tables


def migrate(connection: Connection, steps: Sequence[Sequence[str]]) -> None:
    """Bring the file to the last version, in one transaction: another program sees the old shape or the new.

    Raises:
        LibraryError: a step failed; the file is as it was.
    """
    with connection.transaction(patient=True), in_words(connection.where):
        version = version_of(connection, known=len(steps))
        for step in steps[version:]:
            for statement in step:
                connection.raw.execute(statement)
        if connection.raw.execute("PRAGMA foreign_key_check").fetchone():
            raise LibraryError("the library is damaged: notes without an article", where=connection.where)
        connection.raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.raw.execute(f"PRAGMA user_version = {len(steps)}")
