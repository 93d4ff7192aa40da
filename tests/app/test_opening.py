"""From the first frame to the reading screen."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.app.app import ReaderApp
from reader.app.handed import Handed
from reader.app.screens.opening import OpeningScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.state.session import Session
from reader.app.wardrobe import Wardrobe
from reader.library import MemoryLibrary
from reader.model import Analysis, Article, Citation, Span
from reader.model.errors import InputError, LibraryError
from reader.themes import Theme
from reader.workbench.memory import Memory, Recalled
from reader.worker.events import Finished
from tests.app.pressing import press

Open = Callable[..., ReaderApp]


@pytest.fixture
def opened(
    article: Article, analysis: Analysis, themes: Mapping[str, Theme], told: Any, tmp_path: Path
) -> Open:
    """Opens the article's beginning first; its first two blocks unless told otherwise."""

    def open_(
        *, blocks: int = 2, citations: tuple[Citation, ...] = (), memory: Memory | None = None
    ) -> ReaderApp:
        end = article.blocks[blocks - 1].span.end
        beginning = replace(article, text=article.text[:end], blocks=article.blocks[:blocks])
        wardrobe = Wardrobe(themes, name="dark")
        opening = OpeningScreen(beginning, lambda: article, wardrobe)
        handed = Handed(
            told(Finished(analysis)),
            lambda *_: (tmp_path / "n.md", ()),
            memory=memory,
            citations=lambda _article: citations,
        )
        return ReaderApp(wardrobe=wardrobe, hand=lambda: handed, opening=opening)

    return open_


async def until_open(app: ReaderApp, pilot: Pilot[int]) -> None:
    """Wait for the reading screen; it opens when the first frame is painted."""
    for _ in range(100):
        if isinstance(app.screen, ReadingScreen):
            break
        await pilot.pause()
    await pilot.pause()


async def rows(app: ReaderApp) -> list[str]:
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_the_text_stands_where_it_will_stay(
    opened: Open, article: Article, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(blocks=len(article.blocks))

    async def hold() -> None:
        """Leave the opening to be looked at."""

    monkeypatch.setattr(app, "_open", hold)
    headline = article.text[: article.blocks[0].span.end].split()[0]
    async with app.run_test(size=size):
        before = next(row for row in await rows(app) if headline in row and "claimreader" not in row)
    app = opened(blocks=len(article.blocks))
    async with app.run_test(size=size) as pilot:
        await until_open(app, pilot)
        after = next(row for row in await rows(app) if headline in row and "claimreader" not in row)
    assert before.index(headline) == after.index(headline)


async def test_the_whole_article_and_its_markers_follow_the_beginning(
    opened: Open, article: Article, analysis: Analysis
) -> None:
    app = opened(citations=analysis.citations)
    async with app.run_test(size=(120, 40)) as pilot:
        await until_open(app, pilot)
        assert app.session.reading.article is article
        assert app.session.reading.analysis.citations == analysis.citations
        assert app.session.reading.finished


async def test_keys_typed_during_the_opening_are_not_lost(opened: Open) -> None:
    app = opened()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", "b", "r")
        await until_open(app, pilot)
        assert app.session.search.query == "br"


async def test_opening_twice_changes_nothing(opened: Open) -> None:
    app = opened()
    async with app.run_test(size=(120, 40)) as pilot:
        await until_open(app, pilot)
        screens = list(app.screen_stack)
        await app._open()
        assert app.screen_stack == screens


def test_there_is_no_session_before_the_article_is_open(opened: Open) -> None:
    with pytest.raises(RuntimeError, match="still being opened"):
        opened().session  # noqa: B018 - asking is the point


async def test_the_width_of_the_text_is_the_readers_choice(
    article: Article, themes: Mapping[str, Theme], told: Any, tmp_path: Path
) -> None:
    handed = Handed(told(), lambda *_: (tmp_path, ()))
    app = ReaderApp(Session(article), wardrobe=Wardrobe(themes, width=40), hand=lambda: handed)
    async with app.run_test(size=(120, 40)):
        assert app.reading_screen.panes.article.column == 40


async def test_a_long_document_is_read_behind_its_beginning_and_can_be_left(
    opened: Open, article: Article
) -> None:
    stopped = threading.Event()

    def complete() -> Article:
        assert stopped.wait(20)
        return article

    app = opened()
    assert app._opening is not None
    app._opening.complete, app._opening.stop = complete, stopped.set
    async with app.run_test() as pilot:
        await pilot.press("j")
        assert not isinstance(app.screen, ReadingScreen)
        await pilot.press("q")
    assert stopped.is_set()
    assert app.return_code == 0


async def test_a_long_document_is_there_once_it_is_read(opened: Open, article: Article) -> None:
    app = opened()
    assert app._opening is not None
    app._opening.stop = lambda: None
    async with app.run_test() as pilot:
        await until_open(app, pilot)
        assert isinstance(app.screen, ReadingScreen)
        assert app.reading_screen.session.reading.article is article


async def test_a_long_document_that_breaks_off_is_one_line(
    opened: Open, capsys: pytest.CaptureFixture[str]
) -> None:
    def complete() -> Article:
        raise InputError("the PDF is damaged", where="long.pdf")

    app = opened()
    assert app._opening is not None
    app._opening.complete, app._opening.stop = complete, lambda: None
    async with app.run_test() as pilot:
        for _ in range(20):
            await pilot.pause()
    assert app.return_code == 3
    assert capsys.readouterr().err == "claimreader: long.pdf: the PDF is damaged\n"


async def test_why_the_first_sources_are_not_shown_is_said_in_a_line(opened: Open) -> None:
    app = opened()
    app.troubles = ("gone.txt: no such file", "blank.txt: there is no text in it")
    async with app.run_test() as pilot:
        await until_open(app, pilot)
        said = [notice.message for notice in app._notifications]
    assert said == ["gone.txt: no such file · 1 more cannot be read either; R lists what there is"]


def knowing(article: Article, analysis: Analysis) -> Memory:
    """A library that knows all findings of the article."""
    memory = Memory(MemoryLibrary, version=lambda: "1")
    memory.remember(article, analysis)
    return memory


async def test_a_known_article_is_shown_once_with_all_that_was_found(
    opened: Open, article: Article, analysis: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []
    begin = ReadingScreen.begin

    def watched(screen: ReadingScreen) -> None:
        shown.append(len(screen.session.cards))
        begin(screen)

    monkeypatch.setattr(ReadingScreen, "begin", watched)
    app = opened(memory=knowing(article, analysis), citations=(Citation(Span(0, 1), "note", ("?",)),))
    async with app.run_test(size=(120, 40)) as pilot:
        await until_open(app, pilot)
        assert shown == [len(analysis.claims)]
        assert app.session.reading.analysis.citations == analysis.citations  # none were looked for again
        assert not app.session.awaits_library


async def test_a_library_that_takes_its_time_is_not_waited_for(
    opened: Open, article: Article, analysis: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.app.recalling.PATIENCE", 0.0)
    memory, may_answer = knowing(article, analysis), threading.Event()
    recall = memory.recall

    def slow(article: Article) -> Recalled:
        assert may_answer.wait(20)
        return recall(article)

    monkeypatch.setattr(memory, "recall", slow)
    app = opened(memory=memory)
    async with app.run_test(size=(120, 40)) as pilot:
        await until_open(app, pilot)
        assert app.session.awaits_library
        assert not app.session.cards
        may_answer.set()
        await press(pilot, "")
        assert len(app.session.cards) == len(analysis.claims)


async def test_a_library_that_cannot_be_used_is_said_and_the_article_read(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> MemoryLibrary:
        raise LibraryError("the disk is gone")

    app = opened(memory=Memory(broken))
    async with app.run_test(size=(120, 40)) as pilot:
        await until_open(app, pilot)
        await press(pilot, "")
        said = [notice.message for notice in app._notifications]
        assert said[-1].startswith("Nothing is kept in the library: the disk is gone.")
        assert app.session.reading.finished
