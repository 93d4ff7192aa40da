"""Keys that find nothing say so; nothing happens without a word."""

from pathlib import Path
from typing import Any, NoReturn

import pytest

from reader.model import Analysis
from reader.model.errors import OutputError
from reader.worker.events import Finished
from tests.app.pressing import press

SIZE = (100, 30)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("K", "No more claims that way."),
        ("W", "No more warnings that way."),
        ("w w w w", "No more warnings that way."),
        ("%", "No other quote: stand on a warning first, with w."),
        ("i", "No warning here: w goes to the next one."),
        ("X", "No warning here: w goes to the next one."),
        ("Y", "No warning here: w goes to the next one."),
        (",", "Heaviest first."),
        (", ,", "In the order of the text."),
        ("g &", "Nothing to filter by here: stand on a name, a source, a warning or what somebody says."),
        ("c c", "No more citations that way."),
        ("P", "No more names that way."),
        ("[", "No more headings that way."),
        ("{", "No more paragraphs that way."),
        ("(", "No more sentences that way."),
        ("z z", "Stand on a claim first, with J."),
        ("+", "Text of 84 columns, 52 here."),
        ("8 -", "Text of 48 columns."),
        ("Z", "Nothing but the text; Z brings the panes back."),
        ("n", "Nothing searched yet: / opens the search."),
        ("x", "Stand on a claim first, with J."),
        ("a", "Stand on a claim first, with J."),
        ("J x", "Kept."),
        ("J x x", "Let go; . brings it back."),
        ("J D", "No note here."),
        ("D", "No note here."),
        ("J x D", "Note deleted; . brings it back."),
        (".", "Nothing to undo."),
        ("J x .", "Undone: keep."),
        ("s", "No notes to save: x keeps a claim, a adds a note."),
        ("y", "Nothing to copy: select with the mouse, or stand on a claim with J."),
        ("E", "Dates and numbers are marked."),
        ("E E", "Dates and numbers are not marked."),
    ],
)
async def test_a_key_says_what_came_of_it(keys: str, words: str, open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, keys) == words


@pytest.mark.parametrize(
    ("keys", "words"),
    [("J", "No claims yet."), ("w", "No warnings yet."), ("p", "No names yet."), ("c", "No citations here.")],
)
async def test_findings_that_may_still_come_are_not_denied(
    keys: str, words: str, open_reader: Any, told: Any
) -> None:
    app = open_reader(analyst=told())
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, keys) == words


@pytest.mark.parametrize(
    ("keys", "words"),
    [("J", "No claims in this text."), ("w", "No warnings in this text."), ("c", "No citations here.")],
)
async def test_findings_that_will_not_come_are_denied(
    keys: str, words: str, open_reader: Any, told: Any
) -> None:
    app = open_reader(analyst=told(Finished(Analysis(""))))
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, keys) == words


async def test_saving_says_where_and_a_failure_says_why_and_keeps_the_notes(
    open_reader: Any, tmp_path: Path
) -> None:
    answers: list[Path | OutputError] = [
        OutputError("no space left", where="notes.md"),
        tmp_path / "notes.md",
    ]

    def save(*_: object) -> tuple[Path, tuple[str, ...]]:
        answer = answers.pop(0)
        if isinstance(answer, OutputError):
            raise answer
        return answer, ("A part stayed.",)

    app = open_reader(save_notes=save)
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "J x s") == "notes.md: no space left"
        assert app.reading_screen.session.notebook.unsaved
        assert await press(pilot, "s") == f"Saved to {tmp_path / 'notes.md'}. A part stayed."
        assert not app.reading_screen.session.notebook.unsaved


async def test_a_failed_save_does_not_quit(open_reader: Any) -> None:
    def save(*_: object) -> NoReturn:
        raise OutputError("no space left")

    app = open_reader(save_notes=save)
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "J x q s") == "no space left"
        assert app.screen is app.reading_screen
        assert app.is_running
