"""Moving from finding to finding in text order."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.model import Span, Warning


def step(spans: Sequence[Span], here: Span | None, by: int, *, offset: int) -> int | None:
    """The index of the next (1) or previous (-1) span; None when there is none that way.

    From `here` when the reader stands on one of the spans, otherwise from the offset.
    """
    if here is not None:
        index = bisect_right(spans, here) if by > 0 else bisect_left(spans, here) - 1
    else:
        after = bisect_left(spans, Span(offset, offset))
        index = after if by > 0 else after - 1
    return index if 0 <= index < len(spans) else None


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
