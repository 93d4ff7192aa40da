"""Notes at the foot of pages and columns, told from the text above them."""

import re
from collections.abc import Sequence

from reader.sources.pdf.lines import Line

NOTE_SIZE = 0.93
"""Size of notes against that of the text at most."""
NOTE = re.compile(r"(?:[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}|\d{1,3}[.)]?|\[\d{1,3}\]|[*†‡§])\s*\S")
"""How a note begins."""


def split_notes(pages: Sequence[Sequence[Line]], size: float) -> tuple[list[Line], list[Line]]:
    """The lines of the text, and those of the notes; `size` is that of the text."""
    body: list[Line] = []
    foot: list[Line] = []
    for page in pages:
        start = 0
        while start < len(page):
            end = _end_of_run(page, start, size)
            run = page[start:end]
            small = page[start].size <= NOTE_SIZE * size
            is_foot = small and _is_foot(page, start, end) and (bool(foot) or _has_note(run))
            (foot if is_foot else body).extend(run)
            start = end
    return body, foot


def _end_of_run(page: Sequence[Line], start: int, size: float) -> int:
    """The end of the lines from `start` on that are all small, or all not."""
    small = page[start].size <= NOTE_SIZE * size
    end = start + 1
    while end < len(page) and (page[end].size <= NOTE_SIZE * size) == small:
        if small and page[end].y > page[end - 1].y:
            break  # the next column has notes too
        end += 1
    return end


def _is_foot(page: Sequence[Line], start: int, end: int) -> bool:
    """Whether the lines stand below what comes before them, and nothing below them."""
    below_text = start > 0 and page[start].y < page[start - 1].y
    return below_text and (end == len(page) or page[end].y > page[end - 1].y)


def _has_note(run: Sequence[Line]) -> bool:
    return any(NOTE.match(line.text) for line in run)
