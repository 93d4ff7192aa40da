"""Searching the text."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from reader.app.actions import selecting
from reader.app.state.moving.search import Search
from reader.model import NAMED_KINDS, Name

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen


def ask(screen: "ReadingScreen") -> None:
    """Open the search line."""
    screen.line.ask("search")


def ask_pattern(screen: "ReadingScreen") -> None:
    """Open the line for a regular expression; take what is typed for one when it is open."""
    if screen.line.open:
        screen.line.toggle_pattern()
    else:
        screen.line.ask("pattern")


def hit(by: int, screen: "ReadingScreen") -> None:
    """The next or previous hit."""
    search = screen.session.search
    search.step(by * screen.keys.times, offset=screen.panes.article.offset_at_top)
    screen.line.show_hit()
    screen.say(f"{search.count} {search.query}" if search else f"{search.query}: {search.count}")


def here(screen: "ReadingScreen") -> None:
    """Search the name that the reader stands on, or the first one in it, or else its words."""
    session, text = screen.session, screen.session.reading.article.text
    span = session.marked
    if span is None:
        return
    if session.selecting is not None:
        search_for(span.of(text), span.start, screen)
        return
    named = (e.span for e in session.reading.analysis.entities if e.kind in NAMED_KINDS)
    first = next((name for name in named if span.start <= name.start and name.end <= span.end), span)
    words = session.finding.name if isinstance(session.finding, Name) else first.of(text)
    search_for(words, span.start, screen)


def search_for(words: str, start: int, screen: "ReadingScreen") -> None:
    """Search words from an offset on."""
    session = screen.session
    selecting.end(screen)
    session.search = Search.of(" ".join(words.split()), session.reading.article.text)
    session.search.go_from(start)
    hit(1, screen)


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    "search.open": ask,
    "search.pattern": ask_pattern,
    "search.here": here,
    "search.next": partial(hit, 1),
    "search.previous": partial(hit, -1),
}
