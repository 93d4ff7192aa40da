"""Moving from finding to finding in text order."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.model import Span, Warning


def step(spans: Sequence[Span], here: Span | None, by: int, *, offset: int) -> int | None:
    """The index of the span `by` steps on, or back when negative, the last that way if there are fewer.

    From `here` when the reader stands on one of the spans, otherwise from the offset; None when there is
    no span that way at all.
    """
    start = Span(offset, offset) if here is None else here
    if by > 0:
        first = bisect_left(spans, start) if here is None else bisect_right(spans, start)
        return clamped(first + by - 1, first - 1, len(spans))
    before = bisect_left(spans, start)
    return clamped(before + by, before, len(spans))


def clamped(wanted: int, here: int, count: int) -> int | None:
    """The index wanted, or the last one that way; None when that is no further than `here`."""
    index = min(max(wanted, 0), count - 1)
    return None if not count or index == here else index


def innermost(spans: Sequence[Span], offset: int, *, longest: int) -> int | None:
    """The index of the shortest span over the offset; no span is longer than `longest`."""
    low = bisect_left(spans, Span(*[max(offset - longest, 0)] * 2))
    high = bisect_right(spans, Span(offset, offset + longest + 1))
    over = [i for i in range(low, high) if offset in spans[i]]
    return min(over, key=lambda i: len(spans[i]), default=None)


def counterpart(warning: Warning, here: Span) -> Span | None:
    """The quote after the one that the reader stands on, in turn; None when there is only one."""
    if len(warning.spans) < 2 or warning.other_article is not None:
        return None
    at = next((i for i, span in enumerate(warning.spans) if span == here), None)
    if at is None:
        at = next((i for i, span in enumerate(warning.spans) if span.overlaps(here)), len(warning.spans) - 1)
    return warning.spans[(at + 1) % len(warning.spans)]
