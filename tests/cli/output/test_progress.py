import io
import os

import pytest

from reader.cli.output import progress
from reader.cli.output.progress import ERASE_LINE, Progress


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def a_terminal_of_forty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("LINES", "10")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", 0)


def test_the_line_is_written_over_and_taken_away() -> None:
    screen = Screen()
    shown = Progress(200, stream=screen)
    shown.show(3, "a.txt")
    shown.show(4, "a very long name of a file that goes over the edge.txt")
    shown.clear()
    shown.clear()
    assert screen.getvalue().split(ERASE_LINE) == [
        "", "3 of 200 checked; a.txt", "4 of 200 checked; a very long name of a", ""
    ]  # fmt: skip


def test_a_hostile_name_is_shown_harmlessly() -> None:
    screen = Screen()
    Progress(2, stream=screen).show(1, "\x1b]0;x\x07\n")
    assert "\x1b]0" not in screen.getvalue()
    assert "\n" not in screen.getvalue()


@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_there_is_none_where_no_line_can_be_erased(term: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", term)
    stream = io.StringIO() if term == "xterm" else Screen()
    shown = Progress(2, stream=stream)
    shown.show(1, "a")
    shown.clear()
    assert stream.getvalue() == ""


def test_what_is_done_at_once_needs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 60)
    screen = Screen()
    Progress(2, stream=screen).show(1, os.devnull)
    assert screen.getvalue() == ""
