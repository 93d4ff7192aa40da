import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import MemoryLibrary, library_place, open_library
from reader.library.sqlite import SqliteLibrary


def test_the_reader_s_own_library_is_where_the_platform_keeps_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    if sys.platform == "linux":
        assert library_place(environment={}) == "/data/claimreader/library.db"
    assert library_place(environment={"CLAIMREADER_LIBRARY": "none"}) == "off"
    assert library_place("here.db", {"CLAIMREADER_LIBRARY": "there.db"}) == "here.db"
    assert library_place(environment={"CLAIMREADER_LIBRARY": ""}) == library_place(environment={})


def test_another_one_is_named_by_a_variable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CLAIMREADER_LIBRARY", str(tmp_path / "mine.db"))
    with closing(open_library()) as library:
        assert isinstance(library, SqliteLibrary)
        assert library.path == tmp_path / "mine.db"


def test_off_is_a_library_for_one_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMREADER_LIBRARY", "off")
    assert isinstance(open_library(), MemoryLibrary)
