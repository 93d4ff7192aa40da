"""The text that is given to the network: a block without its markers, and the way back to the article."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model import Span

PIECE = 20_000
"""Code points parsed at a time; longer blocks are cut after a sentence, so that memory stays small."""

_LEADING_BULLET = re.compile(r"\s*(?:[-–—*•‣▪#>]+\s+|\d{1,3}[.)]\s+)?")
_WHITESPACE = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s")
_LIKE_TYPED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\n": " "})
"""Same-length replacements that bring typeset text nearer to what the network has learned from."""


@dataclass(frozen=True, slots=True)
class PlainText:
    """A stretch of running text and where each part of it stands in the article."""

    text: str
    starts: tuple[int, ...]
    """Ascending offsets into `text` at which a run begins; the first is 0."""
    origins: tuple[int, ...]
    """The article offset of each run's start."""

    def to_article(self, start: int, end: int) -> Span:
        """Where a stretch of `text` stands in the article; what was cut inside it comes back."""
        if len(self.starts) == 1:
            return Span(start + self.origins[0], end + self.origins[0])
        low = self._offset(start)
        return Span(low, max(self._offset(end - 1) + 1, low)) if end > start else Span(low, low)

    def _offset(self, offset: int) -> int:
        run = bisect_right(self.starts, offset) - 1
        return self.origins[run] + offset - self.starts[run]


def plain_texts(text: str, span: Span, cuts: Sequence[Span], *, piece: int = PIECE) -> Iterator[PlainText]:
    """The parts of `span` without `cuts`, without a leading bullet and with single spaces.

    `cuts` are spans of the article in text order that lie inside `span`.
    """
    for part in _parts(text, span, piece):
        inside = [cut for cut in cuts if part.start <= cut.start and cut.end <= part.end]
        plain = _plain(text, part, inside, skip=_LEADING_BULLET if part.start == span.start else _WHITESPACE)
        if plain.text:
            yield plain


def _parts(text: str, span: Span, piece: int) -> Iterator[Span]:
    start = span.start
    while span.end - start > piece:
        ends = [match.end() for match in _SENTENCE_END.finditer(text, start, start + piece)]
        space = text.rfind(" ", start + 1, start + piece)
        end = ends[-1] if ends else (space if space > 0 else start + piece)
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def _plain(text: str, span: Span, cuts: Sequence[Span], *, skip: re.Pattern[str]) -> PlainText:
    lead = skip.match(text, span.start, span.end)
    kept = _kept(text, Span(lead.end() if lead else span.start, span.end), cuts)
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = 0
    for run in _single_spaced(text, kept):
        starts.append(length)
        origins.append(run.start)
        parts.append(run.of(text))
        length += len(run)
    joined = "".join(parts).translate(_LIKE_TYPED).rstrip()
    return PlainText(joined, tuple(starts) or (0,), tuple(origins) or (span.start,))


def _kept(text: str, span: Span, cuts: Sequence[Span]) -> list[Span]:
    """What remains of `span`; a space goes with the marker that it would leave before a full stop."""
    kept: list[Span] = []
    start = span.start
    for cut in cuts:
        if cut.start < start:
            start = max(start, cut.end)
            continue
        end = cut.start
        at_stop = cut.end >= span.end or text[cut.end] in ".,;:!?)[ \n"
        while at_stop and end > start and text[end - 1] == " ":
            end -= 1
        kept.append(Span(start, end))
        start = cut.end
    kept.append(Span(min(start, span.end), span.end))
    return [part for part in kept if len(part)]


def _single_spaced(text: str, kept: Sequence[Span]) -> Iterator[Span]:
    """Runs that keep only the first character of every stretch of whitespace."""
    for part in kept:
        start = part.start
        for gap in _WHITESPACE.finditer(text, part.start, part.end):
            if len(gap.group()) > 1:
                yield Span(start, gap.start() + 1)
                start = gap.end()
        if start < part.end:
            yield Span(start, part.end)
