"""Selecting words by key; while that goes on, motions take the end of the selection along."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader.app.actions.finding import here_in_sight
from reader.app.layout.cells import cell_len
from reader.app.layout.page import EMPTY
from reader.app.state.kinds import quotes
from reader.app.state.moving.selecting import (
    Selecting,
    Unit,
    end_of_next,
    first_visible,
    start_of_previous,
    words_near,
)
from reader.model import NAMED_KINDS, Span

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen

Perform = Callable[["ReadingScreen"], None]
Head = Callable[["ReadingScreen", int], int]
"""Where a motion takes the end of the selection from an offset."""


def start(unit: Unit, screen: "ReadingScreen") -> None:
    """Begin to select at what the reader stands on, select by another unit, or end it with the same key."""
    session, article = screen.session, screen.panes.article
    if session.selecting is None:
        screen.weigh(False)
        article.focus()
        here = here_in_sight(screen)
        at = first_visible(session.reading.article.text, here.start if here else article.offset_at_top)
        first = Selecting(at, at, unit).span(session.sentences if unit == "sentences" else ())
        show(replace(Selecting.over(first), unit=unit), screen)
    elif session.selecting.unit == unit:
        end(screen)
    else:
        show(Selecting(session.selecting.anchor, session.selecting.head, unit), screen)


def show(selecting: Selecting, screen: "ReadingScreen") -> None:
    """Select this, with its end in sight."""
    screen.session.selecting = selecting
    screen.panes.show_selection()
    screen.panes.article.keep_in_sight(selecting.head)


def end(screen: "ReadingScreen") -> bool:
    """Select nothing; False when nothing was selected."""
    was_selecting = screen.session.selecting is not None
    screen.session.selecting = None
    screen.clear_selection()
    if was_selecting:
        screen.panes.show_selection()
    return was_selecting


def extending(ident: str, plain: Perform) -> Perform:
    """The action of a motion, which takes the selection along where there is one."""

    def perform(screen: "ReadingScreen") -> None:
        if screen.session.selecting is None or screen.pane is not screen.panes.article:
            plain(screen)
        else:
            extend(HEADS[ident], screen)

    return perform


def extend(head: Head, screen: "ReadingScreen") -> None:
    """Take the end of the selection along."""
    selecting = screen.session.selecting
    if selecting is not None:
        moved = head(screen, selecting.head)
        show(selecting.to(moved, length=len(screen.session.reading.article.text)), screen)


def rows(by: float, screen: "ReadingScreen", head: int) -> int:
    """Some rows on, in the same column; rows without words are passed over."""
    page = screen.panes.article.page
    row = page.row_at(head)
    column = cell_len(page.prefix(row)) + cell_len(page.flat[page.span(row)[0] : head])
    step = 1 if by > 0 else -1
    wanted = min(max(row + round(by * screen.keys.times), 0), len(page) - 1)
    while page.blocks[wanted] == EMPTY and 0 <= wanted + step < len(page):
        wanted += step
    first, last = page.span(wanted)
    offset = page.offset_at(wanted, column - cell_len(page.prefix(wanted)))
    beyond = max(last - 1, first) if column > cell_len(page.prefix(wanted)) else first
    return beyond if offset is None else offset


def pages(by: float, screen: "ReadingScreen", head: int) -> int:
    """Some pages on."""
    return rows(by * max(screen.panes.article.size.height, 1), screen, head)


def edge(last: bool, screen: "ReadingScreen", _head: int) -> int:
    """The first or the last character, or the row of the count."""
    page, number = screen.panes.article.page, screen.keys.number
    if number is not None:
        return page.span(min(max(number - 1, 0), len(page) - 1))[0]
    return len(page.text) - 1 if last else 0


def percent(screen: "ReadingScreen", _head: int) -> int:
    """To the middle of the text, or the count in percent."""
    share = 50 if screen.keys.number is None else min(screen.keys.number, 100)
    return len(screen.session.reading.article.text) * share // 100


def characters(by: int, screen: "ReadingScreen", head: int) -> int:
    """Some characters on."""
    return head + by * screen.keys.times


def passages(
    spans: "Callable[[ReadingScreen], Sequence[Span]]", by: int, screen: "ReadingScreen", head: int
) -> int:
    """To the end of the next of the spans, or to the start of the previous one."""
    to = end_of_next if by > 0 else start_of_previous
    return to(spans(screen), head, screen.keys.times)


def words(by: int, screen: "ReadingScreen", head: int) -> int:
    """To the end of the next word, or to the start of the previous one."""
    text = screen.session.reading.article.text
    return passages(lambda _: words_near(text, head, screen.keys.times), by, screen, head)


def blocks_of(heading: bool, screen: "ReadingScreen") -> Sequence[Span]:
    """The headings, or the other blocks."""
    blocks = screen.session.reading.article.blocks
    return [b.span for b in blocks if (b.kind in ("title", "heading")) == heading and b.kind != "rule"]


def hits(screen: "ReadingScreen") -> Sequence[Span]:
    """The hits of the search."""
    search = screen.session.search
    return [Span(a, b) for a, b in zip(search.starts, search.ends, strict=True) if a < b]


def names(screen: "ReadingScreen") -> Sequence[Span]:
    """Mentions of people, places and organisations."""
    return [e.span for e in screen.session.reading.analysis.entities if e.kind in NAMED_KINDS]


def warned(screen: "ReadingScreen") -> Sequence[Span]:
    """The quotes of all warnings."""
    return [span for warning in screen.session.reading.analysis.warnings for span in quotes(warning)]


UNITS: "Mapping[str, Callable[[ReadingScreen], Sequence[Span]]]" = {
    "heading": partial(blocks_of, True),
    "paragraph": partial(blocks_of, False),
    "sentence": lambda screen: screen.session.sentences,
    "claim": lambda screen: screen.session.reading.claim_spans,
    "warning": warned,
    "citation": lambda screen: screen.session.reading.citation_spans,
    "name": names,
    "search": hits,
}
"""What the motions of each name go over."""
HEADS: Mapping[str, Head] = {
    **{f"{name}.next": partial(passages, spans, 1) for name, spans in UNITS.items()},
    **{f"{name}.previous": partial(passages, spans, -1) for name, spans in UNITS.items()},
    "scroll.down": partial(rows, 1),
    "scroll.up": partial(rows, -1),
    "page.down": partial(pages, 1),
    "page.up": partial(pages, -1),
    "half.down": partial(pages, 0.5),
    "half.up": partial(pages, -0.5),
    "go.top": partial(edge, False),
    "go.end": partial(edge, True),
    "go.percent": percent,
}
"""Where each motion takes the end of the selection."""
PERFORM: Mapping[str, Perform] = {
    "select.characters": partial(start, "characters"),
    "select.sentences": partial(start, "sentences"),
    "character.next": partial(extend, partial(characters, 1)),
    "character.previous": partial(extend, partial(characters, -1)),
    "word.next": partial(extend, partial(words, 1)),
    "word.previous": partial(extend, partial(words, -1)),
}
