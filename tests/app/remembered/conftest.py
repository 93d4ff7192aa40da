"""A library that outlasts a run of the program."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import open_library
from reader.workbench.memory import Memory


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def memory(place: Path) -> Callable[[], Memory]:
    """The library as one run of the program after the other opens it."""
    return lambda: Memory(lambda: open_library(str(place)), version=lambda: "1")
