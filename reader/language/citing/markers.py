"""All of an article's citation markers, outside code."""

from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence

from reader.language.citing.author_year import author_year_markers
from reader.language.citing.brackets import bracket_markers
from reader.language.citing.marker import Marker
from reader.language.citing.raised import raised_markers
from reader.model import Article, Span


def find_markers(article: Article, known: Container[str] = frozenset()) -> list[Marker]:
    """Every citation marker, in text order and without overlaps; `known` holds the keys of the lists."""
    text = article.text
    code = _Covered([block.span for block in article.blocks if block.kind in ("code", "rule")])
    inline_code = _Covered([inline.span for inline in article.inlines if inline.kind == "code"])
    found = [
        marker
        for marker in (
            *bracket_markers(text, known),
            *raised_markers(text),
            *author_year_markers(text, known),
        )
        if not code.holds(marker.span.start) and not inline_code.holds(marker.span.start)
    ]
    found.sort(key=lambda marker: (marker.span.start, -marker.span.end))
    return list(_without_overlaps(found))


class _Covered:
    """Spans in text order that answer quickly whether an offset lies in one of them."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def holds(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset in self._spans[at]


def _without_overlaps(markers: Sequence[Marker]) -> Iterator[Marker]:
    end = 0
    for marker in markers:
        if marker.span.start >= end:
            yield marker
            end = marker.span.end
