"""From a key to the finished frame in a 1 MB article, without a terminal behind it.

`python -m benchmarks.scrolling`; a key waits for the next of 120 frames a second.
"""

import reader.app  # noqa: F401 - first, as in the program: it sets Textual's frame rate

# isort: split
import asyncio
import sys
import tempfile
import time
from collections.abc import Callable, Sequence, Sized
from functools import partial
from pathlib import Path

from textual import events

from benchmarks.articles import invented_article
from benchmarks.statistics import bootstrap, percentile
from benchmarks.tables import machine, seconds, table
from reader.app.app import ReaderApp
from reader.app.handed import Handed
from reader.app.layout.page import Page
from reader.app.screens.opening import OpeningScreen
from reader.app.state.moving.search import Search
from reader.app.wardrobe import Wardrobe
from reader.model import Analysis, Article, Claim, Span
from reader.sources import from_text
from reader.themes import load_themes
from reader.worker.events import EventHandler, Finished

SIZE = 1_000_000
CLAIMS = 10_000
KEYS = 200
REPEATS = 15
PATIENCE = 30.0
SEARCHED = "school"
CHARACTERS = {"space": " ", "slash": "/", "escape": None}
"""What is typed with the keys that Textual has a name for."""
TARGETS = {
    "j": "p95 <= 20 ms",
    "space": "p95 <= 20 ms",
    "wrap": "<= 50 ms",
    "claims": "<= 200 ms",
    "J": "p95 <= 30 ms",
    "letter": "",
    "search": "<= 30 ms",
}


class Scripted:
    """An analyst that says nothing until it is told what."""

    def __init__(self) -> None:
        self.tell: EventHandler | None = None

    def analyse(self, article: Article, *, start: int, on_event: EventHandler) -> None:
        """Keep the line open."""
        self.tell = on_event

    def cancel(self) -> None:
        """Nothing goes on."""

    def stop(self) -> None:
        """Nothing runs."""


def claims_of(article: Article) -> tuple[Claim, ...]:
    """A claim for each of the first sentences."""
    claims: list[Claim] = []
    start = article.blocks[1].span.start
    while len(claims) < CLAIMS and (end := article.text.find(". ", start)) >= 0:
        span = Span(start, end + 1)
        words = span.of(article.text)
        block = article.block_at(start)
        claims.append(
            Claim(f"c{len(claims)}", span, words, words, span, subject="", predicate="", block=block)
        )
        start = end + 2
    return tuple(claims)


def not_saved(*_: object) -> tuple[Path, Sequence[str]]:
    """The benchmark keeps no notes."""
    raise NotImplementedError


class Stopwatch:
    """Measures from an act to the first frame in which its effect is there."""

    def __init__(self, app: ReaderApp) -> None:
        self._app = app
        self._frame = asyncio.Event()
        app.post_display_hook = self._frame.set  # type: ignore[method-assign]

    async def time(self, act: Callable[[], object], *, done: Callable[[], bool]) -> float:
        """Seconds from the act until a frame was drawn after `done`."""
        start = time.perf_counter()
        act()
        while not done() or not self._frame.is_set():
            self._frame.clear()
            await asyncio.wait_for(self._frame.wait(), PATIENCE)
        return time.perf_counter() - start

    async def press(self, key: str, *, done: Callable[[], bool]) -> float:
        """Seconds from a key press."""
        character = CHARACTERS.get(key, key)
        return await self.time(lambda: self._app.post_message(events.Key(key, character)), done=done)


def change_of(value: Callable[[], object]) -> Callable[[], bool]:
    """Whether the value is another one than now."""
    before = value()
    return lambda: value() != before


def _shows(cards: Sized, count: int) -> bool:
    return len(cards) == count


class Measured:
    """All figures of one run of the app."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.analyst = Scripted()
        with tempfile.TemporaryDirectory() as folder:
            themes, _ = load_themes(Path(folder))
        wardrobe = Wardrobe(themes)
        opening = OpeningScreen(article, lambda: article, wardrobe)
        handed = Handed(self.analyst, not_saved)
        self.app = ReaderApp(wardrobe=wardrobe, hand=lambda: handed, opening=opening)
        self.taken: dict[str, list[float]] = {}

    async def run(self) -> None:
        """Scroll, wrap, receive the claims, walk through them, search."""
        async with self.app.run_test(size=(120, 40)) as pilot:
            while self.analyst.tell is None:  # it is asked as soon as the reading screen is there
                await pilot.pause()
            watch = Stopwatch(self.app)
            await self._scroll(watch)
            await self._receive(watch)
            await self._search(watch)
        self._without_frames()

    async def _scroll(self, watch: Stopwatch) -> None:
        view = self.app.reading_screen.panes.article
        for key in ("j", "space"):
            self.taken[key] = []
            for _ in range(KEYS):
                self.taken[key].append(await watch.press(key, done=change_of(lambda: view.top)))

    async def _receive(self, watch: Stopwatch) -> None:
        panes, claims = self.app.reading_screen.panes, claims_of(self.article)
        tell = self.analyst.tell
        assert tell is not None, "the app asks for an analysis as soon as it has drawn the text"
        self.taken["claims"] = []
        for _ in range(REPEATS):
            for some in (claims[:1], claims):
                finished = Finished(Analysis(self.article.id, claims=some))
                took = await watch.time(
                    partial(tell, finished), done=partial(_shows, panes.side.cards, len(some))
                )
            self.taken["claims"].append(took)
        self.taken["J"] = []
        for _ in range(KEYS):
            self.taken["J"].append(await watch.press("J", done=change_of(lambda: self.app.session.here)))

    async def _search(self, watch: Stopwatch) -> None:
        self.taken["letter"] = []
        entry = self.app.reading_screen.panes.entry
        for _ in range(REPEATS):
            await watch.press("slash", done=lambda: entry.purpose is not None)
            for letter in SEARCHED:
                done = change_of(lambda: self.app.session.search.query)
                self.taken["letter"].append(await watch.press(letter, done=done))
            await watch.press("escape", done=lambda: entry.purpose is None)

    def _without_frames(self) -> None:
        page = Page(self.article)
        self.taken["wrap"] = [_seconds(partial(page.wrap, 60 + n)) for n in range(REPEATS)]
        text = self.article.text
        self.taken["search"] = [_seconds(lambda: Search.of(SEARCHED, text)) for _ in range(REPEATS)]


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


WORDS = {
    "j": "j: a line down",
    "space": "space: a page down",
    "wrap": "wrap 1 MB to another width",
    "claims": f"{CLAIMS:,} claims arrive",
    "J": f"J: next of {CLAIMS:,} claims",
    "letter": "a letter more to search for, drawn twice",
    "search": "find every hit in 1 MB, nothing drawn",
}


def main(arguments: Sequence[str] = ()) -> None:
    """Print the table."""
    measured = Measured(from_text(invented_article(SIZE)))
    asyncio.run(measured.run())
    rows = []
    for name, taken in measured.taken.items():
        low, high = bootstrap(taken, lambda drawn: percentile(drawn, 0.95), resamples=300)
        middle, slow = (seconds(percentile(taken, share)) for share in (0.5, 0.95))
        rows.append(
            [WORDS[name], str(len(taken)), middle, slow, f"{low * 1000:.3g}-{high * 1000:.3g}", TARGETS[name]]
        )
    print(f"## Keys in a 1 MB article ({machine()})\n")
    print(
        table(
            ["key or event, to the finished frame", "n", "p50", "p95", "95 % of the p95, ms", "target"], rows
        )
    )


if __name__ == "__main__":
    main(sys.argv[1:])
