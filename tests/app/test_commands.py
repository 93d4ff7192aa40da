from typing import Any

import pytest
from textual.command import DiscoveryHit, Hit

from reader.app.commands import Actions, score
from reader.app.keys import ACTIONS
from reader.app.screens.help import keys_of


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
        assert {hit.text for hit in hits} == {action.words for action in ACTIONS if action.id != "palette"}


async def test_the_palette_finds_and_performs_an_action(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        hits = [hit async for hit in Actions(app.screen).search("next warning") if isinstance(hit, Hit)]
        best = max(hits, key=lambda hit: hit.score)
        assert best.text == "next warning"
        best.command()
        assert app.reading_screen.session.finding.id == "w1"


async def test_help_lists_the_keys_of_every_action(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=(100, 80)) as pilot:
        await pilot.press("?")
        await pilot.pause()
        text = app.screen.words().plain
        assert all(keys_of(action) in text and action.words in text for action in ACTIONS)
        await pilot.press("j", "k", "q")
        await pilot.pause()
        assert app.screen is app.reading_screen
