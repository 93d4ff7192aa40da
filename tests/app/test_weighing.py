"""Weighing a warning: both quotes side by side, judged, and the way to either and back."""

from typing import Any

import pytest

from reader.model import Analysis
from reader.worker.events import Finished
from tests.app.pressing import press

WIDE, NARROW = (120, 40), (80, 24)


def rows(app: Any) -> list[str]:
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


async def test_both_quotes_stand_side_by_side_with_all_that_is_known(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "w i")
        shown = rows(app)
        assert any("▸ First quote" in row and "Second quote" in row for row in shown)
        assert any("— Ada Lindqvist" in row and "— Tom Reyes" in row for row in shown)
        assert any("cites [1]" in row and "cites nothing" in row for row in shown)
        for words in ("1 of 3", "why       One quote counts 12", "almost certain (93%)"):
            assert any(words in row for row in shown), words


async def test_a_narrow_screen_stacks_the_quotes(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "w i")
        shown = rows(app)
        first, second = (
            next(i for i, row in enumerate(shown) if f"{n} quote" in row) for n in ("First", "Second")
        )
        assert first < second
        assert not shown[second - 1].strip(" ▎▐█")


async def test_one_goes_to_either_side_and_back(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        screen, text = app.reading_screen, app.session.reading.article.text
        await press(pilot, "w i %")
        assert any("▸ Second quote" in row for row in rows(app))
        await press(pilot, "enter")
        assert not screen.weighing
        assert app.session.here.of(text) == "nine boats were lost"
        assert screen.focused is screen.panes.article
        await press(pilot, "i")
        assert screen.weighing
        await press(pilot, "tab i")
        assert not screen.weighing
        assert app.session.here.of(text) == "12 boats were lost in Friday's storm"


@pytest.mark.parametrize("key", ["escape", "q", "i", "enter"])
async def test_every_way_out_leads_to_the_text(key: str, open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, f"w i {key}")
        assert app.is_running
        assert not app.reading_screen.weighing
        assert app.session.finding.id == "w1"
        assert app.reading_screen.side_shown


async def test_from_warning_to_warning_while_weighing(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "w i 2 w")
        assert any("2 of 3" in row or "3 of 3" in row for row in rows(app))
        await press(pilot, "W W")
        assert any("1 of 3" in row for row in rows(app))
        await press(pilot, "J")
        assert not app.reading_screen.weighing


async def test_from_a_claim_its_own_warning_is_weighed_at_its_own_quote(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "3 J i")
        assert app.session.finding.id == "w1"
        assert any("▸ Second quote" in row for row in rows(app))


async def test_a_fault_of_a_marker_shows_where_it_is(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "w w i")
        shown = rows(app)
        assert any("▸ Where" in row for row in shown)
        assert any("1 citation marker points nowhere." in row for row in shown)
        assert await press(pilot, "%") == "No other quote: stand on a warning first, with w."


async def test_a_quote_is_chosen_with_the_mouse(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "w i")
        await pilot.click("#weighing", offset=(80, 8))
        await pilot.pause()
        assert any("▸ Second quote" in row for row in rows(app))
        await pilot.click("#weighing", offset=(60, 0))
        await pilot.pause()
        assert app.session.finding.id == "w1"


async def test_dismissing_goes_on_to_the_next_and_can_be_undone(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        reading = app.session.reading
        assert await press(pilot, "w i X") == "Dismissed; . brings it back."
        assert [w.id for w in reading.dismissed] == ["w1"]
        assert app.session.finding.id == reading.analysis.warnings[0].id
        assert app.reading_screen.weighing
        assert "! 1 contradiction" not in rows(app)[0]
        assert reading.warnings_of(reading.claim("c1")) == ()
        assert await press(pilot, ".") == "Undone: dismissed."
        assert [w.id for w in reading.analysis.warnings] == ["w1", "w3", "w2"]
        assert "! 1 contradiction" in rows(app)[0]


async def test_when_all_are_dismissed_the_text_is_back(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "w i X X X")
        assert not app.reading_screen.weighing
        assert not app.session.reading.analysis.warnings
        assert await press(pilot, "w") == "No warnings in this text."


async def test_a_dismissed_warning_stays_in_the_list_and_can_be_taken_back_there(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "w X g w G")
        assert app.session.cards[-1].finding.id == "w1"
        assert app.session.cards[-1].look.words == "dismissed"
        assert await press(pilot, "X") == "Back among the warnings."
        assert app.session.reading.dismissed == ()


async def test_confirming_is_shown_and_taken_back(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        assert await press(pilot, "w i Y") == "Confirmed; . takes it back."
        assert any("you       confirmed it" in row for row in rows(app))
        assert app.reading_screen.weighing
        assert await press(pilot, "Y") == "Not confirmed any more."
        await press(pilot, "Y g w")
        assert any("confirmed" in row for row in rows(app))


async def test_undo_takes_back_notes_and_judgements_in_their_order(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "J x w Y J x")
        said = [await press(pilot, ".") for _ in range(4)]
        assert said == ["Undone: keep.", "Undone: confirmed.", "Undone: keep.", "Nothing to undo."]


async def test_judgements_outlast_a_new_analysis(open_reader: Any, told: Any, analysis: Analysis) -> None:
    app = open_reader(analyst=told(Finished(analysis)))
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "w X")
        app._background._hand_over(app.session.reading.article, Finished(analysis))
        await pilot.pause()
        assert [w.id for w in app.session.reading.dismissed] == ["w1"]


async def test_resizing_while_weighing_keeps_everything_readable(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "w i")
        await pilot.resize_terminal(*NARROW)
        await pilot.pause()
        assert any("First quote" in row for row in rows(app))
        await press(pilot, "escape")
        assert any("Mayor Ada" in row for row in rows(app))


@pytest.mark.parametrize("keys", ["g n", "tab tab \\", "Z", "<"])
async def test_what_shows_another_pane_puts_the_quotes_away(keys: str, open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, f"w i {keys}")
        screen = app.reading_screen
        assert not screen.weighing
        assert screen.focused is not screen.panes.weighing


async def test_weighing_moves_the_text_beneath_and_back(open_reader: Any, build: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "w")
        percent = app.reading_screen.panes.article.percent
        await press(pilot, "i % %")
        assert app.reading_screen.panes.article.percent == percent
        assert not app.session.places.can_go_back


async def test_a_long_weighing_scrolls(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=(44, 14)) as pilot:
        view = app.reading_screen.panes.weighing
        await press(pilot, "w i G")
        assert view.scroll_offset.y == view.max_scroll_y > 0
        await press(pilot, "u g g j")
        assert view.scroll_offset.y == 1
