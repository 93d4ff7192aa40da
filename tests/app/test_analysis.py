"""What the analysis tells reaches the screen, and ends with it."""

import os
import threading
from pathlib import Path
from typing import Any

import pytest

from reader.app import app as app_module
from reader.app.handed import Handed
from reader.app.messages import EventArrived
from reader.app.running import run
from reader.app.screens.opening import Source
from reader.config import Config
from reader.model import Analysis, Article, Findings, Span
from reader.themes import Theme
from reader.worker.events import EventHandler, Finished, Progressed
from tests.app.pressing import press

SIZE = (120, 40)


async def test_citations_are_lit_before_anything_is_analysed(
    open_reader: Any, told: Any, analysis: Analysis
) -> None:
    app = open_reader(analyst=told(), citations=analysis.citations)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        row = app.reading_screen.panes.article.painted(2)
        assert ("[1]", ("citation_dangling",)) in row


async def test_the_analysis_begins_at_the_reader_and_ends_with_the_screen(
    open_reader: Any, told: Any
) -> None:
    analyst = told()
    app = open_reader(analyst=analyst)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert analyst.started_at == 0
    assert analyst.stopped


async def test_a_dialog_opened_at_once_does_not_hold_the_analysis_up(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("?")
        await pilot.pause()
        assert app.reading_screen.session.reading.finished


async def test_a_key_stops_the_analysis_and_begins_it_again(
    open_reader: Any, told: Any, analysis: Analysis
) -> None:
    some = Progressed(60, 100, Findings(analysis.entities, analysis.claims[:2]))
    analyst = told(some)
    app = open_reader(analyst=analyst)
    async with app.run_test(size=SIZE) as pilot:
        words = await press(pilot, "g p")
        assert words == "Analysis stopped; what was found stays. gp goes on."
        reading = app.reading_screen.session.reading
        assert (analyst.cancelled, reading.progress.stage, len(reading.analysis.claims)) == (1, "stopped", 2)
        app.reading_screen.post_message(EventArrived(Finished(analysis), reading.article))
        await press(pilot, "J x")
        assert reading.progress.stage == "stopped"
        analyst.events = (Finished(analysis),)
        await press(pilot, "g p")
        assert reading.finished
        assert len(app.reading_screen.session.notebook) == 1
        assert await press(pilot, "g p") == "The analysis is done."
    assert analyst.cancelled == 1


async def test_a_stopped_analysis_stays_stopped_until_it_is_asked_for(open_reader: Any, told: Any) -> None:
    analyst = told()
    app = open_reader(analyst=analyst)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g p")
        analyst.started_at = None
        await press(pilot, "j k g w t")
        assert analyst.started_at is None


class FromAnotherThread:
    """Tells from a thread of its own, as the real analysis does."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self.handler: EventHandler | None = None

    def analyse(self, article: Article, *, start: int, on_event: EventHandler) -> None:
        self.handler = on_event
        thread = threading.Thread(target=on_event, args=(Finished(self._analysis),))
        thread.start()
        thread.join()

    def cancel(self) -> None:
        """Nothing goes on."""

    def stop(self) -> None:
        """Nothing goes on."""


async def test_events_of_another_thread_arrive_and_late_ones_do_no_harm(
    open_reader: Any, analysis: Analysis
) -> None:
    analyst = FromAnotherThread(analysis)
    app = open_reader(analyst=analyst)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert app.reading_screen.session.reading.finished
    assert analyst.handler is not None
    analyst.handler(Progressed(1, 2, Findings()))


async def test_findings_arrive_while_a_note_is_typed(open_reader: Any, told: Any, analysis: Analysis) -> None:
    app = open_reader(analyst=told(Progressed(1, 2, Findings((), analysis.claims[:1]))))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("J", "a", "o")
        app._background._hand_over(app.session.reading.article, Finished(analysis))
        await pilot.press("k", "enter")
        await pilot.pause()
        note = app.reading_screen.session.notebook.notes[0]
        assert (note.text, note.claim, note.span) == ("ok", "c1", Span(*_ends(analysis)))


def _ends(analysis: Analysis) -> tuple[int, int]:
    return analysis.claims[0].span.start, analysis.claims[0].span.end


@pytest.mark.parametrize("no_colour", ["1", "", None])
def test_run_counts_no_color_only_when_it_says_something(
    no_colour: str | None,
    article: Article,
    themes: dict[str, Theme],
    told: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[tuple[bool, bool]] = []

    def open_and_quit(app: app_module.ReaderApp, *, mouse: bool) -> int:
        opened.append((app.wardrobe.colour and mouse, app.no_color))
        return 0 if app.handed.analyst is analyst else 1

    monkeypatch.setattr(app_module.ReaderApp, "run", open_and_quit)
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_colour is not None:
        monkeypatch.setenv("NO_COLOR", no_colour)
    analyst = told()
    code = run(
        article,
        source=Source(lambda: article),
        themes=themes,
        settings=Config(theme="light"),
        hand=lambda: Handed(analyst, lambda *_: (tmp_path / "x", ())),
    )
    assert (code, analyst.stopped) == (0, 1)
    assert opened == [(not no_colour, bool(no_colour))]
    assert os.environ.get("NO_COLOR", "") == (no_colour or "")
