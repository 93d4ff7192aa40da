"""Notes made here and those that the library has already: nothing takes the place of anything."""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from reader.library import MemoryLibrary
from reader.model import Article, Note, Span
from reader.workbench.memory import Memory
from tests.app.pressing import press

SIZE = (120, 20)


async def test_a_note_made_before_the_library_answered_joins_those_of_before_and_undo_spares_them(
    open_reader: Any, article: Article
) -> None:
    library = MemoryLibrary()
    library.add(article)
    library.keep_notes(article.id, [Note.on(article.text, Span(0, 6))])
    app = open_reader(memory=Memory(lambda: library))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        busy = threading.Event()
        app.keeper.do(lambda _memory: busy.wait(10) and None)
        app.session.keeping = None  # as if it had not been asked yet
        await pilot.press("J", "x")
        await pilot.pause()
        busy.set()
        await press(pilot, "")
        assert [note.quote[:6] for note in library.notes(article.id)] == ["Bridge", "12 boa"]
        await press(pilot, ".")
        assert [note.quote for note in library.notes(article.id)] == ["Bridge"]


async def test_a_highlight_made_before_the_library_answered_takes_no_words_from_the_note_on_it(
    open_reader: Any, article: Article
) -> None:
    library = MemoryLibrary()
    library.add(article)
    span = Span(article.text.index("12 boats"), article.text.index("12 boats") + 8)
    library.keep_notes(article.id, [Note.on(article.text, span, text="who counted?")])
    app = open_reader(memory=Memory(lambda: library))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        busy = threading.Event()
        app.keeper.do(lambda _memory: busy.wait(10) and None)
        app.session.keeping = None  # as if it had not been asked yet
        app.session.notebook.toggle(span)
        app.reading_screen.notes_changed()
        busy.set()
        await press(pilot, "")
        assert [note.text for note in library.notes(article.id)] == ["who counted?"]
        assert [note.text for note in app.session.notebook.notes] == ["who counted?"]


async def test_two_screens_with_one_article_lose_nothing_of_each_other(
    open_reader: Any, memory: Callable[[], Memory], article: Article
) -> None:
    one, other = open_reader(memory=memory()), open_reader(memory=memory())
    async with one.run_test(size=SIZE) as first, other.run_test(size=SIZE) as second:
        await press(first, "J a o n e enter")
        await press(second, "J a t w o enter J x")
        await press(first, "# s e a enter 2 J x")
        await press(second, "q")
        await press(first, "q")
    kept = memory().library.notes(article.id)
    assert {"one", "two"} <= set(kept[0].text.split("\n"))
    assert kept[0].tags == ("sea",)
    assert len(kept) == 3


async def test_notes_are_kept_again_when_another_program_removed_the_article(
    open_reader: Any, memory: Callable[[], Memory], article: Article
) -> None:
    app = open_reader(memory=memory())
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "J x")
        memory().library.remove(article.id)
        await press(pilot, "J x J x q")
        assert app.return_code == 0
    assert len(memory().library.notes(article.id)) == 3


async def test_notes_of_an_edited_article_and_new_ones_where_they_were_are_all_kept(
    open_reader: Any, memory: Callable[[], Memory], article: Article, told: Any
) -> None:
    notes = [Note.on(article.text, Span(0, 6)), Note.on(article.text, Span(10, 16), text="why?")]
    kept = memory()
    kept.begin(article)
    kept.keep_notes(article.id, notes)
    edited = replace(article, text="Zebras graze. " + article.text[:10] + "!" + article.text[16:])
    app = open_reader(edited, memory=kept, analyst=told())
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        for span in (Span(0, 6), Span(10, 16)):  # where the notes were in the earlier text
            app.session.notebook.toggle(span)
            app.reading_screen.notes_changed()
        await press(pilot, "q")
    found = memory().library.notes(edited.id)
    assert len(found) == 4
    assert {note.quote for note in notes} <= {note.quote for note in found}


async def test_notes_whose_words_are_gone_stay_apart(
    open_reader: Any, memory: Callable[[], Memory], article: Article, told: Any
) -> None:
    kept = memory()
    kept.begin(article)
    kept.keep_notes(article.id, [Note.on(article.text, Span(0, 6)), Note.on(article.text, Span(7, 13))])
    text = "Zebras graze where nothing was before."
    app = open_reader(Article(article.source, "Zebras", text, ()), memory=kept, analyst=told())
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        assert len(app.session.notebook) == 2
        await press(pilot, "g a G D")
        assert len(app.session.notebook) == 1
        await press(pilot, ".")
        assert await press(pilot, "g A") == "Stand on the claim that the note is about, or select its words."
        await press(pilot, "tab v 2 right g A j enter")
        assert [note.quote for note in app.session.notebook.adrift] == ["Bridge"]
        await press(pilot, "tab g g v 3 right")
        said = await press(pilot, "g A")
        assert said == "The note is here now; . takes it back."
        assert await press(pilot, "g A") == "Every note is on its words."
        await press(pilot, ". q")
        await press(pilot, "")
        assert [note.quote for note in app.session.notebook.adrift] == ["Bridge"]
    found = memory().library.notes(Article(article.source, "Zebras", text, ()).id)
    assert len(found) == 2
    assert [note.quote for note in found if note.quote not in text] == ["Bridge"]
