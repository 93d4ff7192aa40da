"""Warnings about other articles: named and quoted, weighed, gone to and come back from, judged for good."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from reader.library import MemoryLibrary
from reader.model import Analysis, Article, Elsewhere, Note, Span, Warning
from reader.workbench.memory import Memory
from reader.worker.events import Compared, Died, Event, Failed, Finished
from tests.app.pressing import press

SIZE = (120, 30)
QUOTE = "Seven boats were lost"


@pytest.fixture
def dam(build: Callable[..., Article]) -> Article:
    filler = [("paragraph", f"Row {i} of the dam.") for i in range(40)]
    made = build([("title", "Storm counted"), *filler, ("paragraph", f"{QUOTE}, said the coast guard.")])
    return replace(made, source="dam.txt")


@pytest.fixture
def compared(article: Article, analysis: Analysis, dam: Article) -> Compared:
    """A contradiction of the sample with the other article."""
    start = dam.text.index(QUOTE)
    nine = analysis.claims[2].span
    across = Warning(
        "a1", "contradiction", "number", 0.9, ("c3",), (nine, Span(start, start + len(QUOTE))),
        (("nine", "Seven"),), (Span(nine.start, nine.start + 4),), "One says nine, the other seven.", dam.id,
    )  # fmt: skip
    place = Elsewhere(
        "a1", dam.id, "dam.txt", "Storm counted", "2025-05-01", start, QUOTE, "", ", said.", (Span(0, 5),)
    )
    return Compared((across,), (place,))


@pytest.fixture
def finished(analysis: Analysis) -> Finished:
    """The sample's own findings."""
    return Finished(analysis, awaits_library=True)


def words(app: Any) -> str:
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


async def test_list_detail_and_weighing_name_and_quote_the_other_article(
    open_reader: Any, told: Any, finished: Finished, compared: Compared
) -> None:
    app = open_reader(analyst=told(finished, compared))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g w & k i n d : c o n t r a enter j j")
        assert app.session.finding.id == "a1"
        assert "Storm counted: “Seven boats were lost”" in app.session.cards[1].lines[1].text
        assert "— Storm counted, 2025-05-01" in words(app)
        await press(pilot, "i")
        shown = words(app)
        assert "In another article   of 2025-05-01" in shown
        assert "Seven boats were lost, said." in shown
        assert "from      dam.txt" in shown


async def test_a_filter_finds_the_other_articles_words(
    open_reader: Any, told: Any, finished: Finished, compared: Compared
) -> None:
    app = open_reader(analyst=told(finished, compared))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g w & s t o r m space c o u n t e d enter")
        assert [card.finding.id for card in app.session.cards] == ["a1"]


async def test_the_other_quote_is_gone_to_in_its_article_and_come_back_from(
    open_reader: Any, told: Any, finished: Finished, compared: Compared, dam: Article, article: Article
) -> None:
    app = open_reader(analyst=told(finished, compared), others={"dam.txt": dam})
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "3 w %")
        assert app.session.reading.article.title == "Bridge vote delayed again"
        await press(pilot, "W W W w w")
        while app.session.finding.id != "a1":
            await press(pilot, "w")
        said = await press(pilot, "%")
        assert said == "bksp goes back to the article that you came from."
        assert app.session.reading.article is dam
        assert app.session.here.of(dam.text) == QUOTE
        assert app.reading_screen.panes.article.top > 0
        await press(pilot, "backspace")
        assert app.session.reading.article is article
        assert app.session.finding.id == "a1"


async def test_the_mouse_goes_to_the_other_quote_too(
    open_reader: Any, told: Any, finished: Finished, compared: Compared, dam: Article
) -> None:
    app = open_reader(analyst=told(finished, compared), others={"dam.txt": dam})
    async with app.run_test(size=SIZE) as pilot:
        while app.session.finding is None or app.session.finding.id != "a1":
            await press(pilot, "w")
        await press(pilot, "i")
        row = next(i for i, line in enumerate(words(app).splitlines()) if "Seven boats were lost" in line)
        await pilot.click(offset=(words(app).splitlines()[row].index("Seven"), row))
        await press(pilot, "")
        assert app.session.reading.article is dam


async def test_an_article_whose_source_is_gone_is_shown_from_the_library(
    open_reader: Any, told: Any, finished: Finished, compared: Compared, dam: Article
) -> None:
    library = MemoryLibrary()
    library.add(dam)
    app = open_reader(analyst=told(finished, compared), others={}, memory=Memory(lambda: library))
    async with app.run_test(size=SIZE) as pilot:
        while app.session.finding is None or app.session.finding.id != "a1":
            await press(pilot, "w")
        await press(pilot, "%")
        assert app.session.reading.article.text == dam.text
        assert app.session.here.of(dam.text) == QUOTE


async def test_an_article_that_is_nowhere_any_more_is_said_to_be(
    open_reader: Any, told: Any, finished: Finished, compared: Compared
) -> None:
    app = open_reader(analyst=told(finished, compared), others={}, memory=Memory(MemoryLibrary))
    async with app.run_test(size=SIZE) as pilot:
        while app.session.finding is None or app.session.finding.id != "a1":
            await press(pilot, "w")
        assert await press(pilot, "%") == "dam.txt: no such file"


async def test_a_judgement_on_it_is_remembered_with_both_quotes(
    open_reader: Any, told: Any, finished: Finished, compared: Compared
) -> None:
    library = MemoryLibrary()
    app = open_reader(analyst=told(finished, compared), memory=Memory(lambda: library))
    async with app.run_test(size=SIZE) as pilot:
        while app.session.finding is None or app.session.finding.id != "a1":
            await press(pilot, "w")
        await press(pilot, "X")
        (ruling,) = library.rulings()
        assert ruling.quotes == ("nine boats were lost", "seven boats were lost")
        assert [warning.id for warning in app.session.reading.dismissed] == ["a1"]


async def test_own_findings_are_there_before_those_about_others_and_the_reader_stays_on_them(
    open_reader: Any, told: Any, finished: Finished, compared: Compared, article: Article
) -> None:
    app = open_reader(analyst=told(finished))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "w")
        assert app.session.reading.finished
        assert app.session.finding.id == "w1"
        assert "analysed, comparing with the library" in words(app)
        app._background._hand_over(article, compared)
        await press(pilot, "")
        assert [warning.id for warning in app.session.reading.analysis.warnings if warning.other_article] == [
            "a1"
        ]
        assert app.session.finding.id == "w1"
        assert app.session.here is not None
        assert "comparing" not in words(app)


async def test_known_findings_stay_when_they_cannot_be_held_against_others(
    open_reader: Any, told: Any, article: Article, analysis: Analysis
) -> None:
    memory = Memory(MemoryLibrary, version=lambda: "1")
    memory.remember(article, analysis)
    app = open_reader(analyst=told(Failed("no")), memory=memory)
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "w") == "Not compared with the library: no"
        assert app.session.reading.finished
        assert app.session.finding.id == "w1"


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (
            Compared(uncompared="library.db: the disk failed"),
            "Not compared with the library: library.db: the disk failed",
        ),
        (Compared(unkept="the disk is full"), "The findings are not kept in the library: the disk is full"),
        (Died(restarted=False), "Not compared with the library: the analysis process ended twice"),
    ],
)
async def test_what_the_library_refuses_the_analysis_process_is_said_once(
    open_reader: Any, told: Any, finished: Finished, event: Event, said: str
) -> None:
    app = open_reader(analyst=told(finished, event))
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "") == said
        assert ("not compared with the library" in words(app)) == said.startswith("Not compared")


async def test_comparing_can_be_stopped_and_goes_on_when_asked(
    open_reader: Any, told: Any, finished: Finished, compared: Compared
) -> None:
    analyst = told(finished)
    app = open_reader(analyst=analyst)
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "g p") == "Comparing stopped; what was found stays. gp goes on."
        assert "analysed, not compared with the library" in words(app)
        assert analyst.cancelled == 1
        analyst.events = finished, compared
        await press(pilot, "g p")
        assert any(warning.other_article for warning in app.session.reading.analysis.warnings)
        assert await press(pilot, "g p") == "The analysis is done."


async def test_notes_on_another_edition_of_the_article_come_along_and_it_is_said(
    open_reader: Any, told: Any, finished: Finished, article: Article
) -> None:
    library = MemoryLibrary(clock=lambda: "2025-05-03T07:30:00Z")
    printed = replace(article, source="bridge.pdf", text=f"The Gull, page 4\n{article.text}")
    nine = printed.text.index("nine boats were lost")
    notes = [
        Note.on(printed.text, Span(nine, nine + 20), text="who counted?"),
        Note.on(printed.text, Span(0, 8), text="bought at the station"),
    ]
    Memory(lambda: library).begin(printed)
    library.keep_notes(printed.id, notes)
    for expected in ("You read this article on 2025-05-03 from bridge.pdf. Its note is here too.", ""):
        analyst = told(finished, Compared(edition_of=printed.id))
        app = open_reader(memory=Memory(lambda: library), analyst=analyst)
        async with app.run_test(size=SIZE) as pilot:
            assert await press(pilot, "") == expected
            (note,) = app.session.notebook.notes
            assert (note.quote, note.text) == ("nine boats were lost", "who counted?")
            await press(pilot, "q")
        assert [note.text for note in library.notes(article.id)] == ["who counted?"]
    assert library.notes(printed.id) == tuple(sorted(notes, key=lambda note: note.span))


async def test_an_edition_that_was_never_read_or_is_gone_is_not_spoken_of(
    open_reader: Any, told: Any, finished: Finished, article: Article
) -> None:
    library = MemoryLibrary()
    added = replace(article, source="bridge.pdf", text=f"The Gull, page 4\n{article.text}")
    library.add(added)
    for edition in (added.id, "gone"):
        app = open_reader(
            replace(article, source=edition),
            memory=Memory(lambda: library),
            analyst=told(finished, Compared(edition_of=edition)),
        )
        async with app.run_test(size=SIZE) as pilot:
            assert await press(pilot, "") == ""
