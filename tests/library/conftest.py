"""Libraries of every kind, with a clock that goes on by itself."""

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import psycopg
import pytest

from reader.library import Library, MemoryLibrary
from reader.library.postgres import open_postgres
from reader.library.postgres.library import STEPS
from reader.library.sqlite import open_sqlite
from reader.library.times import Clock
from tests.library.server import programs, server

KEPT_IN = ("article", "ruling", "change", "token")
"""Tables whose rows the rows of all others go with."""
MakeLibrary = Callable[[], Library]


@pytest.fixture
def clock() -> Clock:
    seconds = count()
    return lambda: f"2025-05-03T07:30:{next(seconds):02}Z"


@pytest.fixture
def memory(clock: Clock) -> Library:
    return MemoryLibrary(clock=clock)


@pytest.fixture
def sqlite(clock: Clock, tmp_path: Path) -> Iterator[Library]:
    with closing(open_sqlite(tmp_path / "library.db", clock=clock)) as made:
        yield made


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a server, started when a test first asks for it."""
    folder = programs()
    if folder is None:
        pytest.skip("no PostgreSQL server is installed; apt-get install postgresql")
    with server(folder) as address:
        yield address


@pytest.fixture
def postgres(postgres_server: str, clock: Clock) -> Iterator[Library]:
    """An empty library on the server."""
    empty(postgres_server)
    with closing(open_postgres(postgres_server, clock=clock)) as made:
        yield made


def empty(address: str) -> None:
    """Take everything out of the tables, which is quicker than making them again."""
    with psycopg.connect(address, autocommit=True) as raw:
        try:
            fresh = raw.execute("SELECT version FROM claimreader.format").fetchone() == (len(STEPS),)
        except psycopg.Error:
            fresh = False
        if not fresh:
            raw.execute("SET client_min_messages = error; DROP SCHEMA IF EXISTS claimreader CASCADE")
            return
        for table in KEPT_IN:
            raw.execute(f"DELETE FROM claimreader.{table}".encode())


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def library(request: pytest.FixtureRequest) -> Library:
    """Every test with this fixture holds for each kind."""
    made: Library = request.getfixturevalue(request.param)
    return made
