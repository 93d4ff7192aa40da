"""What the reader makes outlasts the run: notes, marks, judgements, the place and the findings."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.library import Library, MemoryLibrary, open_library
from reader.model import Analysis, Article
from reader.model.errors import LibraryError
from reader.workbench.memory import Memory
from reader.worker.events import Finished
from tests.app.pressing import press

SIZE = (120, 20)


class Broken:
    """A library of which only some methods work."""

    def __init__(self, working: Library, *broken: str) -> None:
        self._working = working
        self.broken = set(broken)

    def __getattr__(self, name: str) -> Any:
        if name in self.broken:
            raise LibraryError("the disk is full", where="library.db", remedy="free some space")
        return getattr(self._working, name)


@pytest.fixture
def long(build: Callable[..., Article]) -> Article:
    lines = [("title", "Dam holds"), *[("paragraph", f"Row {i} of the dam.") for i in range(60)]]
    return replace(build(lines), source="dam.txt")


async def test_notes_marks_judgements_and_the_place_are_there_the_next_time(
    open_reader: Any, memory: Callable[[], Memory]
) -> None:
    app = open_reader(memory=memory())
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "3 J x") == "Kept."
        assert "not saved" not in str(app.reading_screen.panes.status._left)
        assert await press(pilot, "a h i enter") == "Note kept."
        await press(pilot, "m k w w X q")
    app = open_reader(memory=memory())
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        (note,) = app.session.notebook.notes
        assert (note.quote, note.text, note.claim) == ("nine boats were lost", "hi", "c3")
        assert app.session.places.marks["k"].here == note.span
        assert [warning.id for warning in app.session.reading.dismissed] == ["w1"]
        assert await press(pilot, ".") == "Nothing to undo."
        await press(pilot, "g w G X q")  # on the dismissed one: it is taken back
    app = open_reader(memory=memory())
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        assert app.session.reading.dismissed == ()


async def test_reading_goes_on_where_it_stopped_with_a_word_and_a_way_to_the_top(
    open_reader: Any, memory: Callable[[], Memory], long: Article, told: Any
) -> None:
    async with open_reader(long, memory=memory(), analyst=told()).run_test(size=SIZE) as pilot:
        await press(pilot, "3 0 j q")
    app = open_reader(long, memory=memory(), analyst=told())
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "") == "You stopped here; gg goes to the top."
        view = app.reading_screen.panes.article
        assert view.top == 30
        await press(pilot, "g g q")
        assert view.top == 0
    app = open_reader(long, memory=memory(), analyst=told())
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "") == ""


async def test_who_has_moved_already_is_left_where_they_are(
    open_reader: Any, memory: Callable[[], Memory], long: Article, told: Any
) -> None:
    async with open_reader(long, memory=memory(), analyst=told()).run_test(size=SIZE) as pilot:
        await press(pilot, "3 0 j q")
    app = open_reader(long, analyst=told())
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "2 j")
        app.handed = replace(app.handed, memory=memory())
        del app.keeper
        app.reading_screen.keeper = app.keeper
        app._go_on()
        assert await press(pilot, "") == ""
        assert app.reading_screen.panes.article.top == 2


async def test_a_known_article_shows_its_findings_without_the_analysis(
    open_reader: Any, memory: Callable[[], Memory], article: Article, analysis: Analysis, told: Any
) -> None:
    kept = memory()
    kept.remember(article, analysis)
    kept.close()
    app = open_reader(memory=memory(), analyst=told())  # which tells nothing
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "w")
        assert app.session.finding.id == "w1"
        assert app.session.reading.finished


async def test_findings_of_another_version_are_made_anew(
    open_reader: Any, place: Path, article: Article, analysis: Analysis
) -> None:
    old = Memory(lambda: open_library(str(place)), version=lambda: "0")
    old.remember(article, replace(analysis, warnings=()))
    old.close()
    app = open_reader(memory=Memory(lambda: open_library(str(place)), version=lambda: "1"))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        assert len(app.session.reading.analysis.warnings) == 3


async def test_an_edited_article_brings_its_notes_and_those_whose_words_are_gone_are_listed_so(
    open_reader: Any, memory: Callable[[], Memory], article: Article, told: Any
) -> None:
    async with open_reader(memory=memory()).run_test(size=SIZE) as pilot:
        await press(pilot, "3 J x J x m a q")
    text = article.text.replace("The bridge did not close", "Zebras graze", 1)
    edited = replace(article, text=text.replace("nine boats were lost", "new: nine boats were lost"))
    app = open_reader(edited, memory=memory(), analyst=told())
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "g a")
        there, gone = app.session.notebook.notes
        assert gone.quote == "The bridge did not close"
        assert app.session.notebook.is_adrift(gone)
        assert there.span.of(edited.text) == "nine boats were lost"
        assert not app.session.notebook.is_adrift(there)
        assert app.session.cards[1].lines[-1].text == "not in this text any more"
        assert "a" in app.session.places.marks
        await press(pilot, "q")
    kept = memory()
    assert len(kept.library.notes(edited.id)) == 2
    assert len(kept.library.notes(article.id)) == 2
    kept.close()


@pytest.mark.parametrize("broken", ["entry", "add", "mark_read"])
async def test_a_library_that_cannot_be_used_is_told_once_and_nothing_is_lost(
    broken: str, open_reader: Any, article: Article
) -> None:
    library = Broken(MemoryLibrary(), broken)
    app = open_reader(memory=Memory(lambda: library))
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "") == (
            "Nothing is kept in the library: library.db: the disk is full; free some space."
            " s saves notes to a file."
        )
        assert await press(pilot, "J x") == "Kept."
        assert "✎ not saved" in str(app.reading_screen.panes.status._left)
        await press(pilot, "q")
        assert type(app.screen).__name__ == "QuestionScreen"
        library.broken.clear()
        await press(pilot, "escape J x")
        assert len(library.notes(article.id)) == 2
        await press(pilot, "q")
        assert app.return_code == 0


async def test_a_library_that_cannot_be_opened_lets_one_read(
    open_reader: Any, place: Path, analysis: Analysis, told: Any
) -> None:
    place.write_bytes(b"no library " * 100)
    memory = Memory(lambda: open_library(str(place)))
    app = open_reader(memory=memory, analyst=told(Finished(analysis)))
    async with app.run_test(size=SIZE) as pilot:
        assert "this is not a library of claimreader" in await press(pilot, "")
        assert app.session.reading.finished


async def test_turning_to_another_article_keeps_and_brings_its_own(
    open_reader: Any, memory: Callable[[], Memory], long: Article, article: Article
) -> None:
    async with open_reader(memory=memory(), others={"dam.txt": long}).run_test(size=SIZE) as pilot:
        await press(pilot, "J x g j 1 0 j q")
    app = open_reader(memory=memory(), others={"dam.txt": long})
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        assert len(app.session.notebook) == 1
        assert await press(pilot, "g j") == "You stopped here; gg goes to the top."
        assert app.reading_screen.panes.article.top == 10
        assert len(app.session.notebook) == 0


async def test_saving_goes_to_the_file_of_an_earlier_run_that_the_library_knows(
    open_reader: Any, memory: Callable[[], Memory], article: Article, tmp_path: Path
) -> None:
    asked: list[Path | None] = []

    def save(*told: Any) -> tuple[Path, tuple[str, ...]]:
        asked.append(told[3])
        return tmp_path / "notes.md", ()

    edited = replace(article, text=f"New. {article.text}")
    for each in (article, article, edited):
        app = open_reader(each, memory=memory(), save_notes=save)
        async with app.run_test(size=SIZE) as pilot:
            await press(pilot, "J x s q")
    assert asked == [None, tmp_path / "notes.md", tmp_path / "notes.md"]


async def test_saving_tells_the_library_where(
    open_reader: Any, memory: Callable[[], Memory], article: Article, tmp_path: Path
) -> None:
    async with open_reader(memory=memory()).run_test(size=SIZE) as pilot:
        await press(pilot, "J x s q")
    kept = memory()
    assert kept.library.file_of(article.id) == tmp_path / "notes.md"
    kept.close()
