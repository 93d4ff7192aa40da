"""What a terminal answers, played by the other end of a pseudo-terminal."""

import os
import termios
import threading
from collections.abc import Iterator

import pytest

from reader.cli import terminal
from reader.cli.terminal import Answer, Question, told_by

KIND = b"\x1b[?62;22c"
XTERM = {"TERM": "xterm-256color"}


@pytest.fixture
def ends() -> Iterator[tuple[int, str]]:
    """The terminal's end, and the path of the program's."""
    theirs, ours = os.openpty()
    yield theirs, os.ttyname(ours)
    os.close(theirs)
    os.close(ours)


def asked(ends: tuple[int, str], reply: bytes) -> Answer:
    theirs, path = ends

    def answer() -> None:
        heard = b""
        while not heard.endswith(b"[c"):
            heard += os.read(theirs, 100)
        os.write(theirs, reply)

    thread = threading.Thread(target=answer)
    thread.start()
    question = Question(environment=XTERM, path=path)
    found = question.answer()
    thread.join()
    return found


@pytest.mark.parametrize(
    ("reply", "light", "typed"),
    [
        (b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\" + KIND, True, ""),
        (b"\x1b]11;rgb:1717/1b1b/2424\x07" + KIND, False, ""),
        (b"\x1b]11;rgba:fd/f6/e3/ff\x1b\\" + KIND, True, ""),
        (b"\x1b]11;rgb:80/80/80\x1b\\" + KIND, True, ""),
        (b"\x1b]11;rgb:60/60/60\x1b\\" + KIND, False, ""),
        (KIND, None, ""),
        (b"j\x1b]11;rgb:00/00/00\x1b\\J" + KIND, False, "jJ"),
    ],
)
def test_the_background_is_light_or_dark_and_keys_typed_meanwhile_are_kept(
    reply: bytes, light: bool | None, typed: str, ends: tuple[int, str]
) -> None:
    assert asked(ends, reply) == Answer(light, typed)


def test_a_terminal_that_answers_nothing_is_not_waited_for_long(
    ends: tuple[int, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal, "PATIENCE", 0.0)
    assert Question(environment={**XTERM, "COLORFGBG": "0;15"}, path=ends[1]).answer() == Answer(True)


def test_an_answer_that_nobody_waited_for_is_not_left_to_the_shell(ends: tuple[int, str]) -> None:
    theirs, path = ends
    shell = os.open(path, os.O_RDWR | os.O_NOCTTY)
    question = Question(environment=XTERM, path=path)
    os.write(theirs, b"\x1b]11;rgb:00/00/00\x1b\\" + KIND)
    question.take_back()
    os.write(theirs, b"ls\n")
    assert os.read(shell, 100) == b"ls\n"
    os.close(shell)


def test_the_terminal_is_left_as_it_was(ends: tuple[int, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "PATIENCE", 0.0)
    watching = os.open(ends[1], os.O_RDWR | os.O_NOCTTY)
    before = termios.tcgetattr(watching)
    question = Question(environment=XTERM, path=ends[1])
    assert termios.tcgetattr(watching) != before
    question.take_back()
    question.take_back()
    assert termios.tcgetattr(watching) == before
    os.close(watching)


def test_nobody_is_asked_where_there_is_no_terminal_or_no_need(ends: tuple[int, str]) -> None:
    assert Question(environment=XTERM, path="/dev/null").answer() == Answer()
    assert Question(environment=XTERM, path="/nowhere").answer() == Answer()
    assert Question(environment={"TERM": "dumb"}, path=ends[1]).answer() == Answer()
    assert Question(ask=False, environment=XTERM, path=ends[1]).answer() == Answer()


@pytest.mark.parametrize(
    ("value", "light"), [("15;0", False), ("0;15", True), ("0;default;7", True), ("12;8", False), ("x", None)]
)
def test_some_terminals_say_it_in_the_environment(value: str, light: bool | None) -> None:
    assert told_by({"COLORFGBG": value}) is light
