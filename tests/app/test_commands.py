from typing import Any

import pytest
from textual.command import DiscoveryHit, Hit

from reader.app.commands import COMMANDS, Actions, score
from reader.app.screens.dialogs.help import keys_of
from reader.keys import ACTIONS, Keymap
from tests.app.pressing import press


@pytest.mark.parametrize(
    ("query", "words", "found"),
    [
        ("next", "next claim", 1.0),
        ("claim", "next claim", 1.0),
        ("laim", "next claim", 0.8),
        ("claim next", "next claim", 0.6),
        ("nxcl", "next claim", 0.3),
        ("NEXT", "next claim", 1.0),
        ("zebra", "next claim", 0.0),
    ],
)
def test_a_query_scores_by_how_directly_the_words_answer_it(query: str, words: str, found: float) -> None:
    assert score(query, words) == found


async def test_the_palette_offers_every_action_but_itself(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        hits = [hit async for hit in Actions(app.screen).discover() if isinstance(hit, DiscoveryHit)]
        assert {hit.text for hit in hits} == {action.title for action in ACTIONS if action.id != "palette"}


async def test_the_palette_finds_and_performs_an_action(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        hits = [hit async for hit in Actions(app.screen).search("next warning") if isinstance(hit, Hit)]
        best = max(hits, key=lambda hit: hit.score)
        assert best.text == "next warning"
        best.command()
        assert app.reading_screen.session.finding.id == "w1"


async def test_the_command_line_knows_what_vim_and_less_call_actions(open_reader: Any) -> None:
    app = open_reader()
    titles = {action.id: action.title for action in ACTIONS}
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        for command, ident in COMMANDS.items():
            hits = [hit async for hit in Actions(app.screen).search(command) if isinstance(hit, Hit)]
            assert max(hits, key=lambda hit: hit.score).text == titles[ident]
        assert (await press(pilot, "J x : w enter")).startswith("Saved to ")
        assert not app.session.notebook.unsaved
        await press(pilot, ": q enter")
        assert app.return_code == 0


@pytest.mark.parametrize(("query", "top"), [("40", 39), ("50%", 67), ("1", 0)])
async def test_the_palette_goes_to_a_row_or_a_share_of_the_text(
    query: str, top: int, open_reader: Any, build: Any
) -> None:
    app = open_reader(build([("title", "Long"), ("paragraph", "word " * 1600)]))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        hits = [hit async for hit in Actions(app.screen).search(query) if isinstance(hit, Hit)]
        hits[0].command()
        await pilot.pause()
        assert app.reading_screen.panes.article.top == top


@pytest.mark.parametrize("width", [100, 200])
async def test_help_lists_the_keys_of_every_action(width: int, open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=(width, 200)) as pilot:
        await pilot.press("?")
        await pilot.pause()
        text = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
        keys = Keymap().keys
        titles = " ".join(text.split())
        assert all(keys_of(keys[action.id]) in text for action in ACTIONS)
        assert all(action.title.split()[-1] in titles for action in ACTIONS)
        assert "esc goes back" in text
        await pilot.press("j", "k", "space", "b", "q")
        await pilot.pause()
        assert app.screen is app.reading_screen


@pytest.mark.parametrize("height", [20, 24, 40])
@pytest.mark.parametrize("opening", ["?", "S", "T", ":", "U", "J x q", "J | t r u e enter"])
async def test_every_dialog_says_how_to_leave_it(height: int, opening: str, open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=(80, height)) as pilot:
        await press(pilot, opening)
        text = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
        assert app.screen is app.reading_screen or "esc" in text
