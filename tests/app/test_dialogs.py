"""Screens that open over the article close once, whatever was on its way to close them too."""

from pathlib import Path
from typing import Any

import pytest
from textual.events import Key
from textual.keys import _character_to_key
from textual.widgets import Input

from reader.workbench import Exporting
from tests.app.pressing import press

SIZE = (120, 40)


@pytest.mark.parametrize("opening", ["?", "T", ":", "S", "J x q", "J | t r u e enter"])
async def test_closing_twice_closes_once(opening: str, open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, opening)
        over = app.screen
        assert over is not app.reading_screen
        over.dismiss(None)
        over.dismiss(None)
        await pilot.pause()
        assert app.screen is app.reading_screen
        assert app.is_running


@pytest.mark.parametrize("opening", ["?", "T", "S", "J x q", "J | t r u e enter"])
async def test_a_click_beside_a_dialog_leaves_it(opening: str, open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, opening)
        theme, dialog = app.theme, app.screen
        await pilot.click(dialog, offset=(3, 20))
        await pilot.pause()
        assert app.screen is app.reading_screen
        assert app.theme == theme
        assert app.is_running


async def test_a_question_is_answered_by_a_click(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "J x q")
        discard = next(row for row in app.screen.query("Static") if row.name == "discard")
        await pilot.click(discard, offset=(8, 0))
        await pilot.pause()
        assert app.return_code == 0


async def test_escape_typed_faster_than_it_is_heard_leaves_the_article_open(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, ":")
        for _ in range(3):
            app.screen.post_message(Key("escape", None))
        await pilot.click(offset=(1, 39))
        await pilot.pause()
        assert app.screen is app.reading_screen


async def test_keys_typed_before_a_dialog_is_there_wait_for_it(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for key in "Tj":
            app.post_message(Key(key, key))
        await pilot.pause()
        assert app.reading_screen.wardrobe.name == "light"
        await press(pilot, "escape")
        for key in ("colon", "5", "0", "percent_sign"):
            app.post_message(Key(key, {"colon": ":", "percent_sign": "%"}.get(key, key)))
        await pilot.pause()
        assert app.screen.query_one("CommandInput").value == "50%"


async def test_letters_that_come_after_the_palette_closed_find_nothing_missing(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, ":")
        palette, entry = app.screen, app.screen.query_one(Input)
        palette.dismiss()
        palette.post_message(Input.Changed(entry, "next"))
        await pilot.pause()
        assert app.screen is app.reading_screen


async def test_without_colour_the_marked_row_of_a_list_is_told_by_a_line(
    open_reader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = open_reader(colour=False)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "T")
        segments = [segment for strip in app.screen._compositor.render_strips() for segment in strip]
        marked = next(segment for segment in segments if segment.text.startswith("Dark"))
        assert marked.style is not None
        assert marked.style.underline
        assert marked.style.bold


@pytest.mark.parametrize("opening", ["?", "T", ":"])
async def test_an_action_that_comes_too_early_or_too_late_does_nothing(
    opening: str, open_reader: Any
) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, opening)
        over = app.screen
        assert over.check_action("close", ())
        over.ready = False
        assert not over.check_action("close", ())
        over.ready = True
        over.dismiss(None)
        assert not over.check_action("close", ())
        await pilot.pause()


def type_at_once(app: Any, keys: str) -> None:
    """Type keys as a paste does: all of them before the first is looked at."""
    for key in keys.split():
        app._driver.process_message(
            Key(_character_to_key(key) if len(key) == 1 else key, key if len(key) == 1 else None)
        )


@pytest.mark.parametrize(
    "keys",
    [
        "? escape", "T escape", "T enter", ": escape", ": n e x t space c l a i m escape", "S escape",
        "S down q", "m a B escape", "R escape", "R ? escape q", "S enter escape", "| escape",
        "| t r u e enter q",
        ": n o t h i n g escape", ": z e n enter", "S enter enter", "L escape escape", "g w ? q",
    ],
)  # fmt: skip
async def test_a_key_behind_those_that_close_arrives_at_the_article(
    keys: str, open_reader: Any, tmp_path: Path
) -> None:
    app = open_reader(exporting=Exporting(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        type_at_once(app, f"{keys} 3 J K")
        await press(pilot, "")
        assert app.screen is app.reading_screen
        assert app.reading_screen.session.finding.id == "c2"


async def test_in_a_small_window_the_help_has_the_first_key_of_each_action(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("?")
        await pilot.pause()
        text = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
    assert "pgdn" not in text
    assert "goes back" in text


@pytest.mark.parametrize(
    ("keys", "worn"), [("G", "light"), ("G g g", "dark"), ("space", "light"), ("d", "light"), ("G b", "dark")]
)
async def test_a_list_is_gone_through_as_everywhere(keys: str, worn: str, open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, f"T {keys} enter")
        assert app.screen is app.reading_screen
        assert app.reading_screen.wardrobe.name == worn


async def test_the_help_goes_to_its_end_and_back_to_its_top(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=(80, 20)) as pilot:
        await press(pilot, "? G")
        scrolled = app.screen.query_one("VerticalScroll")
        assert scrolled.scroll_y > 0
        await press(pilot, "g g")
        assert scrolled.scroll_y == 0
