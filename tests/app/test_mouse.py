"""Everything by mouse too."""

from typing import Any

import pytest
from textual.events import MouseScrollDown

from reader.app.widgets.page_view import GUTTER

SIZE = (120, 40)


async def test_a_click_on_a_claim_stands_on_it(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.click("#article", offset=(GUTTER + 40, 7))
        await pilot.pause()
        assert app.reading_screen.session.finding.id == "c3"
        assert app.reading_screen.session.index == 2


async def test_a_click_on_a_marker_stands_on_the_citation(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        column = len("Mayor Ada Lindqvist said 12 boats were lost in Friday's storm.")
        await pilot.click("#article", offset=(GUTTER + column + 1, 2))
        await pilot.pause()
        assert app.reading_screen.session.finding.keys == ("1",)


async def test_a_click_on_a_name_outside_a_claim_stands_on_the_name(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.click("#article", offset=(GUTTER + 7, 2))
        await pilot.pause()
        assert app.reading_screen.session.finding.name == "Ada Lindqvist"


async def test_a_click_beside_everything_changes_nothing(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.click("#article", offset=(GUTTER, 0))
        await pilot.click("#article", offset=(GUTTER, 30))
        await pilot.pause()
        assert app.reading_screen.session.finding is None


async def test_a_click_on_a_card_moves_the_text(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.click("#cards", offset=(5, 3))
        await pilot.pause()
        assert app.reading_screen.session.finding.id == "c2"


async def test_a_click_on_a_tab_opens_its_list(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.click("#tabs", offset=(10, 0))
        await pilot.pause()
        assert app.reading_screen.session.tab == "warnings"


async def test_the_edge_of_the_side_pane_is_dragged(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        side = app.reading_screen.panes.side
        for to, width in ((60, 60), (100, 30), (5, 90)):
            await pilot.mouse_down("#side", offset=(0, 20))
            await pilot.hover(offset=(to, 20))
            await pilot.mouse_up(offset=(to, 20))
            await pilot.pause()
            assert side.outer_size.width == width
        await pilot.hover(offset=(80, 20))
        assert side.outer_size.width == 90


async def test_dragged_words_are_copied_without_the_line_break(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        article = app.reading_screen.panes.article
        await pilot.mouse_down("#article", offset=(GUTTER + 62, 2))
        await pilot.hover("#article", offset=(GUTTER + 11, 3))
        await pilot.mouse_up("#article", offset=(GUTTER + 11, 3))
        await pilot.pause()
        assert ("The council", ("claim", "duplicate", "selection")) in article.painted(3)
        await pilot.press("y")
        assert app.clipboard == "[1] The council "
        assert app.reading_screen.session.finding is None
        await pilot.click("#article", offset=(GUTTER + 3, 3))
        await pilot.pause()
        assert ("The council met on Monday.", ("claim", "duplicate", "claim_current")) in article.painted(3)


async def test_keys_go_on_from_what_the_mouse_selected(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        session = app.reading_screen.session
        await pilot.mouse_down("#article", offset=(GUTTER, 2))
        await pilot.hover("#article", offset=(GUTTER + 4, 2))
        await pilot.mouse_up("#article", offset=(GUTTER + 4, 2))
        await pilot.pause()
        assert session.selected.of(session.reading.article.text) == "Mayor"
        await pilot.press("2", "right", "x")
        await pilot.pause()
        assert [note.quote for note in session.notebook.notes] == ["Mayor Ada Lindqvist"]
        await pilot.press("v")
        await pilot.click("#article", offset=(GUTTER + 3, 3))
        await pilot.pause()
        assert session.selecting is None


async def test_the_wheel_and_the_overview_scroll_the_text(open_reader: Any, build: Any) -> None:
    app = open_reader(build([("title", "Long"), ("paragraph", "word " * 3000)]))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        article = app.reading_screen.panes.article
        await pilot._post_mouse_events([MouseScrollDown], "#article", offset=(5, 5))
        await pilot.pause()
        assert article.top > 0
        await pilot.click("#overview", offset=(0, 36))
        await pilot.pause()
        assert article.percent > 90


@pytest.mark.parametrize("key", ["", "question_mark", "colon", "R"])
async def test_the_mouse_on_a_part_that_is_just_leaving_selects_nothing(key: str, open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        if key:
            await pilot.press(key)
            await pilot.pause()
        assert key == "" or app.screen is not app.reading_screen
        there = app.screen.get_widget_and_offset_at(60, 20)[0]
        held, there._parent = there._parent, None
        found = app.screen.get_widget_and_offset_at(60, 20)
        there._parent = held
        assert found == (None, None)
