"""Rows of names, one of them open: the lists of the pane, and the articles that are read."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from reader.app.layout.cells import cell_len, fit
from reader.app.messages import ArticleWanted, TabChosen
from reader.app.paint import Paint
from reader.app.widgets.bars import Bar, Parts

MORE = ("‹", "›")
"""Where a row of tabs goes on."""
FULL_ARTICLE, SHORT_ARTICLE = 40, 18
"""Cells of an article's tab where there is room, and where there is not."""


@dataclass(frozen=True, slots=True)
class TabWords:
    """What a tab is called."""

    name: str
    """By which it is known."""
    full: str
    short: str
    """Where the full words of all tabs do not fit."""


class Tabs(Bar):
    """Names beside each other, one of them open; those that do not fit are led to by a mark."""

    def __init__(self, paint: Paint, *, ident: str) -> None:
        super().__init__(paint, ident=ident, on="surface")
        self.tabs: Sequence[TabWords] = ()
        self._current = ""
        self._ends: list[tuple[int, str]] = []

    def show(self, tabs: Sequence[TabWords], current: str) -> None:
        """Show these tabs."""
        self.tabs, self._current = tabs, current
        self._arrange()

    def chosen(self, name: str) -> Message:
        """What to tell of a click on a tab."""
        return TabChosen(name)

    def on_resize(self, _event: events.Resize) -> None:
        """Another width may have room for more words."""
        self._arrange()

    def _arrange(self) -> None:
        words, gap = self.fitting()
        parts: Parts = []
        self._ends, at = [], 1
        for name, shown in words:
            style = ("tab_current",) if name == self._current else ("muted",)
            parts.extend([(shown, style), (" " * gap, ())])
            at += cell_len(shown) + gap
            self._ends.append((at, name))
        self.set_parts(parts[:-1], [])

    def fitting(self) -> tuple[Sequence[tuple[str, str]], int]:
        """Names and words of the tabs and the cells between them: full ones, short ones, or only some."""
        full, short = [(t.name, t.full) for t in self.tabs], [(t.name, t.short) for t in self.tabs]
        for words, gap in ((full, 2), (short, 2), (short, 1)):
            taken = sum(cell_len(shown) + gap for _, shown in words) - gap
            if taken <= self.size.width - 2:
                return words, gap
        return _window(short, self._current, self.size.width - 1), 1

    def on_click(self, event: events.Click) -> None:
        """Open what is under the mouse."""
        name = next((name for end, name in self._ends if event.x < end), None)
        if name is not None:
            self.post_message(self.chosen(name))


class TabBar(Tabs):
    """The names of the lists."""

    def __init__(self, paint: Paint) -> None:
        super().__init__(paint, ident="tabs")

    def set_tabs(self, tabs: Sequence[tuple[str, int]], current: str) -> None:
        """The names with their counts; where these do not fit they are left out."""
        words = [(name, name.capitalize(), count) for name, count in tabs]
        self.show(
            [TabWords(n, f"{word} {count}" if count else word, word) for n, word, count in words], current
        )


class ArticleTabs(Tabs):
    """The articles of the reading list; only there when there are several."""

    def __init__(self, paint: Paint) -> None:
        super().__init__(paint, ident="articles")

    def set_articles(self, words: Sequence[str], current: int) -> None:
        """What each is called, and which one is read."""
        tabs = [
            TabWords(str(i), fit(f"{i + 1} {name}", FULL_ARTICLE), fit(f"{i + 1} {name}", SHORT_ARTICLE))
            for i, name in enumerate(words)
        ]
        self.show(tabs, str(current))

    def fitting(self) -> tuple[Sequence[tuple[str, str]], int]:
        """All names, cut alike where that leaves enough of each."""
        count, gap = max(len(self.tabs), 1), 2
        room = (self.size.width - 2 - gap * (count - 1)) // count
        if room < SHORT_ARTICLE:
            return super().fitting()
        names = [(tab.name, tab.full) for tab in self.tabs]
        if sum(cell_len(words) + gap for _, words in names) - gap > self.size.width - 2:
            names = [(name, fit(words, room)) for name, words in names]
        return names, gap

    def chosen(self, name: str) -> Message:
        """The article is asked for."""
        return ArticleWanted(int(name))


def _window(names: Sequence[tuple[str, str]], current: str, width: int) -> list[tuple[str, str]]:
    """As many names as fit, the current one among them; a mark at an end leads to the next one there."""
    first, last = 0, len(names)
    at = next((i for i, (name, _) in enumerate(names) if name == current), 0)

    def needed() -> int:
        marks = 2 * ((first > 0) + (last < len(names)))
        return sum(cell_len(words) + 1 for _, words in names[first:last]) + marks

    while needed() > width and last - first > 1:
        if last - 1 > at:
            last -= 1
        else:
            first += 1
    before = [(names[first - 1][0], MORE[0])] if first else []
    after = [(names[last][0], MORE[1])] if last < len(names) else []
    return [*before, *names[first:last], *after]
