"""How well a place in a text fits a note: what of its quote and of its context is there."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.model import Note, Span

MOST_COPIES = 1_000
"""Copies of a quote that are looked at."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a note may belong, and what speaks for it."""

    span: Span
    exact: bool
    """Whether the quote stands there word for word."""
    quote: int
    """Characters of the quote that are there."""
    context: int
    """Characters of the context that are there."""

    @property
    def weight(self) -> int:
        """All that speaks for it; the quote counts as its context does."""
        return self.quote + self.context


def exact_places(note: Note, text: str) -> Iterator[Place]:
    """Each copy of the quote, with the context that touches it."""
    at = text.find(note.quote) if note.quote else -1
    for _ in range(MOST_COPIES):
        if at < 0:
            return
        span = Span(at, at + len(note.quote))
        yield Place(span, True, len(note.quote), touching(note, text, span))
        at = text.find(note.quote, at + 1)


def touching(note: Note, text: str, span: Span) -> int:
    """How many characters of the context stand right before and after the span."""
    before = text[max(span.start - len(note.prefix), 0) : span.start]
    return _shared(note.prefix[::-1], before[::-1]) + _shared(note.suffix, text[span.end :])


def _shared(a: str, b: str) -> int:
    count = 0
    for one, other in zip(a, b, strict=False):
        if one != other:
            break
        count += 1
    return count
