"""Which pairs hang together, so that none is measured by a judge that has learned from its like."""

import zlib
from collections.abc import Sequence

from benchmarks.pair_data import Pair

FOLDS = 5


def folds_of(pairs: Sequence[Pair]) -> list[int]:
    """A fold for each pair; pairs that share a text, directly or through others, share a fold."""
    above: dict[str, str] = {}
    for pair in pairs:
        first, second = sorted((_root(above, pair.a), _root(above, pair.b)))
        above[second] = first
    return [zlib.crc32(_root(above, pair.a).encode()) % FOLDS for pair in pairs]


def _root(above: dict[str, str], text: str) -> str:
    above.setdefault(text, text)
    while above[text] != text:
        above[text] = above[above[text]]
        text = above[text]
    return text
