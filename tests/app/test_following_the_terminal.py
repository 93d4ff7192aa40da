"""Themes that follow the terminal, until the reader chooses one."""

from typing import Any

import pytest

from reader.app.first_messages import LightChanged
from reader.app.wardrobe import Wardrobe
from tests.app.pressing import press

SIZE = (120, 40)


async def turn(app: Any, pilot: Any, *, light: bool) -> str:
    app.post_message(LightChanged(light))
    await press(pilot, "")
    return str(app.theme)


async def test_the_theme_follows_the_terminal_until_the_reader_chooses(open_reader: Any) -> None:
    app = open_reader()
    app.wardrobe.follow("dark", "light")
    async with app.run_test(size=SIZE) as pilot:
        assert await turn(app, pilot, light=True) == "light"
        assert app.reading_screen.panes.article.styles.background.hex == "#FAFAFA"
        assert await turn(app, pilot, light=True) == "light"
        assert await turn(app, pilot, light=False) == "dark"
        await press(pilot, "T j enter")
        assert await turn(app, pilot, light=False) == "light"


async def test_the_list_of_articles_and_the_help_follow_too(open_reader: Any) -> None:
    app = open_reader()
    app.wardrobe.follow("dark", "light")
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "R ?")
        assert await turn(app, pilot, light=True) == "light"
        await press(pilot, "escape escape")
        assert app.reading_screen.wardrobe.name == app.theme == "light"


async def test_a_theme_that_was_named_stays(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        assert await turn(app, pilot, light=True) == "dark"


@pytest.mark.parametrize(("light", "worn"), [(True, "light"), (False, "dark")])
def test_of_themes_that_cannot_be_worn_the_first_of_the_kind_is(light: bool, worn: str, themes: Any) -> None:
    wardrobe = Wardrobe(themes, name="dark")
    wardrobe.follow("night", "paper")
    assert wardrobe.suited(light=light) == worn
