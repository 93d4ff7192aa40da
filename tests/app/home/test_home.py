"""What there is to read: the welcome, the articles of before, the samples, and what is typed."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from threading import Event
from typing import Any

import pytest

from reader.app.app import ReaderApp
from reader.app.screens.home import HomeScreen
from reader.app.screens.reading import ReadingScreen
from reader.library import MemoryLibrary
from reader.model import Article
from tests.app.home.welcome import SIZE, Home, rows
from tests.app.pressing import press


async def test_a_sample_is_chosen_and_read(home: Home) -> None:
    app = home()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        await press(pilot, "j enter")
        assert isinstance(app.screen, ReadingScreen)
        assert app.session.reading.article.source == "dam.txt"
        assert app.session.reading.finished
        await press(pilot, "q")
        assert app.return_code == 0


async def test_what_was_read_last_is_offered_first_and_goes_on_where_it_stopped(
    home: Home, library: MemoryLibrary
) -> None:
    app = home(library)
    async with app.run_test(size=(80, 10)) as pilot:
        await press(pilot, "")
        await pilot.resize_terminal(80, 20)
        assert await press(pilot, "enter") == "You stopped here; gg goes to the top."
        assert len(app.session.notebook) == 1


async def test_everything_is_done_by_mouse_too(home: Home, library: MemoryLibrary) -> None:
    app = home(library)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        await pilot.click("#tabs", offset=(len(" Recent 1  S"), 0))
        assert "A number that changes" in rows(app)
        await pilot.click("#cards", offset=(10, 4))
        await press(pilot, "")
        assert isinstance(app.screen, HomeScreen)
        await pilot.double_click("#cards", offset=(10, 4))
        await press(pilot, "")
        assert isinstance(app.screen, ReadingScreen)
        assert app.session.reading.article.source == "dam.txt"


async def test_a_path_is_typed_and_a_folder_is_a_reading_list(home: Home) -> None:
    app = home()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "L f o l d e r / enter")
        assert [item.source for item in app.items.items] == ["bridge.txt", "dam.txt"]
        assert app.session.reading.article.source == "bridge.txt"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("g o n e", "gone: no such file; check the name"),
        ("e m p t y /", "empty/: there is no article in this folder"),
    ],
)
async def test_what_cannot_be_read_is_said_and_another_can_be_chosen(
    typed: str, words: str, home: Home
) -> None:
    app = home()
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, f"L {typed} enter") == words
        assert isinstance(app.screen, HomeScreen)
        assert len(app.items) == 0
        await press(pilot, "enter")
        assert app.session.reading.article.source == "bridge.txt"


async def until(true: Callable[[], bool], pilot: Any) -> None:
    """Let the screen go on until something is so; `press` would wait for an address that does not answer."""
    for _ in range(1_000):
        if true():
            return
        await pilot.pause()
        await asyncio.sleep(0.001)
    raise AssertionError("it never was")


def said(app: ReaderApp) -> list[str]:
    return [notice.message for notice in app._notifications]


async def test_an_address_that_takes_its_time_is_said_to_and_holds_nothing_up(
    home: Home, answers: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.app.desk.SLOW", 0.001)
    app = home()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("L", "s", "l", "o", "w", "enter")
        await until(lambda: "Opening slow …; esc waits no longer" in said(app), pilot)
        await pilot.press("escape")
        await until(lambda: "slow is not waited for any more." in said(app), pilot)
        assert app.items.wanted is None
        await pilot.press("enter")
        await until(lambda: isinstance(app.screen, ReadingScreen), pilot)
        assert app.session.reading.article.source == "bridge.txt"
        answers.set()
        await press(pilot, "")
        assert app.session.reading.article.source == "bridge.txt"


async def test_leaving_does_not_wait_for_an_address(home: Home) -> None:
    app = home()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("L", "s", "l", "o", "w", "enter")
        await until(lambda: any(thread.name == "reading" for thread in threading.enumerate()), pilot)
        assert all(thread.daemon for thread in threading.enumerate() if thread.name == "reading")
        await pilot.press("q")
        assert app.return_code == 0


async def test_the_list_is_filtered_and_shows_all_again(home: Home) -> None:
    app = home()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "& l o n g e r enter")
        assert "A dam whose title" in rows(app)
        assert "Bridge vote" not in rows(app)
        assert "filter longer" in rows(app).splitlines()[0]
        await press(pilot, "& escape")
        assert "Bridge vote" in rows(app)
        assert "filter longer" not in rows(app)
        await press(pilot, "& l o n g e r enter enter")
        assert app.session.reading.article.source == "dam.txt"


@pytest.mark.parametrize(("size", "welcome"), [((40, 10), False), ((20, 5), False), ((60, 20), True)])
async def test_the_list_comes_before_the_welcome_where_there_is_little_room(
    size: tuple[int, int], welcome: bool, home: Home
) -> None:
    app = home()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "")
        assert ("what an article claims" in rows(app)) is welcome
        assert "Bridge vote" in rows(app)
        assert "q quit" in rows(app)


async def test_the_line_is_left_without_opening_anything(home: Home) -> None:
    app = home()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "L q j escape")
        assert isinstance(app.screen, HomeScreen)
        await press(pilot, "L enter j")
        assert app.screen.cards.index == 1
        await press(pilot, "escape")
        assert app.return_code == 0


async def test_over_an_article_the_list_leads_to_it_and_back(open_reader: Any, article: Article) -> None:
    app = open_reader(others={"dam.txt": replace(article, source="dam.txt", title="Dam")})
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "R")
        assert isinstance(app.screen, HomeScreen)
        await press(pilot, "R")
        assert isinstance(app.screen, ReadingScreen)
        await press(pilot, "R j enter")
        assert isinstance(app.screen, ReadingScreen)
        assert app.session.reading.article.title == "Dam"
        assert await press(pilot, "L g o n e enter") == "gone: no such file"


async def test_help_themes_and_quitting_work_from_the_welcome(home: Home) -> None:
    app = home()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "?")
        assert type(app.screen).__name__ == "HelpScreen"
        await press(pilot, "escape T j enter")
        assert app.theme == "light"
        await press(pilot, "enter")
        assert app.reading_screen.wardrobe.name == "light"
        await press(pilot, "R T j enter escape")
        assert isinstance(app.screen, ReadingScreen)
        await press(pilot, "R ctrl+q")
        assert app.return_code == 0


async def test_a_theme_chosen_over_the_article_is_worn_beneath(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "R T j enter escape")
        assert app.reading_screen.panes.article._paint is not None
        assert app.theme == "light"


async def test_leaving_at_once_from_the_welcome(home: Home) -> None:
    app = home()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "ctrl+q")
        assert app.return_code == 0


async def test_what_was_read_before_opens_from_the_library_when_its_source_is_gone(
    home: Home, library: MemoryLibrary, article: Article
) -> None:
    gone = replace(article, source="gone.txt", text=article.text + " More.")
    library.add(gone)
    app = home(library)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        said = await press(pilot, "L g o n e . t x t enter")
        assert said.startswith("The source cannot be read; this is as you read it. gone.txt: no such file")
        assert app.session.reading.article.text == gone.text
