import errno
import os
from pathlib import Path

import pytest

from benchmarks.killed_exports import Outcome, killed
from reader.export import write
from reader.export.writing import ChangedError
from reader.model.errors import OutputError


def test_a_new_file_is_written_whole(tmp_path: Path) -> None:
    write(tmp_path / "a.md", "Zoë\n")
    assert (tmp_path / "a.md").read_bytes() == "Zoë\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_an_existing_file_is_kept_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    with pytest.raises(OutputError, match="the file exists; replace it with --force"):
        write(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    write(str(path), "new", force=True)
    assert path.read_text(encoding="utf-8") == "new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old", encoding="utf-8")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    write(tmp_path / "link.md", "new", force=True)
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text(encoding="utf-8") == "new"


def test_folders_devices_and_missing_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="this is a folder; add a file name"):
        write(tmp_path, "x", force=True)
    with pytest.raises(OutputError, match="this is a device, not a file"):
        write("/dev/null", "x", force=True)
    with pytest.raises(OutputError, match="there is no such folder; make it first: mkdir -p "):
        write(tmp_path / "none" / "a.md", "x")
    with pytest.raises(OutputError, match="the name is too long; choose a shorter one"):
        write(tmp_path / ("x" * 300), "x")


def test_what_a_killed_run_left_behind_is_removed(tmp_path: Path) -> None:
    old, young = tmp_path / ".claimreader-1.tmp", tmp_path / ".claimreader-2.tmp"
    for leftover in (old, young):
        leftover.touch()
    os.utime(old, (0, 0))
    write(tmp_path / "a.md", "new")
    assert {path.name for path in tmp_path.iterdir()} == {"a.md", young.name}


@pytest.mark.parametrize("name", ["markdown", "csv"])
def test_a_run_that_is_killed_leaves_the_old_file_or_the_new_one(tmp_path: Path, name: str) -> None:
    assert killed(name, 2, tmp_path, longest_wait=0) == Outcome(kills=2, half=0, lost=0)


def test_a_file_that_came_there_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    sync = os.fsync

    def come(descriptor: int) -> None:
        path.write_text("theirs", encoding="utf-8")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", come)
    with pytest.raises(OutputError, match="the file exists; replace it with --force"):
        write(path, "new")
    assert path.read_text(encoding="utf-8") == "theirs"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


def test_where_files_have_one_name_only_they_are_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    write(tmp_path / "a.md", "new")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "new"


def test_only_the_bytes_that_were_read_are_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"read")
    write(path, "new", over=b"read")
    with pytest.raises(ChangedError):
        write(path, "newer", over=b"read")
    assert path.read_bytes() == b"new"
    path.chmod(0o444)
    with pytest.raises(OutputError, match="the file is write-protected; make it writable, or choose"):
        write(path, "newer", over=b"new")
    write(path, "newer", force=True)
    assert path.stat().st_mode & 0o777 == 0o444
    assert path.read_bytes() == b"newer"


def test_names_that_no_file_can_have_are_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="no file can be written there; choose another name"):
        write(tmp_path / "a\0b", "x")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(OutputError, match=r"cannot be written|no file can be written there"):
        write(tmp_path / "loop", "x")


FAILURES = [
    (errno.ENOSPC, "the disk is full; free some space or choose another folder"),
    (errno.EROFS, "the disk is read-only; choose another folder"),
    (errno.EACCES, "you may not write here; choose another folder"),
    (errno.EIO, r"cannot be written \(Input/output error\)"),
]


@pytest.mark.parametrize(("number", "message"), FAILURES)
def test_a_failed_write_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, message: str
) -> None:
    path = tmp_path / "a.md"
    path.write_text("old", encoding="utf-8")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError, match=message):
        write(path, "new", force=True)
    assert path.read_text(encoding="utf-8") == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]
