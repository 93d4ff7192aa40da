"""Headers, footers and page numbers: lines at the edges of pages that say the same on many of them."""

import re
from collections import Counter
from collections.abc import Sequence

from reader.sources.pdf.lines import Line

EDGE_LINES = 3
"""Lines at the top and at the bottom of a page that are looked at."""
FEWEST_PAGES = 2
SHARE_OF_PAGES = 0.3
"""Of the pages must have the same line there; left and right pages often differ."""
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?\W*$", re.IGNORECASE
)


def without_furniture(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without what is printed at their edges."""
    counts = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    needed = max(FEWEST_PAGES, SHARE_OF_PAGES * len(pages))
    kept: list[list[Line]] = []
    for page in pages:
        dropped = {id(line) for line in _edges(page) if _drops(line, page, counts, needed)}
        kept.append([line for line in page if id(line) not in dropped])
    return kept


def _drops(line: Line, page: Sequence[Line], counts: Counter[str], needed: float) -> bool:
    if _PAGE_NUMBER.match(line.text) and _is_outermost(line, page):
        return True
    return counts[_key(line)] >= needed


def _is_outermost(line: Line, page: Sequence[Line]) -> bool:
    """Whether no line stands above it, or none below it."""
    heights = [other.y for other in page]
    return line.y >= max(heights) or line.y <= min(heights)


def _edges(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.y)
    return by_height[:EDGE_LINES] + by_height[-EDGE_LINES:]


def _key(line: Line) -> str:
    """A line's words with every number alike; its height, so that a sentence of the text is none."""
    return f"{round(line.y / 4)} {_NUMBER.sub('#', line.text)}"
