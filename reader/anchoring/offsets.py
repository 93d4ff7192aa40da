"""Where the offsets of a text are in the text that it was edited to."""

from functools import lru_cache

CONTEXTS = (40, 20, 10)
"""Characters behind or before a place that are looked for, the most telling first."""
NEAREST = 1_000
"""Copies of a context that are looked at before the nearest is taken."""


class Anchors:
    """Where offsets of an old text are in the new one."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._start = _shared(old, new)
        self._end = _shared(old[self._start :][::-1], new[self._start :][::-1])
        self.offset = lru_cache(maxsize=1_000)(self._offset)

    def _offset(self, old: int) -> int:
        """The offset of the same words, or of the words nearest to where they were."""
        if old < self._start:
            return old
        from_end = len(self._old) - old
        if from_end <= self._end:
            return len(self._new) - from_end
        expected = round(old * len(self._new) / len(self._old))
        for length in CONTEXTS:
            after, before = self._old[old : old + length], self._old[max(old - length, 0) : old]
            if len(after) == length and (found := _nearest(self._new, after, expected)) is not None:
                return found
            if (
                len(before) == length
                and (found := _nearest(self._new, before, expected - length)) is not None
            ):
                return found + length
        return min(expected, len(self._new))

    def had_several(self, words: str) -> bool:
        """Whether the old text had the words more than once."""
        return self._old.find(words, self._old.find(words) + 1) >= 0


def _shared(a: str, b: str) -> int:
    """How many characters both begin with."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[:middle] == b[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _nearest(text: str, words: str, expected: int) -> int | None:
    """Where the words stand nearest to an offset."""
    best: int | None = None
    at = text.find(words) if words else -1
    for _ in range(NEAREST):
        if at < 0 or (best is not None and abs(at - expected) > abs(best - expected)):
            break
        best, at = at, text.find(words, at + 1)
    return best
