"""How panes open, close, follow each other and take the keys."""

from typing import Any

from textual.pilot import Pilot

NARROW, WIDE = (80, 24), (120, 40)
LONG = [("title", "Long"), *[("paragraph", f"{n} " + "word " * 90) for n in range(30)]]


async def press(pilot: Pilot[int], keys: str) -> None:
    await pilot.pause()
    for key in keys.split():
        await pilot.press(key)
    await pilot.pause()


async def test_a_narrow_screen_shows_the_side_pane_only_when_asked(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=NARROW) as pilot:
        screen = app.reading_screen
        await press(pilot, "")
        assert not screen.side_shown
        await press(pilot, "tab")
        assert screen.side_shown
        await press(pilot, "j j enter")
        assert not screen.side_shown
        assert screen.session.finding.id == "c2"
        assert screen.focused is screen.panes.article


async def test_q_closes_the_pane_over_the_article_before_it_quits(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "tab q")
        assert app.is_running
        assert not app.reading_screen.side_shown
        await press(pilot, "q")
    assert not app.is_running


async def test_widening_the_screen_brings_the_side_pane_back(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "tab escape")
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert app.reading_screen.side_shown


async def test_a_hidden_side_pane_comes_back_with_tab(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        screen = app.reading_screen
        await press(pilot, "tab \\")
        assert screen.focused is screen.panes.article
        await press(pilot, "tab")
        assert screen.focused is screen.panes.side.cards


async def test_the_list_follows_the_text_and_the_text_the_list(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        session = app.reading_screen.session
        await press(pilot, "J J")
        assert app.reading_screen.panes.side.cards.index == 1
        await press(pilot, "tab j")
        assert (session.finding.id, session.here) == ("c3", session.reading.claim_spans[2])
        await press(pilot, "k k k")
        assert session.finding.id == "c1"
        await press(pilot, "G")
        assert session.finding.id == "c7"
        await press(pilot, "g g")
        assert session.finding.id == "c1"
        await press(pilot, "space")
        assert session.finding.id == "c7"
        await press(pilot, "b")
        assert session.finding.id == "c1"


async def test_the_detail_takes_the_keys_when_it_is_too_long(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=(100, 20)) as pilot:
        detail = app.reading_screen.panes.side.detail
        await press(pilot, "w tab tab j")
        assert app.reading_screen.focused is detail
        assert detail.scroll_offset.y == 1
        await press(pilot, "G")
        assert detail.scroll_offset.y == detail.max_scroll_y
        await press(pilot, "u")
        assert detail.scroll_offset.y < detail.max_scroll_y
        await press(pilot, "tab")
        assert app.reading_screen.focused is app.reading_screen.panes.article


async def test_enter_in_the_text_opens_what_is_here(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        screen = app.reading_screen
        await press(pilot, "enter")
        assert screen.session.finding.id == "c1"
        await press(pilot, "enter")
        assert screen.focused is screen.panes.side.cards


async def test_resizing_keeps_the_words_at_the_top(open_reader: Any, build: Any) -> None:
    app = open_reader(build(LONG))
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "space space space")
        article = app.reading_screen.panes.article
        before = article.offset_at_top
        for width in (70, 160, 120):
            await pilot.resize_terminal(width, 40)
            await pilot.pause()
            first, last = article.page.reach(article.top)
            assert first <= before <= last + article.column


async def test_escape_lets_go_of_one_thing_at_a_time(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        screen = app.reading_screen
        await press(pilot, "J / b o a t s enter tab escape")
        assert screen.session.search.query == ""
        await press(pilot, "escape")
        assert screen.focused is screen.panes.article
        assert screen.session.finding.id == "c1"
        await press(pilot, "escape")
        assert screen.session.finding is None
        await press(pilot, "escape")
        assert app.is_running


async def test_a_cancelled_search_goes_back_to_where_it_began(open_reader: Any, build: Any) -> None:
    app = open_reader(build([*LONG, ("paragraph", "zebra")]))
    async with app.run_test(size=WIDE) as pilot:
        article = app.reading_screen.panes.article
        await press(pilot, "j j / z e b")
        assert article.top > 2
        await press(pilot, "escape")
        assert article.top == 2


async def test_keys_are_letters_while_a_line_is_typed(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "J a q J space g g : enter")
        assert app.reading_screen.session.notebook.notes[0].text == "qJ gg:"
        await press(pilot, "a backspace escape")
        assert app.reading_screen.session.notebook.notes[0].text == "qJ gg:"
        await press(pilot, "a ! tab")
        assert app.reading_screen.panes.entry.purpose is None


async def test_the_first_key_of_a_sequence_is_shown_while_it_waits(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "g")
        rows = [strip.text for strip in app.screen._compositor.render_strips()]
        assert "g …" in rows[-1]
        await press(pilot, "j")
        rows = [strip.text for strip in app.screen._compositor.render_strips()]
        assert "g …" not in rows[-1]


async def test_ctrl_q_asks_about_unsaved_notes_too(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "J x ctrl+q")
        assert app.is_running
        assert type(app.screen).__name__ == "QuestionScreen"


async def test_the_palette_stays_shut_over_another_screen(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "? ctrl+p")
        assert type(app.screen).__name__ == "HelpScreen"


async def test_the_theme_list_wraps_both_ways(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "T k")
        assert app.reading_screen.wardrobe.name == "light"
        await press(pilot, "escape")
        assert app.theme == "dark"
