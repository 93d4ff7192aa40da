"""Several articles in one run: turned to by keys and mouse, each as it was left."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.model import Analysis, Article, Claim, Findings, Span
from reader.model.errors import InputError
from reader.worker.events import Died, Event, EventHandler, Failed, Finished, Progressed
from tests.app.pressing import press

SIZE = (120, 20)
MISSING = InputError("no such file", where="gone.txt", remedy="check the name")


class Asked:
    """An analyst that tells what is found in an article when the test says so."""

    def __init__(self) -> None:
        self.asked: list[Article] = []
        self._on_event: EventHandler = lambda _event: None

    def analyse(self, article: Article, *, start: int, on_event: EventHandler) -> None:
        """Remember who asked."""
        self.asked.append(article)
        self._on_event = on_event

    def tell(self, event: Event) -> None:
        """Tell of the article that was asked for last."""
        self._on_event(event)

    def cancel(self) -> None:
        """Nothing goes on."""

    def stop(self) -> None:
        """Nothing goes on."""


@pytest.fixture
def dam(build: Callable[..., Article]) -> Article:
    lines = [("title", "Dam holds"), *[("paragraph", f"Row {i} of the dam.") for i in range(60)]]
    return replace(build(lines), source="dam.txt")


@pytest.fixture
def fire(build: Callable[..., Article]) -> Article:
    return replace(build([("title", "Fire out"), ("paragraph", "The fire is out.")]), source="fire.txt")


def found_in(article: Article) -> Analysis:
    """One claim, which is the second line."""
    start = article.text.index("\n") + 1
    span = Span(start, start + 10)
    return Analysis(article.id, claims=(Claim("c1", span, span.of(article.text), "", span, "", ""),))


def shown(app: Any) -> str:
    return str(app.session.reading.article.title)


async def test_next_and_previous_go_round_the_list(open_reader: Any, dam: Article, fire: Article) -> None:
    app = open_reader(others={"dam.txt": dam, "fire.txt": fire})
    async with app.run_test(size=SIZE) as pilot:
        titles = []
        for key in ("g j", "g j", "g j", "g k", "2 g j"):
            await press(pilot, key)
            titles.append(shown(app))
    assert titles == ["Dam holds", "Fire out", "Bridge vote delayed again", "Fire out", "Dam holds"]


async def test_each_keeps_its_place_its_notes_and_its_list(
    open_reader: Any, dam: Article, article: Article
) -> None:
    app = open_reader(others={"dam.txt": dam})
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g j 1 2 j / R o w enter g a")
        view = app.reading_screen.panes.article
        top, session = view.offset_at_top, app.session
        assert top > 0
        await press(pilot, "g j J x")
        assert (shown(app), app.session.tab, len(app.session.notebook)) == (article.title, "claims", 1)
        await press(pilot, "g k")
        assert app.session is session
        assert (session.tab, len(session.notebook)) == ("notes", 0)
        assert view.offset_at_top == top


async def test_what_cannot_be_read_is_listed_with_its_reason_and_stops_nothing(
    open_reader: Any, fire: Article
) -> None:
    app = open_reader(others={"gone.txt": MISSING, "fire.txt": fire})
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g j")
        assert shown(app) == "Fire out"
        await press(pilot, "R")
        lines = app.screen.cards.painted(1, 0) + app.screen.cards.painted(1, 1)
        assert "gone.txt: no such file; check the name" in [words.strip() for words, _ in lines]
        assert await press(pilot, "escape 2 g j") == "gone.txt: no such file; check the name"
        assert shown(app) == "Fire out"


async def test_where_no_other_can_be_read_the_keys_say_so(open_reader: Any) -> None:
    app = open_reader(others={"gone.txt": MISSING})
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "g j") == "None of the other articles can be read; R says why."


async def test_with_one_article_there_is_no_row_of_names(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "g j") == "This is the only article: R opens others."
        assert app.reading_screen.panes.articles.region.height == 0


async def test_one_is_chosen_from_the_list_and_one_by_the_mouse(
    open_reader: Any, dam: Article, fire: Article
) -> None:
    app = open_reader(others={"dam.txt": dam, "fire.txt": fire})
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "R j j enter")
        assert shown(app) == "Fire out"
        await pilot.click("#articles", offset=(len(" 1 Bridge vote delayed again  2 D"), 0))
        await pilot.pause()
        assert shown(app) == "Dam holds"


async def test_the_article_on_the_screen_is_analysed_first_and_then_the_others(
    open_reader: Any, article: Article, dam: Article, fire: Article
) -> None:
    analyst = Asked()
    app = open_reader(analyst=analyst, others={"dam.txt": dam, "fire.txt": fire})
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        analyst.tell(Finished(found_in(article)))
        await press(pilot, "")
        analyst.tell(Progressed(1, 2, Findings(claims=found_in(dam).claims)))
        await press(pilot, "g k")  # in the midst of another one: that one waits
        assert [asked.title for asked in analyst.asked] == [article.title, dam.title, fire.title]
        analyst.tell(Failed("no"))
        await press(pilot, "")
        assert analyst.asked[3:] == [dam]
        analyst.tell(Finished(found_in(dam)))
        await press(pilot, "g j g j")
        assert len(app.session.reading.analysis.claims) == 1
        assert analyst.asked[4:] == []


async def test_when_the_analysis_died_only_the_reader_starts_another(
    open_reader: Any, article: Article, dam: Article, fire: Article
) -> None:
    analyst = Asked()
    app = open_reader(analyst=analyst, others={"dam.txt": dam, "fire.txt": fire})
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        analyst.tell(Died(restarted=False))
        await press(pilot, "")
        assert analyst.asked == [article]
        await press(pilot, "g j")
        assert analyst.asked == [article, dam]


async def test_turning_closes_what_lay_over_the_article(open_reader: Any, dam: Article) -> None:
    app = open_reader(others={"dam.txt": dam})
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "w i g j")
        assert not app.reading_screen.weighing
        await press(pilot, "g k / b o a")
        await pilot.click("#articles", offset=(33, 0))
        await pilot.pause()
        assert shown(app) == "Dam holds"
        assert not app.reading_screen.line.open


async def test_leaving_asks_for_the_notes_of_every_article_and_saves_them(
    open_reader: Any, article: Article, dam: Article, tmp_path: Path
) -> None:
    saved: list[tuple[str, int]] = []

    def save(
        read: Article, _analysis: object, notes: list[object], _: object
    ) -> tuple[Path, tuple[str, ...]]:
        saved.append((read.title, len(notes)))
        return tmp_path / "notes.md", ()

    app = open_reader(others={"dam.txt": dam}, save_notes=save)
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "J x g j q s")
        assert saved == [(article.title, 1)]
        assert app.return_code == 0


async def test_an_edit_that_arrives_after_the_reader_turned_away_is_not_lost(
    open_reader: Any, article: Article, dam: Article
) -> None:
    edited = replace(article, text=article.text.replace("12", "13"))
    app = open_reader(others={"dam.txt": dam, article.source: edited})
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "J x")
        watch = app.reading_screen.source
        await press(pilot, "g j")
        watch.read(app.reading_screen)
        await press(pilot, "g k")
        assert app.session.reading.article is edited
        assert len(app.session.notebook) == 1


async def test_what_the_reader_set_stays_set_in_the_next_article(
    open_reader: Any, article: Article, dam: Article
) -> None:
    app = open_reader(others={"dam.txt": dam})
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "H E / r o w enter g j")
        assert app.session.reading.article is dam
        assert await press(pilot, "n") == "1/60 row"
        assert (app.session.search.query, len(app.session.search)) == ("row", 60)
        assert app.session.values
        await press(pilot, "escape H g k")
        assert app.session.reading.article is article
        rows = "".join(strip.text for strip in app.screen._compositor.render_strips())
        assert "1 said before, hidden" in rows
        assert app.session.search.query == ""
