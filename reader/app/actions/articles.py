"""From article to article."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from reader.app.messages import ArticleWanted, FoundInLibrary, HomeWanted

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen


def next_article(by: int, screen: "ReadingScreen") -> None:
    """The next or previous article that can be read, or the one of the count."""
    number = screen.keys.number
    index = screen.items.step(by) if number is None else min(max(number, 1), len(screen.items)) - 1
    if index is None:
        screen.say(
            screen.keys.keymap.words("None of the other articles can be read; {article.list} says why.")
        )
    else:
        screen.post_message(ArticleWanted(index))


def list_articles(screen: "ReadingScreen") -> None:
    """What there is to read."""
    screen.post_message(HomeWanted())


def open_article(screen: "ReadingScreen") -> None:
    """Type a path or an address."""
    screen.post_message(HomeWanted(ask=True))


def find_in_library(screen: "ReadingScreen") -> None:
    """Ask for words, and list where they stand in all that was read."""
    screen.line.ask("library", then=partial(look_up, screen))


def look_up(screen: "ReadingScreen", words: str) -> None:
    """The library answers with `FoundInLibrary`."""
    if screen.keeper is not None and words.strip():
        screen.keeper.do(lambda memory: FoundInLibrary(words, memory.find(words)))


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    "article.next": partial(next_article, 1),
    "article.previous": partial(next_article, -1),
    "article.list": list_articles,
    "article.open": open_article,
    "library.find": find_in_library,
}
