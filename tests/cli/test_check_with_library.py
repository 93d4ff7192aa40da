from pathlib import Path

import pytest

from tests.cli.conftest import Run

BEFORE = "Nine boats sank in Oxley harbour on Monday.\n"
NOW = "Twelve boats sank in Oxley harbour on Monday.\n"


@pytest.fixture(autouse=True)
def library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("CLAIMREADER_LIBRARY", str(tmp_path / "library.db"))
    (tmp_path / "before.txt").write_text(BEFORE)
    (tmp_path / "now.txt").write_text(NOW)
    (tmp_path / "other.txt").write_text("The orchestra of Tarnside has a new conductor.\n")
    return tmp_path / "library.db"


@pytest.mark.model
def test_an_article_is_held_against_what_was_read_before_by_one_process_and_by_two(command: Run) -> None:
    assert command("library", "add", "before.txt")[0] == 0
    assert command("check", "now.txt") == (0, "", "")
    code, out, err = command("check", "now.txt", "other.txt", "--library", "--jobs", "1")
    assert (code, err) == (1, "")
    assert out.startswith("now.txt:1:1: contradiction: ")
    assert "Nine boats sank in Oxley harbour on Monday" in out
    assert command("check", "now.txt", "other.txt", "--library", "--jobs", "2") == (code, out, err)
    assert command("check", "now.txt", "--library", "--only", "duplicate") == (0, "", "")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_broken_library_is_said_once(command: Run, library: Path, jobs: str) -> None:
    library.write_bytes(b"no database" * 500)
    code, out, err = command("check", "now.txt", "before.txt", "--library", "--jobs", jobs)
    assert (code, out, err.count("\n")) == (3, "", 1)
    assert str(library) in err


def test_a_library_that_is_off_is_wrong_usage(command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMREADER_LIBRARY", "off")
    code, out, err = command("check", "now.txt", "--library")
    assert (code, out) == (2, "")
    assert err == (
        "claimreader: the library is off; claimreader config says where it is switched off;"
        " or leave --library out\n"
    )
