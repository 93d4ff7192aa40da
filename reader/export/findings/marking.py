"""The article's text cut where anything that is marked begins or ends."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.model import Article, Block, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to show on a stretch of the text."""

    span: Span
    kind: str
    """What it is, as a class of the style sheet: "claim", "person", "contradiction" …"""
    anchor: str = ""
    """The id that leads to its beginning; "" for what nothing leads to."""
    target: str = ""
    """The id of what is said about it."""
    label: str = ""
    """What it is, for those who hear the page."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text with the same marks from its first to its last character."""

    text: str
    kinds: tuple[str, ...]
    """Each once, in the order of the alphabet."""
    beginning: tuple[Mark, ...]
    """The marks with an anchor that begin here."""


def marked_blocks(article: Article, marks: Iterable[Mark]) -> Iterator[tuple[Block, tuple[Segment, ...]]]:
    """Each block with its segments, which joined give the block's text. Marks may overlap and span blocks."""
    waiting = sorted((mark for mark in marks if len(mark.span)), key=lambda mark: mark.span)
    at = 0
    active: list[Mark] = []
    for block in article.blocks:
        while at < len(waiting) and waiting[at].span.start < block.span.end:
            active.append(waiting[at])
            at += 1
        active = [mark for mark in active if mark.span.end > block.span.start]
        yield block, tuple(segments(article.text, block.span, active))


def segments(text: str, span: Span, marks: Sequence[Mark]) -> Iterator[Segment]:
    """The span's text in segments; the marks come in text order."""
    inside = [mark for mark in marks if mark.span.overlaps(span)]
    ends = {
        min(max(end, span.start), span.end) for mark in inside for end in (mark.span.start, mark.span.end)
    }
    at = 0
    active: list[Mark] = []
    for start, end in pairwise(sorted({span.start, span.end, *ends})):
        active = [mark for mark in active if mark.span.end > start]
        before = len(active)
        while at < len(inside) and inside[at].span.start <= start:
            active.append(inside[at])
            at += 1
        yield Segment(
            text[start:end],
            tuple(sorted({mark.kind for mark in active})),
            tuple(mark for mark in active[before:] if mark.anchor and mark.span.start == start),
        )
