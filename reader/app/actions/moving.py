"""Scrolling, and going from pane to pane."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.app.actions.finding import here_in_sight, next_index, to_counterpart
from reader.model import Span

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen

HALF = 50
"""Where to go by percent when no count says it."""


def lines(by: int, screen: "ReadingScreen") -> None:
    """Some lines or cards on."""
    screen.pane.move_lines(by * screen.keys.times)


def pages(by: float, screen: "ReadingScreen") -> None:
    """Some pages on."""
    for _ in range(screen.keys.times):
        screen.pane.move_pages(by)


def edge(end: bool, screen: "ReadingScreen") -> None:
    """To the first or the last row, or to the row of the count."""
    row = screen.keys.number
    if row is None:
        screen.pane.move_to_edge(end=end)
    else:
        screen.pane.move_to_edge(end=False)
        screen.pane.move_lines(row - 1)


def percent(screen: "ReadingScreen") -> None:
    """To a share of the article."""
    article = screen.panes.article
    share = HALF if screen.keys.number is None else min(screen.keys.number, 100)
    article.to_row(round(len(article.page) * share / 100) - article.size.height // 2)


def heading(by: int, screen: "ReadingScreen") -> None:
    """To the next or previous heading, which becomes the first row in sight."""
    article = screen.panes.article
    spans = [b.span for b in screen.session.reading.article.blocks if b.kind in ("title", "heading")]
    if by > 0 and here_in_sight(screen) is None:  # the heading that is the first row already is not next
        spans = [span for span in spans if span.start > article.offset_at_top]
    if found := passage("headings", spans, by, screen):
        article.to_row(article.page.row_at(found.start))


def paragraph(by: int, screen: "ReadingScreen") -> None:
    """Stand on the next or previous paragraph, or another block that is no heading."""
    blocks = screen.session.reading.article.blocks
    passage("paragraphs", [b.span for b in blocks if b.kind not in ("title", "heading", "rule")], by, screen)


def sentence(by: int, screen: "ReadingScreen") -> None:
    """Stand on the next or previous sentence."""
    passage("sentences", screen.session.sentences, by, screen)


def passage(what: str, spans: Sequence[Span], by: int, screen: "ReadingScreen") -> Span | None:
    """Stand on the next or previous of the spans; None when there is none that way."""
    index = next_index(spans, by * screen.keys.times, screen)
    if index is None:
        screen.say(f"No more {what} that way.")
        return None
    screen.select(None, spans[index])
    return spans[index]


def place(share: float, screen: "ReadingScreen") -> None:
    """Scroll until what the reader stands on is at this share of the pane's height."""
    if screen.session.here is None:
        return
    article = screen.panes.article
    row = article.page.row_at(screen.session.here.start)
    article.to_row(row - round((article.size.height - 1) * share))


def pane(by: int, screen: "ReadingScreen") -> None:
    """Give the keys to the next pane in the order article, list, detail."""
    panes = screen.panes
    if screen.line.open:
        screen.line.close()
    if screen.weighing:
        to_counterpart(screen)
        return
    if not screen.side_shown:
        screen.show_side(True)
        panes.side.cards.focus()
        return
    order = [panes.article, panes.side.cards, panes.side.detail][: 3 if panes.side.detail.display else 2]
    here = next((i for i, pane in enumerate(order) if pane is screen.focused), 0)
    order[(here + by) % len(order)].focus()


def enter(screen: "ReadingScreen") -> None:
    """Take what is typed; else go from a list to the text, and there open what stands here."""
    if screen.line.open:
        screen.line.take()
    elif screen.weighing:
        screen.weigh(False)
        screen.reveal()
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
    """Open the list at the finding that the reader stands on; else the first fold, else claim, in sight."""
    session, article = screen.session, screen.panes.article
    offset = article.offset_at_top
    folded = sorted(row for row in article.page.folded if 0 <= row - article.top < article.size.height)
    if session.finding is None and folded:
        article.unfold_row(folded[0])
    elif session.finding is None:
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
    "go.percent": percent,
    "heading.next": partial(heading, 1),
    "heading.previous": partial(heading, -1),
    "paragraph.next": partial(paragraph, 1),
    "paragraph.previous": partial(paragraph, -1),
    "sentence.next": partial(sentence, 1),
    "sentence.previous": partial(sentence, -1),
    "view.top": partial(place, 0.0),
    "view.centre": partial(place, 0.5),
    "view.bottom": partial(place, 1.0),
    "pane.next": partial(pane, 1),
    "pane.previous": partial(pane, -1),
    "pane.enter": enter,
}
