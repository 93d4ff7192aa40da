"""One-row widgets: words at the left, words at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.app.layout.cells import cell_len, fit
from reader.app.paint import Paint

Parts = list[tuple[str, tuple[str, ...]]]

MORE = ("‹", "›")
"""Where a row of tabs goes on."""
FULL_ARTICLE, SHORT_ARTICLE = 40, 18
"""Cells of an article's tab where there is room, and where there is not."""


class Bar(Widget):
    """A row with two ends; the left one gives way when both do not fit."""

    def __init__(self, paint: Paint, *, ident: str, on: str = "panel") -> None:
        super().__init__(id=ident)
        self._paint = paint
        self._on = on
        self._left: Parts = []
        self._right: Parts = []

    def set_parts(self, left: Parts, right: Parts) -> None:
        """Show other words."""
        self._left, self._right = left, right
        self.refresh()

    def set_paint(self, paint: Paint) -> None:
        """Use another theme."""
        self._paint = paint
        self.refresh()

    def render_line(self, _y: int) -> Strip:
        """The row."""
        width = self.size.width
        ground = self._paint.style((), self._on)
        right = _cut(self._right, width - 2)
        taken = sum(cell_len(text) for text, _ in right)
        left = _cut(self._left, width - taken - (3 if right else 2))
        between = width - taken - 2 - sum(cell_len(text) for text, _ in left)
        parts: Parts = [(" ", ()), *left, (" " * max(between, 0), ()), *right, (" ", ())]
        segments = [Segment(text, self._paint.style(names, self._on)) for text, names in parts]
        return Strip(segments).adjust_cell_length(width, ground)


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
        self._tabs: Sequence[TabWords] = ()
        self._current = ""
        self._ends: list[tuple[int, str]] = []

    def show(self, tabs: Sequence[TabWords], current: str) -> None:
        """Show these tabs."""
        self._tabs, self._current = tabs, current
        self._arrange()

    def chosen(self, name: str) -> Message:
        """What to tell of a click on a tab."""
        from reader.app.messages import TabChosen  # the first frame has bars, and nothing to click on

        return TabChosen(name)

    def on_resize(self, _event: events.Resize) -> None:
        """Another width may have room for more words."""
        self._arrange()

    def _arrange(self) -> None:
        words = [(tab.name, tab.full) for tab in self._tabs]
        gap = 2
        if sum(cell_len(full) + gap for _, full in words) > self.size.width:
            words = _window([(tab.name, tab.short) for tab in self._tabs], self._current, self.size.width - 1)
            gap = 1
        parts: Parts = []
        self._ends, at = [], 1
        for name, shown in words:
            style = ("tab_current",) if name == self._current else ("muted",)
            parts.extend([(shown, style), (" " * gap, ())])
            at += cell_len(shown) + gap
            self._ends.append((at, name))
        self.set_parts(parts[:-1], [])

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

    def chosen(self, name: str) -> Message:
        """The article is asked for."""
        from reader.app.messages import ArticleWanted

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


def _cut(parts: Parts, width: int) -> Parts:
    kept: Parts = []
    for text, names in parts:
        if width <= 0:
            break
        words = fit(text, width)
        kept.append((words, names))
        width -= cell_len(words)
    return kept
