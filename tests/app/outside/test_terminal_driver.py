"""What terminals say of light and dark while the program runs."""

import signal
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Key

from benchmarks.terminal import Terminal
from reader.app.first_messages import LightChanged
from reader.app.outside.terminal_driver import ListeningDriver, ListeningParser, Reports

LIGHT, DARK = "\x1b[?997;2n", "\x1b[?997;1n"
PATIENCE = 60.0


def told(parts: list[str]) -> tuple[str, list[bool]]:
    reports = Reports()
    found = [piece for part in parts for piece in reports.split(part)]
    rest = "".join(piece for piece in found if isinstance(piece, str))
    return rest, [piece.light for piece in found if isinstance(piece, LightChanged)]


@given(st.lists(st.sampled_from(["j", "\x1b", "\x1b[A", "\x1b[?2026;2$y", LIGHT, DARK])), st.data())
def test_reports_are_found_wherever_a_read_ends_and_the_rest_stays(
    pieces: list[str], data: st.DataObject
) -> None:
    whole = "".join(pieces) + "k"
    places = [at for at in range(len(whole)) if not whole[:at].endswith(("\x1b", "\x1b["))]  # those are keys
    cuts = sorted(data.draw(st.lists(st.sampled_from(places), max_size=4)))
    parts = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    keys = "".join(piece for piece in pieces if piece not in (LIGHT, DARK)) + "k"
    assert told(parts) == (keys, [piece == LIGHT for piece in pieces if piece in (LIGHT, DARK)])


def test_escape_does_not_wait_for_what_may_follow() -> None:
    assert told(["\x1b"]) == ("\x1b", [])


def test_a_report_between_keys_types_nothing() -> None:
    parser = ListeningParser()
    found = [*parser.feed(f"j{LIGHT[:4]}"), *parser.feed(f"{LIGHT[4:]}k"), *parser.feed("")]
    keys = [event.key for event in found if isinstance(event, Key)]
    assert keys == ["j", "k"]
    assert [event.light for event in found if isinstance(event, LightChanged)] == [True]


def test_only_a_terminal_is_listened_to(open_reader: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert open_reader().driver_class is ListeningDriver
    monkeypatch.setattr("textual.constants.DRIVER", "textual.drivers.headless_driver:HeadlessDriver")
    assert open_reader().driver_class is HeadlessDriver


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP])
def test_the_program_follows_and_leaves_the_terminal_as_it_was(
    ending: signal.Signals, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("The bridge\n\nNine boats were lost.\n")
    command = [sys.executable, "-m", "reader", "--no-library", "a.txt"]
    environment = {
        "PATH": str(tmp_path), "HOME": str(tmp_path), "TERM": "xterm-256color", "COLORTERM": "truecolor",
        "LANG": "C.UTF-8", "PYTHONPATH": str(Path(__file__).parents[3]),
    }  # fmt: skip
    with Terminal(command, size=(80, 24), environment=environment, folder=tmp_path) as terminal:
        terminal.wait_for(b"\x1b[?2031h", PATIENCE)
        terminal.wait_for(b"quit", PATIENCE)
        start = len(terminal.written)
        terminal.type(LIGHT.encode())
        terminal.wait_for(b"48;2;251;248;241", PATIENCE, start=start)  # the theme `paper`
        terminal.process.send_signal(ending)
        while terminal.read(1.0):
            pass
        assert terminal.process.wait(PATIENCE) == 128 + ending
        assert terminal.left_on == set()
