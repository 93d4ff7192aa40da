"""Searching the text."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen


def ask(screen: "ReadingScreen") -> None:
    """Open the search line."""
    screen.ask("search", "")


def hit(by: int, screen: "ReadingScreen") -> None:
    """The next or previous hit."""
    if not screen.session.search.query:
        screen.say("Nothing searched yet: / opens the search.")
        return
    screen.session.search.step(by, offset=screen.panes.article.offset_at_top)
    screen.show_hit()


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    "search.open": ask,
    "search.next": partial(hit, 1),
    "search.previous": partial(hit, -1),
}
