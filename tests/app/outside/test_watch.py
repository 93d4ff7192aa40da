import os
from pathlib import Path

from reader.app.outside.watch import Watched


def write(path: Path, words: str, time: int) -> None:
    path.write_text(words)
    os.utime(path, ns=(time, time))


def test_a_change_is_told_once_and_only_when_writing_has_ended(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write(path, "one", 1)
    watched = Watched(str(path))
    assert not watched.changed()
    write(path, "two, in", 2)
    assert not watched.changed()
    write(path, "two, in parts", 3)
    assert not watched.changed()
    assert watched.changed()
    assert not watched.changed()


def test_a_file_that_is_gone_for_a_moment_has_not_changed_until_it_is_back(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write(path, "one", 1)
    watched = Watched(str(path))
    path.unlink()
    assert [watched.changed(), watched.changed()] == [False, False]
    write(path, "other", 4)
    assert [watched.changed(), watched.changed()] == [False, True]


def test_what_the_program_read_itself_is_no_change(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write(path, "one", 1)
    watched = Watched(str(path))
    write(path, "two", 2)
    watched.know()
    assert [watched.changed(), watched.changed()] == [False, False]


def test_a_pipe_or_an_address_never_changes() -> None:
    for source in ("-", "https://example.org", "a\0b"):
        assert [Watched(source).changed() for _ in range(3)] == [False] * 3
