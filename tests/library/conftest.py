"""Libraries of every kind, with a clock that goes on by itself."""

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from reader.library import Library, MemoryLibrary
from reader.library.sqlite import open_sqlite
from reader.library.times import Clock

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


@pytest.fixture(params=["memory", "sqlite"])
def library(request: pytest.FixtureRequest) -> Library:
    """Every test with this fixture holds for each kind."""
    made: Library = request.getfixturevalue(request.param)
    return made
