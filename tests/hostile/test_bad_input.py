"""Whatever is wrong with the input: one line that says so, and the exit code of the contract."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.hostile.terminal import Terminal, shown
from tests.hostile.test_command_line import run

UNREADABLE, USAGE = 3, 2
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    * 9
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one of each bad input, and a good one."""
    (tmp_path / "directory").mkdir()
    (tmp_path / "picture.txt").write_bytes(PNG)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.md").write_bytes(b" \n\t\n\n")
    (tmp_path / "good.txt").write_text("The council bought 20 boats.\n", encoding="utf-8")
    return tmp_path


FILES = ["missing.txt", "directory", "picture.txt", "empty.txt", "blank.md"]
WRONG_USES = [
    ["--frobnicate"],
    ["check", "--frobnicate", "good.txt"],
    ["check", "good.txt", "--format", "nonsense"],
    ["check", "good.txt", "--only", "nonsense"],
    ["check", "good.txt", "--min-confidence", "2"],
    ["check", "good.txt", "--min-confidence", "much"],
    ["check"],
    ["compare", "good.txt"],
    ["export", "good.txt"],
    ["export", "good.txt", "--to", "nonsense"],
    ["samples", "nonsense"],
    ["themes", "nonsense"],
]


def assert_one_line(err: str) -> None:
    assert err.startswith("claimreader: ")
    assert err.endswith("\n")
    assert err.count("\n") == 1
    assert "Traceback" not in err


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("command", ["check", "export", "compare"])
def test_an_unreadable_source_is_one_line_and_exit_code_3(
    command: str, file: str, folder: Path, environment: Mapping[str, str]
) -> None:
    source = str(folder / file)
    rest = {"check": [], "export": ["--to", "json"], "compare": [source]}[command]
    code, out, err = run([command, source, *rest], environment)
    assert (code, out) == (UNREADABLE, "")
    assert_one_line(err)
    assert source in err


@pytest.mark.parametrize("arguments", WRONG_USES, ids=" ".join)
def test_a_wrong_use_is_one_line_and_exit_code_2(
    arguments: list[str], folder: Path, environment: Mapping[str, str]
) -> None:
    given = [str(folder / word) if word == "good.txt" else word for word in arguments]
    code, out, err = run(given, environment)
    assert (code, out) == (USAGE, "")
    assert_one_line(err)


@pytest.mark.parametrize("file", FILES)
def test_the_reader_does_not_open_an_unreadable_source(
    file: str, folder: Path, environment: Mapping[str, str]
) -> None:
    with Terminal([str(folder / file)], environment) as terminal:
        assert terminal.wait_for_exit() == UNREADABLE
        assert_one_line(shown(terminal.output).replace("\r\n", "\n"))


def test_the_reader_does_not_open_with_an_unknown_theme(folder: Path, environment: Mapping[str, str]) -> None:
    with Terminal([str(folder / "good.txt"), "--theme", "nonsense"], environment) as terminal:
        assert terminal.wait_for_exit() == USAGE
        assert_one_line(shown(terminal.output).replace("\r\n", "\n"))


@pytest.mark.model
def test_without_a_terminal_the_text_is_printed(folder: Path, environment: Mapping[str, str]) -> None:
    code, out, err = run([str(folder / "good.txt")], environment)
    assert (code, err) == (0, "")
    assert out.startswith("● The council bought 20 boats.\n")


def test_an_addressee_that_cannot_draw_gets_no_screen(folder: Path, environment: Mapping[str, str]) -> None:
    with Terminal([str(folder / "missing.txt")], {**environment, "TERM": "dumb"}) as terminal:
        assert terminal.wait_for_exit() == UNREADABLE
        assert "\x1b" not in terminal.output


def test_one_bad_source_among_good_ones_is_told_and_the_others_are_read_on(
    folder: Path, environment: Mapping[str, str]
) -> None:
    code, _, err = run(["check", str(folder / "missing.txt"), str(folder / "directory")], environment)
    assert code == UNREADABLE
    assert [line.split(":")[0] for line in err.splitlines()] == ["claimreader", "claimreader"]


def test_keys_come_from_the_terminal_though_standard_input_is_something_else(
    folder: Path, environment: Mapping[str, str]
) -> None:
    (folder / "keys.txt").write_text("k")
    with Terminal([str(folder / "good.txt")], environment, piped=folder / "keys.txt") as terminal:
        terminal.wait_for("The council bought 20 boats.")
        assert terminal.leave() == 0
