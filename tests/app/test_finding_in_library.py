"""Tags, and finding notes and passages in all that was read."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from reader.library import MemoryLibrary
from reader.model import Article, Note, Span
from reader.workbench.memory import Memory
from tests.app.pressing import press

SIZE = (120, 30)


@pytest.fixture
def dam(build: Callable[..., Article]) -> Article:
    made = build([("title", "Storm counted"), ("paragraph", "Seven boats were lost at the dam.")])
    return replace(made, source="dam.txt")


@pytest.fixture
def library(dam: Article) -> MemoryLibrary:
    library = MemoryLibrary()
    library.add(dam)
    start = dam.text.index("Seven boats")
    library.keep_notes(
        dam.id, [replace(Note.on(dam.text, Span(start, start + 11), text="doubtful"), tags=("coast",))]
    )
    return library


def words(app: Any) -> str:
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


async def test_a_tag_is_shown_filtered_by_and_kept(open_reader: Any) -> None:
    library = MemoryLibrary()
    app = open_reader(memory=Memory(lambda: library))
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "J # c o a s t space t o d o enter") == "Tagged #coast #todo"
        await press(pilot, "J x g a j")
        assert "#coast #todo" in words(app)
        await press(pilot, "& # t o d o enter")
        assert len(app.session.cards) == 1
        assert [note.tags for note in library.notes(app.session.reading.article.id)] == [
            ("coast", "todo"),
            (),
        ]


async def test_notes_and_passages_of_other_articles_are_found_and_gone_to(
    open_reader: Any, library: MemoryLibrary, dam: Article
) -> None:
    app = open_reader(memory=Memory(lambda: library), others={"dam.txt": dam})
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        await press(pilot, "g l d o u b t f u l enter")
        assert "1 in your library: doubtful" in words(app)
        assert "✎  Storm counted" in words(app)
        assert "#coast doubtful" in words(app)
        assert "“Seven boats”" in words(app)
        await press(pilot, "enter")
        assert app.session.reading.article is dam
        assert app.session.here.of(dam.text) == "Seven boats"
        await press(pilot, "backspace")
        assert app.session.reading.article.title == "Bridge vote delayed again"


async def test_what_is_found_in_the_article_itself_is_gone_to_in_place(
    open_reader: Any, article: Article
) -> None:
    library = MemoryLibrary()
    app = open_reader(memory=Memory(lambda: library))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        await press(pilot, "g l R e y e s enter")
        await press(pilot, "enter")
        assert app.session.reading.article is article
        assert "Reyes" in app.session.here.of(article.text)
        assert app.session.came_from is None


async def test_what_is_nowhere_is_said_to_be(open_reader: Any, library: MemoryLibrary) -> None:
    app = open_reader(memory=Memory(lambda: library))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        assert await press(pilot, "g l z e b r a enter") == "Nothing in your library has all of: zebra"


async def test_without_a_library_there_is_nothing_to_find_in(open_reader: Any) -> None:
    app = open_reader()
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "g l") == "This run has no library to look in."
