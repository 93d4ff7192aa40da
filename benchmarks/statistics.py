"""Medians, quality measures and how sure one may be of them."""

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
RESAMPLES = 1_000
"""Enough for two digits of a 95 % interval."""
Interval = tuple[float, float]


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of the values lie, interpolated."""
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return percentile(values, 0.5)


def bootstrap(
    items: Sequence[T], measure: Callable[[Sequence[T]], float], *, resamples: int = RESAMPLES
) -> Interval:
    """The 2.5th to 97.5th percentile of `measure` over resampled items; the same at every call.

    Items that hang together (sentences of one document) must come as one item.
    """
    draw = random.Random(0)
    measured = [measure(draw.choices(items, k=len(items))) for _ in range(resamples)]
    return percentile(measured, 0.025), percentile(measured, 0.975)


def area_under_curve(scored: Sequence[tuple[float, bool]]) -> float:
    """How likely a true item scores above a false one, ties counting half; 0.5 when a side is empty."""
    ordered = sorted(scored, key=lambda item: item[0])
    trues = sum(truth for _, truth in ordered)
    falses = len(ordered) - trues
    if not trues or not falses:
        return 0.5
    ranks = 0.0
    start = 0
    while start < len(ordered):
        end = start
        while end < len(ordered) and ordered[end][0] == ordered[start][0]:
            end += 1
        mean_rank = (start + 1 + end) / 2
        ranks += mean_rank * sum(truth for _, truth in ordered[start:end])
        start = end
    return (ranks - trues * (trues + 1) / 2) / (trues * falses)


def balanced_accuracy(answers: Sequence[tuple[bool, bool]]) -> float:
    """The mean of the shares of true and of false items that were answered right: (answer, truth)."""
    of_true = [answer for answer, truth in answers if truth]
    of_false = [not answer for answer, truth in answers if not truth]
    shares = [sum(side) / len(side) for side in (of_true, of_false) if side]
    return sum(shares) / len(shares)


def share(flags: Sequence[bool]) -> float:
    """How many are true, 0 to 1; 0 of nothing."""
    return sum(flags) / len(flags) if flags else 0.0
