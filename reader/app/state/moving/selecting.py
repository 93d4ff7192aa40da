"""Selecting words: from an anchor to a head that every motion takes along."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reader.later import compiled_later
from reader.model import Span

Unit = Literal["characters", "sentences"]
WORD = compiled_later(r"\w[\w'’-]*|[^\w\s]+")
"""What a step by words goes over: a word with its apostrophes and hyphens, or signs side by side."""


@dataclass(frozen=True, slots=True)
class Selecting:
    """What is selected: the characters at both ends and all between, or the sentences that they lie in."""

    anchor: int
    head: int
    unit: Unit = "characters"

    @classmethod
    def over(cls, span: Span) -> "Selecting":
        """Everything in a span that is not empty."""
        return cls(span.start, span.end - 1)

    def to(self, head: int, *, length: int) -> "Selecting":
        """As far as another offset of a text of this length."""
        return replace(self, head=min(max(head, 0), max(length - 1, 0)))

    def span(self, sentences: Sequence[Span]) -> Span:
        """The offsets that are selected."""
        start, end = sorted((self.anchor, self.head))
        if self.unit == "characters":
            return Span(start, end + 1)
        first, last = _around(sentences, start), _around(sentences, end)
        return Span(first.start, max(last.end, first.end))


def _around(sentences: Sequence[Span], offset: int) -> Span:
    """The sentence over the offset, or else the last one before it."""
    at = bisect_right([sentence.start for sentence in sentences], offset) - 1
    return sentences[at] if at >= 0 else Span(offset, offset + 1)


def end_of_next(spans: Sequence[Span], head: int, times: int) -> int:
    """The last character of the span `times` on; the one that the head is in counts unless at its end."""
    ends = sorted(span.end - 1 for span in spans)
    at = bisect_right(ends, head) + times - 1
    return ends[min(at, len(ends) - 1)] if ends and ends[-1] > head else head


def start_of_previous(spans: Sequence[Span], head: int, times: int) -> int:
    """The first character of the span `times` back; that of the head counts unless it is at its start."""
    starts = sorted(span.start for span in spans)
    at = bisect_left(starts, head) - times
    return starts[max(at, 0)] if starts and starts[0] < head else head


def words_near(text: str, head: int, times: int) -> list[Span]:
    """At least as many words on either side of the head, where there are so many."""
    reach = 1
    while True:
        reach *= 4
        low, high = max(head - 30 * times * reach, 0), min(head + 30 * times * reach, len(text))
        low = max(text.rfind(" ", 0, low), 0)
        high = text.find(" ", high) if text.find(" ", high) >= 0 else len(text)
        found = [Span(*match.span()) for match in WORD().finditer(text, low, high)]
        before, after = (
            sum(span.end <= head for span in found),
            sum(span.start > head for span in found),
        )
        if (before >= times or low == 0) and (after >= times or high == len(text)):
            return found


def first_visible(text: str, offset: int) -> int:
    """The first character from an offset on that is no space; the offset itself when there is none."""
    found = re.compile(r"\S").search(text, offset)
    return found.start() if found else offset
