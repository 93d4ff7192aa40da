"""Reading what is new only."""

from dataclasses import replace
from typing import Any

from reader.model import Analysis
from reader.worker.events import Finished
from tests.app.pressing import press

SIZE = (120, 40)
AGAIN = "The council met on Monday, as expected."


def on_screen(app: Any) -> str:
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


async def test_one_key_dims_then_hides_then_shows_what_was_said_before(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "H") == "1 sentence said before dimmed; H hides what is dimmed."
        assert AGAIN in on_screen(app)
        assert "1 said before, dimmed" in on_screen(app)
        await press(pilot, "H")
        assert AGAIN not in on_screen(app)
        assert "⋯ 1 sentence said before" in on_screen(app)
        assert "1 said before, hidden" in on_screen(app)
        assert await press(pilot, "H") == "Everything is shown alike."
        assert AGAIN in on_screen(app)


async def test_what_is_hidden_opens_where_the_reader_goes(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "H H 3 w")
        assert AGAIN not in on_screen(app)
        await press(pilot, "%")
        assert AGAIN in on_screen(app)
        await press(pilot, "H H H")
        assert AGAIN in on_screen(app)
        await press(pilot, "escape enter")
        assert AGAIN in on_screen(app)


async def test_a_search_hit_is_not_hidden(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "H H / a s space e x p enter")
        assert AGAIN in on_screen(app)


async def test_enter_and_a_click_open_what_a_row_stands_for(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "H H enter")
        assert AGAIN in on_screen(app)
        await press(pilot, "H H H")
        rows = on_screen(app).split("\n")
        y = next(i for i, row in enumerate(rows) if "⋯" in row)
        assert AGAIN not in on_screen(app)
        await pilot.click(offset=(10, y))
        await pilot.pause()
        assert AGAIN in on_screen(app)


async def test_moving_on_passes_over_what_is_hidden(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "H H 9 9 J")
        assert app.reading_screen.session.finding.id == "c6"
        await press(pilot, "9 9 )")
        assert AGAIN not in on_screen(app)


async def test_a_dismissed_warning_hides_nothing(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "H H 3 w X")
        assert AGAIN in on_screen(app)
        await press(pilot, "escape .")
        assert AGAIN not in on_screen(app)


async def test_a_text_that_repeats_nothing_says_so(open_reader: Any, told: Any, analysis: Analysis) -> None:
    app = open_reader(analyst=told(Finished(replace(analysis, warnings=()))))
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "H") == "No sentence here only says again what was said."
    waiting = open_reader(analyst=told())
    async with waiting.run_test(size=SIZE) as pilot:
        assert await press(pilot, "H") == "What is said again is known when the analysis is done."
