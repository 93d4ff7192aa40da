"""What the reader was told is kept is kept, however the program ends."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from reader import workbench
from reader.library import open_library
from tests.hostile.terminal import Terminal

DONE = ("analysed", "nothing repeated, nothing contradicted", "no checkable claims found")
TEXT = "Dam holds\n\nNine boats sank at dawn.\n\nThe harbour stayed open.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "dam.txt"
    path.write_text(TEXT)
    return path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def kept_in(place: Path, path: Path) -> list[str]:
    with closing(open_library(str(place))) as library:
        return [note.quote for note in library.notes(workbench.read(str(path)).id)]


def test_a_note_that_was_acknowledged_outlasts_a_kill(
    path: Path, place: Path, environment: Mapping[str, str]
) -> None:
    known = {**environment, "CLAIMREADER_LIBRARY": str(place)}
    with Terminal([str(path)], known) as terminal:
        terminal.wait_for("Nine boats")
        terminal.press("}x")
        terminal.wait_for("Kept.")
        terminal.kill()
    assert kept_in(place, path) == ["Nine boats sank at dawn."]
    with Terminal([str(path)], known) as terminal:
        terminal.wait_for("Nine boats")
        terminal.press("}}xga")
        terminal.wait_for("Kept.")
        assert terminal.leave() == 0
    assert kept_in(place, path) == ["Nine boats sank at dawn.", "The harbour stayed open."]


@pytest.mark.parametrize("silently", [False, True])
def test_a_note_is_kept_though_the_terminal_is_taken_away_at_once(
    silently: bool, path: Path, place: Path, environment: Mapping[str, str]
) -> None:
    with Terminal([str(path)], {**environment, "CLAIMREADER_LIBRARY": str(place)}) as terminal:
        terminal.wait_for("Nine boats")
        terminal.press("}")
        terminal.wait_for("Nine boats")
        terminal.press("x")
        terminal.wait_for("✎")
        terminal.hang_up(silently=silently)
        # 120 is Python's own answer where the last of its output could not be written
        assert terminal.wait_for_exit() in (120, 129)
    assert kept_in(place, path) == ["Nine boats sank at dawn."]


def test_an_interrupt_meant_for_the_editor_ends_nobody_else(
    path: Path, place: Path, tmp_path: Path, environment: Mapping[str, str]
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "called again" >"$1"\nkill -INT $PPID\n')
    editor.chmod(0o755)
    known = {**environment, "CLAIMREADER_LIBRARY": str(place), "EDITOR": str(editor), "VISUAL": ""}
    with Terminal([str(path)], known) as terminal:
        terminal.wait_for("Nine boats")
        terminal.press("}x")
        terminal.wait_for("Kept.")
        terminal.press("e")
        terminal.wait_for("Note changed.")
        assert terminal.leave() == 0
    with closing(open_library(str(place))) as library:
        assert [note.text for note in library.notes(workbench.read(str(path)).id)] == ["called again"]


def test_a_window_of_one_cell_and_a_storm_of_sizes_end_in_a_readable_screen(
    path: Path, environment: Mapping[str, str]
) -> None:
    with Terminal([str(path)], environment) as terminal:
        terminal.wait_for("Nine boats")
        for number in range(40):
            terminal.resize(1 + 7 * number % 50, 1 + 13 * number % 160)
        terminal.resize(1, 1)
        terminal.press("}x")
        terminal.resize(40, 119)
        terminal.press("ga")
        terminal.wait_for("“Nine boats sank at dawn.”")
        assert terminal.leave() == 0


def test_without_a_library_nothing_is_kept_and_leaving_asks(
    path: Path, place: Path, environment: Mapping[str, str]
) -> None:
    known = {**environment, "CLAIMREADER_LIBRARY": str(place)}
    with Terminal([str(path), "--no-library"], known) as terminal:
        terminal.wait_for("Nine boats")
        terminal.press("}x")
        terminal.wait_for("Kept.")
        terminal.press("q")
        terminal.wait_for("Your notes are not saved yet.")
        terminal.press("d")
        assert terminal.wait_for_exit() == 0
    assert not place.exists()


@pytest.mark.model
def test_a_second_article_is_held_against_the_first(
    path: Path, place: Path, tmp_path: Path, environment: Mapping[str, str]
) -> None:
    known = {**environment, "CLAIMREADER_LIBRARY": str(place)}
    path.write_text("Bridge closes\n\nThe Northgate Bridge employs 40 people. It opened in 1931.\n")
    other = tmp_path / "other.txt"
    other.write_text("Bridge opens\n\nThe Northgate Bridge employs 65 people. Nobody was hurt.\n")
    with Terminal([str(path)], known) as terminal:
        terminal.wait_for_any(*DONE)
        assert terminal.leave() == 0
    with Terminal([str(other)], known) as terminal:
        terminal.wait_for("1 warning")
        terminal.press("gwj")
        terminal.wait_for("Bridge closes")
        terminal.press("%")
        terminal.wait_for("goes back to the article")
        assert terminal.leave() == 0
