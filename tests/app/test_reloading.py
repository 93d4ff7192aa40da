"""A source that changes on the disk is read again, and everything stays at its words."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.model import Article, Block, Findings, Span
from reader.model.errors import InputError
from reader.worker.events import Finished, Progressed
from tests.app.pressing import press

SIZE = (120, 40)


def longer(article: Article, before: str) -> Article:
    """The article with a paragraph of other words before it."""
    blocks = [Block(Span(0, len(before)), "paragraph")]
    for block in article.blocks:
        start = block.span.start + len(before) + 1
        blocks.append(Block(Span(start, start + len(block.span)), block.kind))
    return replace(article, text=f"{before}\n{article.text}", blocks=tuple(blocks))


async def test_notes_marks_search_and_place_stay_at_their_words(open_reader: Any, article: Article) -> None:
    edited = longer(article, "A new beginning. " * 40)
    app = open_reader(reread=lambda: (edited, ()))
    async with app.run_test(size=(120, 20)) as pilot:
        await press(pilot, "3 J x m a / n i n e enter")
        session, view = app.session, app.reading_screen.panes.article
        top = article.text[view.offset_at_top :][:10]
        assert await press(pilot, "r") == "bridge.txt changed on disk: read again, your place kept."
        assert session.reading.article is edited
        assert edited.text[view.offset_at_top :][:10] == top
        assert session.notebook.notes[0].span.of(edited.text) == "nine boats were lost"
        assert session.places.marks["a"].here.of(edited.text) == "nine boats were lost"
        assert session.search.count == "0/1"
        await press(pilot, "n")
        assert edited.text[slice(*session.search.current)] == "nine"


async def test_the_edited_text_is_analysed_and_late_findings_of_the_old_are_not_shown(
    open_reader: Any, told: Any, analysis: Any, article: Article
) -> None:
    edited = replace(article, text=article.text.replace("12", "13"))
    analyst = told(Progressed(1, 2, Findings((), analysis.claims[:1])))
    app = open_reader(analyst=analyst, reread=lambda: (edited, analysis.citations))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "r")
        assert len(app.session.reading.analysis.claims) == 1
        assert app.session.reading.analysis.citations == analysis.citations
        app._background._hand_over(article, Finished(analysis))
        await pilot.pause()
        assert not app.session.reading.finished
        app._background._hand_over(edited, Finished(analysis))
        await pilot.pause()
        assert app.session.reading.finished


async def test_a_note_whose_words_are_gone_is_counted(open_reader: Any, article: Article) -> None:
    edited = replace(article, text=article.text.replace("nine boats were lost", "some ships went down"))
    app = open_reader(reread=lambda: (edited, ()))
    async with app.run_test(size=SIZE) as pilot:
        words = await press(pilot, "3 J x r")
        assert words.endswith("place kept. 1 of your notes stand where their words are gone.")
        assert app.session.notebook.notes[0].quote == "nine boats were lost"


async def test_a_source_that_cannot_be_read_leaves_the_text(open_reader: Any, article: Article) -> None:
    def reread() -> Any:
        raise InputError("no such file", where="bridge.txt")

    app = open_reader(reread=reread)
    async with app.run_test(size=SIZE) as pilot:
        assert await press(pilot, "r") == (
            "The source cannot be read again; this is as it was. bridge.txt: no such file"
        )
        assert app.session.reading.article is article


async def test_an_unchanged_source_is_told_only_when_asked(open_reader: Any, article: Article) -> None:
    app = open_reader(reread=lambda: (replace(article), ()))
    async with app.run_test(size=SIZE) as pilot:
        app.reading_screen.source.read(app.reading_screen)
        assert await press(pilot, "") == ""
        assert await press(pilot, "r") == "bridge.txt is unchanged."


async def test_the_file_is_watched(
    open_reader: Any, build: Callable[..., Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text("The bridge held.")
    article = replace(build([("paragraph", "The bridge held.")]), source=str(path))
    edited = replace(build([("paragraph", "The bridge fell.")]), source=str(path))
    app = open_reader(article, reread=lambda: (edited, ()))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "")
        path.write_text("The bridge fell.")
        os.utime(path, ns=(1, 1))
        screen = app.reading_screen
        for _ in range(3):
            screen.source.look(screen)
        await press(pilot, "")
        assert app.session.reading.article is edited
