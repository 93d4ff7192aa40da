"""What leaving with notes that were not saved asks, and what each answer does."""

from pathlib import Path
from typing import Any

from tests.app.checks import SIZE, press


async def test_saying_save_to_the_question_saves_and_quits(open_reader: Any, tmp_path: Path) -> None:
    saved: list[int] = []

    def save(_article: object, _analysis: object, notes: list[object], _: object) -> tuple[Path, list[str]]:
        saved.append(len(notes))
        return tmp_path / "notes.md", ["A part stayed."]

    app = open_reader(save_notes=save)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "J x q s")
    assert saved == [1]
    assert not app.is_running


async def test_saying_stay_to_the_question_goes_on_reading(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "J x q escape")
        assert app.screen is app.reading_screen
        await press(pilot, "q d")
    assert not app.is_running
