"""The keys that the reader chose are those that act, and those that are shown."""

import re
from typing import Any

import pytest
from textual.binding import Binding

from reader.app.actions.conditions import HOLDS
from reader.app.actions.table import PERFORM
from reader.app.bindings import dialog_bindings, press_bindings
from reader.keys import ACTIONS, Keymap
from reader.keys.action import CONDITIONS
from tests.app.pressing import press

SIZE = (120, 40)


def test_every_action_can_be_performed_and_nothing_else() -> None:
    assert set(PERFORM) == {action.id for action in ACTIONS}
    assert set(HOLDS) == set(CONDITIONS)


def test_bindings_carry_ids_and_titles() -> None:
    made = {binding.key: binding for binding in press_bindings(Keymap())}
    assert made["J"] == Binding(
        "J", "screen.press('J')", "next claim", show=False, priority=True, id="claim.next"
    )
    assert made["g"].id is None
    assert all(made[key].action == f"screen.press({key!r})" for key in made if key != "comma")


def test_a_comma_is_bound_under_its_name() -> None:
    keymap = Keymap("less", {"zen": (",",), "order.toggle": ()})
    assert "comma" in {binding.key for binding in press_bindings(keymap)}
    assert [b.key for b in dialog_bindings(keymap, {"zen": "x", "go.top": "y"})] == ["comma", "g", "home"]


@pytest.mark.parametrize("key", ["comma", "apostrophe", "quotation_mark", "backslash", "é", "f7", "ctrl+n"])
async def test_whatever_key_the_reader_chose_acts(key: str, open_reader: Any) -> None:
    character = {"comma": ",", "apostrophe": "'", "quotation_mark": '"', "backslash": "\\"}.get(key, key)
    app = open_reader(
        keymap=Keymap(
            "less", {"claim.next": (character,), "side.toggle": (), "mark.go": (), "order.toggle": ()}
        )
    )
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press(key if len(key) > 1 else "é")
        assert app.reading_screen.session.finding.id == "c1"
        await pilot.press("J")
        assert app.reading_screen.session.finding.id == "c1"


async def test_footer_help_and_words_show_the_readers_keys(open_reader: Any) -> None:
    keymap = Keymap("less", {"claim.next": ("ctrl+n",), "help": ("H",), "close": ("backspace",)})
    app = open_reader(keymap=keymap)
    async with app.run_test(size=(120, 100), notifications=True) as pilot:
        await pilot.press("x")
        await pilot.pause()
        rows = [strip.text for strip in app.screen._compositor.render_strips()]
        assert "ctrl+n claim" in rows[-1]
        assert "H help" in rows[-1]
        assert any("Stand on a claim first, with ctrl+n." in row for row in rows)
        await press(pilot, "H")
        rows = [strip.text for strip in app.screen._compositor.render_strips()]
        assert any(re.search(r"ctrl\+n +next claim", row) for row in rows)
        assert "bksp goes back" in str(app.screen.query_one(".dialog-help").render())
        await pilot.press("escape")
        assert app.screen is not app.reading_screen
        await pilot.press("backspace")
        assert app.screen is app.reading_screen


async def test_the_footer_offers_what_is_of_use_here(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        hints = app.reading_screen.keys.hints(app.reading_screen)
        assert ("w", "warning") in hints
        assert {"other quote", "keep", "note"}.isdisjoint(words for _, words in hints)
        await pilot.press("w")
        hints = app.reading_screen.keys.hints(app.reading_screen)
        assert {("%", "other quote"), ("i", "compare"), ("x", "keep"), ("a", "note")} <= set(hints)
        await pilot.press("i")
        hints = app.reading_screen.keys.hints(app.reading_screen)
        assert [key for key, _ in hints[-6:]] == ["%", "i", "X", "Y", "?", "q"]


async def test_a_letter_that_closes_is_still_a_letter_in_a_line(open_reader: Any) -> None:
    app = open_reader(keymap=Keymap("less", {"close": ("A", "escape")}))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("slash", "A", "b")
        await pilot.pause()
        assert app.reading_screen.session.search.query == "Ab"


async def test_the_plain_preset_is_read_with_arrows_and_a_menu(open_reader: Any) -> None:
    app = open_reader(keymap=Keymap("plain"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("right", "right", "left")
        assert app.reading_screen.session.finding.id == "c1"
        await pilot.press("2")
        assert app.reading_screen.session.tab == "warnings"
        await pilot.press("m")
        assert type(app.screen).__name__ == "Palette"


async def test_quitting_at_once_can_have_another_key(open_reader: Any) -> None:
    app = open_reader(keymap=Keymap("less", {"quit.now": ("ctrl+x",)}))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+q")
        assert app.is_running
        await pilot.press("?", "ctrl+x")
    assert not app.is_running


async def test_what_is_no_letter_after_a_key_that_takes_one_is_told(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "m A") == "Only a letter from a to z can follow that."
        assert not app.session.places.marks
        assert await press(pilot, "m escape m a") == "Marked a; ' and a come back here."
