"""Hundreds of keys and clicks in no order: the screen never breaks, and what it shows stays true."""

import random
from typing import Any

import pytest

from reader.app.screens.reading import ReadingScreen
from reader.keys import Keymap
from reader.keys.typing import Typing

SEED = 20_240_517
STEPS = 150
LEAVE = ("q", "Q", "s", "ctrl+p", ":", "T", "?", "f1", "ctrl+q", "ctrl+z")
KEYS = [key for key in Typing(Keymap()).keys if key not in LEAVE]


def check(screen: ReadingScreen) -> None:
    session, article = screen.session, screen.panes.article
    assert len(article.page) == len(article.page.rows.starts)
    assert 0 <= article.top <= max(len(article.page) - 1, 0)
    assert session.here is None or session.here.end <= len(session.reading.article.text)
    assert session.index is None or session.cards[session.index].finding is session.finding
    assert screen.focused is not None or screen.has_class("-tiny")


@pytest.mark.parametrize("size", [(60, 20), (120, 40)], ids="{0[0]}x{0[1]}".format)
async def test_any_keys_in_any_order_leave_a_whole_screen(size: tuple[int, int], open_reader: Any) -> None:
    walk = random.Random(SEED)
    app = open_reader()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for _ in range(STEPS):
            if walk.random() < 0.1:
                await pilot.click(offset=(walk.randrange(app.size.width), walk.randrange(app.size.height)))
            else:
                await pilot.press(walk.choice(KEYS))
            check(app.reading_screen)
            if walk.random() < 0.02:
                await pilot.resize_terminal(walk.randint(40, 160), walk.randint(10, 50))
        assert app.is_running
