import os
from pathlib import Path

import pytest

from reader.cli.output import streams
from reader.cli.output.streams import LESS, pager, show

LONG = "a line\n" * 100


@pytest.fixture
def on_a_terminal(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Standard output claims to be a terminal of 40 lines, and the pager writes to a file."""
    monkeypatch.setattr(streams, "can_draw", lambda: os.environ["TERM"] != "dumb")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("LINES", "40")
    monkeypatch.setenv("COLUMNS", "80")
    paged = tmp_path / "paged by it.txt"
    monkeypatch.setenv("PAGER", f"tee '{paged}'")
    return paged


def test_a_long_text_goes_to_the_pager_and_a_short_one_to_the_terminal(
    on_a_terminal: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    show("short\n")
    assert not on_a_terminal.exists()
    show(LONG)
    assert on_a_terminal.read_text() == LONG
    assert capfd.readouterr().out.endswith(LONG)


@pytest.mark.parametrize("command", ["", "nonesuch --colour", "'", "cat", "false"])
def test_without_a_pager_the_text_is_printed(
    on_a_terminal: Path, command: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAGER", command)
    show(LONG)
    assert capfd.readouterr().out == LONG


def test_a_pager_that_is_left_early_has_shown_enough(
    on_a_terminal: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAGER", "true")
    show(LONG * 10_000)
    assert capfd.readouterr().out == ""


def test_no_pager_runs_where_nobody_sees_it(
    on_a_terminal: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    show(LONG)
    assert capfd.readouterr().out == LONG
    assert not on_a_terminal.exists()


def test_less_is_the_pager_of_those_who_name_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    assert pager({}) == LESS
    assert pager({"PAGER": "most -s"}) == ["most", "-s"]
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert pager({}) == ()
