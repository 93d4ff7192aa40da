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
    """Give the keys to the next pane in the order article, list, detail."""
    panes = screen.panes
    if panes.entry.purpose is not None:
        screen.close_entry()
    if not screen.side_shown:
        screen.show_side(True)
        panes.side.cards.focus()
        return
    order = [panes.article, panes.side.cards, panes.side.detail][: 3 if panes.side.detail.display else 2]
    here = next((i for i, pane in enumerate(order) if pane is screen.focused), 0)
    order[(here + by) % len(order)].focus()


def enter(screen: "ReadingScreen") -> None:
    """Take what is typed; else go from a list to the text, and there open what stands here."""
    if screen.panes.entry.purpose is not None:
        screen.take_entry()
    elif screen.focused is not screen.panes.article:
        leave_list(screen)
    else:
        open_here(screen)


def leave_list(screen: "ReadingScreen") -> None:
    """Back to the text, with what was chosen in sight."""
    if screen.has_class("-narrow"):
        screen.show_side(False)
    screen.panes.article.focus()
    screen.reveal()


def open_here(screen: "ReadingScreen") -> None:
    """Stand on the first claim in sight, or open the list at the finding that the reader stands on."""
    session, offset = screen.session, screen.panes.article.offset_at_top
    if session.finding is None:
        screen.select(next((c for c in session.reading.analysis.claims if c.span.end > offset), None))
    else:
        screen.show_side(True)
        screen.panes.side.cards.focus()


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
