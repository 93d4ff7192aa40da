"""From article to article."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from reader.app.messages import ArticleWanted
from reader.app.state.reading_list import Listed

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
    """Choose an article."""
    from reader.app.screens.choosing import ChoosingScreen

    def chosen(index: int | None) -> None:
        if index is not None:
            screen.post_message(ArticleWanted(index))

    rows = [row(number, item) for number, item in enumerate(screen.items.items, 1)]
    screen.app.push_screen(ChoosingScreen("Articles", rows, screen.keys.keymap, verb="reads it"), chosen)


def row(number: int, item: Listed) -> str:
    """The article in the list, with what became of it."""
    return f"{number:>3}  {item.title}  {state(item)}"


def state(item: Listed) -> str:
    """What became of a source, in words."""
    if item.session is None:
        return item.trouble or "not opened yet"
    found, notes = item.session.reading, len(item.session.notebook)
    if found.progress.running:
        return "not analysed yet"
    warnings = len(found.analysis.warnings)
    counts = [counted(warnings, "warning")] + ([counted(notes, "note")] if notes else [])
    return ", ".join(counts)


def counted(number: int, noun: str) -> str:
    """The number with its noun: "1 note", "2 notes"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    "article.next": partial(next_article, 1),
    "article.previous": partial(next_article, -1),
    "article.list": list_articles,
}
