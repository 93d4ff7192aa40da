"""A small article with everything in it, scripted analysts, and the reader opened on them."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import pytest
from textual._context import active_app
from textual.app import App

from reader.app.app import ReaderApp
from reader.app.background import Read
from reader.app.handed import Handed, SaveNotes
from reader.app.outside import clipboard
from reader.app.state.session import Session
from reader.app.wardrobe import Wardrobe
from reader.model import (
    Analysis,
    Article,
    Block,
    BlockKind,
    Citation,
    Claim,
    Entity,
    EntityLabel,
    Name,
    Span,
    Warning,
)
from reader.model.errors import InputError, ReaderError
from reader.themes import DEFAULT_STYLES, TextStyle, Theme
from reader.workbench import Exporting
from reader.worker.events import Event, EventHandler, Finished

COLOURS = {
    "text": "#dddddd",
    "background": "#101010",
    "surface": "#181818",
    "panel": "#282828",
    "border": "#444444",
    "accent": "#77aaff",
    "muted": "#999999",
    "success": "#77cc77",
    "warning": "#ddbb55",
    "error": "#ff7777",
}

LINES: tuple[tuple[BlockKind, str], ...] = (
    ("title", "Bridge vote delayed again"),
    (
        "paragraph",
        "Mayor Ada Lindqvist said 12 boats were lost in Friday's storm.[1] The council met on Monday.",
    ),
    ("heading", "What the harbour says"),
    ("paragraph", "Harbour master Tom Reyes said nine boats were lost. The bridge did not close."),
    ("list_item", "- Twelve boats were lost, the mayor said."),
    ("list_item", "- The vote is planned for June."),
    ("quote", "We will rebuild, Lindqvist promised in Ostvik."),
    ("code", "boats:  12\n  lost: yes"),
    ("paragraph", "The council met on Monday, as expected."),
)  # fmt: skip


Others: TypeAlias = Mapping[str, Article | ReaderError]
"""What reading each further source of a list comes to."""


class Told:
    """An analyst that tells what it was given at once, from the same thread."""

    def __init__(self, *events: Event) -> None:
        self.events = events
        self.started_at: int | None = None
        self.cancelled = self.stopped = 0

    def analyse(self, article: Article, *, start: int, on_event: EventHandler) -> None:
        """Tell everything."""
        self.started_at = start
        for event in self.events:
            on_event(event)

    def cancel(self) -> None:
        """Count."""
        self.cancelled += 1

    def stop(self) -> None:
        """Count."""
        self.stopped += 1


class OpenReader(Protocol):
    """Makes an app that is ready to run; `choices` are those of the wardrobe, `exporting` and `memory`."""

    def __call__(
        self,
        other: Article | None = None,
        *,
        analyst: Told | None = None,
        citations: Sequence[Citation] = (),
        save_notes: SaveNotes | None = None,
        reread: Callable[[], tuple[Article, Sequence[Citation]]] | None = None,
        others: Others | None = None,
        **choices: Any,
    ) -> ReaderApp: ...


def _read_other(others: Others, source: str) -> tuple[Article, Sequence[Citation]]:
    found = others.get(source, InputError("no such file", where=source))
    if isinstance(found, ReaderError):
        raise found
    return found, ()


def make_article(lines: Sequence[tuple[BlockKind, str]]) -> Article:
    """An article of the given blocks, a line break between them."""
    blocks, at = [], 0
    for kind, line in lines:
        blocks.append(Block(Span(at, at + len(line)), kind))
        at += len(line) + 1
    text = "\n".join(line for _, line in lines)
    return Article("bridge.txt", lines[0][1], text, tuple(blocks))


def make_analysis(article: Article) -> Analysis:
    """What there is to find in the sample article."""
    text = article.text

    def span(words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        return Span(start, start + len(words))

    def claim(ident: str, words: str, **fields: object) -> Claim:
        where = span(words)
        plain = Claim(ident, where, words, words, where, "", "")
        return Claim(**{**{n: getattr(plain, n) for n in Claim.__dataclass_fields__}, **fields})

    def entity(words: str, label: EntityLabel, name: str | None, nth: int = 0) -> Entity:
        return Entity(span(words, nth), label, name)

    twelve = claim(
        "c1", "12 boats were lost in Friday's storm", speaker="Ada Lindqvist", citations=("1",), names=("e1",)
    )
    met = claim("c2", "The council met on Monday.")
    nine = claim("c3", "nine boats were lost", speaker="Tom Reyes", reported=True)
    closed = claim("c4", "The bridge did not close", polarity="negative")
    again = claim(
        "c5", "Twelve boats were lost", reading="Twelve boats were lost [in the storm]", reported=True
    )
    vote = claim("c6", "The vote is planned for June", modality="planned", time="June")
    expected = claim("c7", "The council met on Monday, as expected")
    first, second = span("12"), span("nine")
    marker = span("[1]")
    return Analysis(
        article=article.id,
        entities=(
            entity("Ada Lindqvist", "PERSON", "e1"),
            entity("Friday", "DATE", None),
            entity("Tom Reyes", "PERSON", "e2"),
            entity("Lindqvist", "PERSON", "e1", 1),
            entity("Ostvik", "GPE", "e3"),
        ),
        names=(
            Name("e1", "person", "Ada Lindqvist", ("Lindqvist",), 2),
            Name("e2", "person", "Tom Reyes"),
            Name("e3", "place", "Ostvik"),
        ),
        citations=(Citation(marker, "numeric", ("1",)),),
        claims=(twelve, met, nine, closed, again, vote, expected),
        warnings=(
            Warning(
                "w1", "contradiction", "number", 0.93, ("c1", "c3"), (twelve.span, nine.span),
                (("12", "nine"),), (first, second), "One quote counts 12 boats, the other nine.",
            ),
            Warning(
                "w2", "duplicate", "restated", 0.81, ("c2", "c7"), (met.span, expected.span),
                reason="Both say that the council met on Monday.",
            ),
            Warning(
                "w3", "dangling_citation", "citation", 1.0, (), (marker,),
                reason="1 citation marker points nowhere.",
            ),
        ),
    )  # fmt: skip


@pytest.fixture(scope="session")
def themes() -> dict[str, Theme]:
    """Two themes, a dark one and a light one."""
    styles = {name: TextStyle(foreground="#ffffff", bold=name == "heading") for name in DEFAULT_STYLES}
    light = {**COLOURS, "text": "#111111", "background": "#fafafa"}
    return {
        "dark": Theme("dark", "Dark", True, COLOURS, styles),
        "light": Theme("light", "Light", False, light, {name: TextStyle() for name in DEFAULT_STYLES}),
    }


@pytest.fixture
def article() -> Article:
    return make_article(LINES)


@pytest.fixture
def analysis(article: Article) -> Analysis:
    return make_analysis(article)


@pytest.fixture
def build() -> Callable[..., Article]:
    """Makes an article of (kind, line) pairs."""
    return make_article


@pytest.fixture
def told() -> type[Told]:
    """The scripted analyst."""
    return Told


@pytest.fixture
def open_reader(article: Article, analysis: Analysis, themes: dict[str, Theme], tmp_path: Path) -> OpenReader:
    """Opens the reader on an article, the sample with all its findings by default."""

    def open_(
        other: Article | None = None,
        *,
        analyst: Told | None = None,
        citations: Sequence[Citation] = (),
        save_notes: SaveNotes | None = None,
        reread: Callable[[], tuple[Article, Sequence[Citation]]] | None = None,
        others: Others | None = None,
        **choices: Any,
    ) -> ReaderApp:
        chosen = Told(Finished(analysis)) if analyst is None else analyst
        exporting = choices.pop("exporting", None) or Exporting(tmp_path)
        memory = choices.pop("memory", None)
        wardrobe = Wardrobe(themes, name="dark", **choices)
        session = Session(other or article, citations)
        save = save_notes or (lambda *_: (tmp_path / "notes.md", ()))
        read: Read | None = None if reread is None else lambda _source: reread()
        if others is not None:
            read = partial(_read_other, others)
        return ReaderApp(
            session,
            wardrobe=wardrobe,
            hand=lambda: Handed(chosen, save, read, exporting, memory=memory),
            others=((), tuple(others or ())),
        )

    return open_


@pytest.fixture(autouse=True)
def no_clipboard_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests copy into the terminal alone."""
    monkeypatch.setattr(clipboard, "native_tool", lambda: None)


@pytest.fixture(autouse=True)
def settle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Pilot wait for empty message queues: waiting for an idle processor takes 100 ms a key."""

    async def until_settled(*_: float) -> None:
        app, quiet = active_app.get(), 0
        for _turn in range(1_000):
            await asyncio.sleep(0)
            quiet = quiet + 1 if _nothing_waits(app) else 0
            if quiet == 5 or app._exit:
                break
            if not quiet:
                await asyncio.sleep(0.001)

    monkeypatch.setattr("textual.pilot.wait_for_idle", until_settled)
    monkeypatch.setattr("textual.app.wait_for_idle", until_settled)


def _nothing_waits(app: App[object]) -> bool:
    pumps = [
        app,
        *app.screen_stack,
        *(node for screen in app.screen_stack for node in screen.walk_children()),
    ]
    if app._resize_timer is not None or not all(pump._message_queue.empty() for pump in pumps):
        return False
    if isinstance(app, ReaderApp) and not app.opens and not app.waiting_keys.idle:
        return False
    screen = app.screen_stack[-1] if app.screen_stack else None
    return screen is None or not (screen._layout_required or screen._dirty_widgets or screen._callbacks)
