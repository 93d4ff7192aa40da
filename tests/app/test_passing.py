"""What is read is handed on: to files, and to commands of the reader's own."""

from pathlib import Path
from typing import Any

from tests.app.pressing import press

SIZE = (120, 40)


def typed(words: str) -> str:
    return " ".join({" ": "space"}.get(letter, letter) for letter in words)


def on_screen(app: Any) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


async def test_a_format_is_chosen_and_then_the_file(open_reader: Any, tmp_path: Path) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "J x S")
        assert "Notes, warnings and claims as Markdown" in on_screen(app)
        await press(pilot, "enter")
        entry = app.reading_screen.panes.entry
        assert entry._input.value == str(tmp_path / "bridge.findings.md")
        assert await press(pilot, "enter") == f"Written to {tmp_path / 'bridge.findings.md'}."
        assert "(kept)" in (tmp_path / "bridge.findings.md").read_text()


async def test_a_file_that_exists_is_replaced_only_at_the_readers_word(
    open_reader: Any, tmp_path: Path
) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "S enter")
        file = tmp_path / "bridge.findings.md"
        file.write_text("mine")
        await press(pilot, "enter")
        assert "bridge.findings.md already" in on_screen(app)
        await press(pilot, "enter")
        assert app.reading_screen.line.open
        await press(pilot, "2 enter")
        assert (tmp_path / "bridge.findings.md2").exists()
        await press(pilot, "S enter")
        app.reading_screen.panes.entry._input.value = str(file)
        await press(pilot, "enter")
        assert file.read_text() == "mine"
        assert await press(pilot, "r") == f"Written to {file}."
        assert "mine" not in file.read_text()


async def test_what_cannot_be_written_is_said_and_another_name_can_be_given(
    open_reader: Any, tmp_path: Path
) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        said = await press(pilot, "S enter " + "backspace " * len("bridge.findings.md") + "enter")
        assert said.endswith("this is a folder; add a file name")
        assert app.reading_screen.line.open


async def test_an_export_can_be_left_at_every_step(open_reader: Any, tmp_path: Path) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "S escape")
        await press(pilot, "S j enter escape")
        assert not app.reading_screen.line.open
    assert list(tmp_path.iterdir()) == []


async def test_a_command_gets_the_selection_the_claim_or_the_article(open_reader: Any, article: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "| " + typed("wc -c") + " enter")
        assert f"{len(article.text.encode())}" in on_screen(app)
        assert "article | wc -c" in on_screen(app)
        await press(pilot, "escape J | enter")
        assert f"{len('12 boats were lost in Friday' + chr(39) + 's storm')}" in on_screen(app)
        assert "claim | wc -c" in on_screen(app)
        await press(pilot, "q v 2 right |")
        assert "selection |" in on_screen(app)
        await press(pilot, "enter")
        assert "selection | wc -c" in on_screen(app)
        await press(pilot, "y")
        assert app.clipboard.strip() == "8"
        assert not app.reading_screen.selecting
        await press(pilot, "q | " + typed("cat") + " enter")
        assert "claim | cat" in on_screen(app)


async def test_what_a_command_writes_cannot_command_the_terminal(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        command = r"printf '[bold]\tx\033[31m\001[/nothing]\n'; exit 4"
        app.reading_screen.last_command = command
        await press(pilot, "| enter")
        assert "[bold]  x\ufffd[/nothing]" in on_screen(app)
        assert "exit code 4" in on_screen(app)


async def test_a_command_without_output_says_so_and_an_empty_one_runs_nothing(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "| enter")
        assert app.screen is app.reading_screen
        await press(pilot, "| t r u e enter")
        assert "It wrote nothing." in on_screen(app)
        await press(pilot, "j k space b g g enter")
        assert app.screen is app.reading_screen


async def test_leaving_a_command_ends_it(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for key in ("| " + typed("sleep 1000") + " enter").split():
            await pilot.press(key)
        assert "running" in on_screen(app)
        await press(pilot, "escape")
        assert app.screen is app.reading_screen
