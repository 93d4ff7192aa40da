"""The app without a source, what it can read, and what was read before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from reader.app.app import ReaderApp
from reader.app.handed import Handed
from reader.app.state.home import SampleArticle
from reader.app.wardrobe import Wardrobe
from reader.library import MemoryLibrary, Position
from reader.model import Analysis, Article, Note, Span
from reader.model.errors import InputError
from reader.themes import Theme
from reader.workbench.memory import Memory
from reader.worker.events import Finished
from tests.app.home.welcome import Home

SAMPLES = (
    SampleArticle("bridge.txt", "Bridge vote delayed again", "A number that changes on the way down."),
    SampleArticle(
        "dam.txt", "A dam whose title is longer than any line of a narrow window that it stands in", "…"
    ),
)
AT = "2001-05-03T12:00:00Z"


@pytest.fixture
def library(article: Article, analysis: Analysis) -> MemoryLibrary:
    """One article was read to its middle; the clock stands still."""
    library = MemoryLibrary(clock=lambda: AT)
    library.add(article, analysis, version="1")
    library.mark_read(article.id)
    library.keep_notes(article.id, [Note.on(article.text, Span(0, 6))])
    library.keep_position(article.id, Position(len(article.text) // 2))
    library.remember_file(article.id, Path("notes/bridge.notes.md"))
    return library


@pytest.fixture
def answers() -> Iterator[Event]:
    """Set when the slow address shall answer; at last it does."""
    event = Event()
    yield event
    event.set()


@pytest.fixture
def home(
    article: Article,
    analysis: Analysis,
    themes: Mapping[str, Theme],
    told: Any,
    tmp_path: Path,
    answers: Event,
) -> Home:
    """The app as it starts without a source."""

    def read(source: str) -> tuple[Article, tuple[()]]:
        if source == "slow":
            assert answers.wait(10)
        if source not in ("bridge.txt", "dam.txt"):
            raise InputError("no such file", where=source, remedy="check the name")
        return replace(article, source=source), ()

    def expand(named: str) -> Sequence[str]:
        if named == "empty/":
            raise InputError("there is no article in this folder", where=named)
        return ("bridge.txt", "dam.txt") if named == "folder/" else (named,)

    def open_(library: MemoryLibrary | None = None) -> ReaderApp:
        memory = None if library is None else Memory(lambda: library, version=lambda: "1")
        handed = Handed(
            told(Finished(analysis)),
            lambda *_: (tmp_path / "n.md", ()),
            read,
            memory=memory,
            samples=lambda: SAMPLES,
            expand=expand,
        )
        return ReaderApp(wardrobe=Wardrobe(themes, name="dark"), hand=lambda: handed)

    return open_
