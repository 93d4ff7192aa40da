"""A library's file."""

from contextlib import closing
from pathlib import Path

import pytest

from reader.library.sqlite import open_sqlite
from tests.library.sqlite.dam import ARTICLE, FIRST


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with a note in it."""
    path = tmp_path / "library.db"
    with closing(open_sqlite(path)) as library:
        library.add(ARTICLE)
        library.keep_notes(ARTICLE.id, [FIRST])
    return path
