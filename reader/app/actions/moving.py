"""Scrolling, and going from pane to pane."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from reader.app.state.navigation import step

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen


def lines(by: int, screen: "ReadingScreen") -> None:
    """Some lines or cards on."""
    screen.pane.move_lines(by)


def pages(by: float, screen: "ReadingScreen") -> None:
    """Some pages on."""
    screen.pane.move_pages(by)


def edge(end: bool, screen: "ReadingScreen") -> None:
    """To the first or the last row."""
    screen.pane.move_to_edge(end=end)


def heading(by: int, screen: "ReadingScreen") -> None:
    """To the next or previous heading, which becomes the first row in sight."""
    blocks = screen.session.reading.article.blocks
    spans = [block.span for block in blocks if block.kind in ("title", "heading")]
    offset = screen.panes.article.offset_at_top + (1 if by > 0 else 0)
    index = step(spans, None, by, offset=offset)
    if index is None:
        screen.say("No more headings that way.")
    else:
        screen.panes.article.to_row(screen.panes.article.page.row_at(spans[index].start))


def pane(by: int, screen: "ReadingScreen") -> None:
    """Give the keys to another pane."""
    screen.switch_pane(by)


def enter(screen: "ReadingScreen") -> None:
    """From a list to the text, and in the text to what stands at the top of it."""
    if screen.focused is not screen.panes.article:
        screen.leave_list()
    else:
        screen.open_here()


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    "scroll.down": partial(lines, 1),
    "scroll.up": partial(lines, -1),
    "page.down": partial(pages, 1),
    "page.up": partial(pages, -1),
    "half.down": partial(pages, 0.5),
    "half.up": partial(pages, -0.5),
    "go.top": partial(edge, False),
    "go.end": partial(edge, True),
    "heading.next": partial(heading, 1),
    "heading.previous": partial(heading, -1),
    "pane.next": partial(pane, 1),
    "pane.previous": partial(pane, -1),
    "pane.enter": enter,
}
