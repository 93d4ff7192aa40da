"""Chunks to lines: what stands on one base line belongs together, raised numbers stay raised."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.sources.drafting.words import SUPERSCRIPTS
from reader.sources.pdf.chunks import Chunk, Page

RAISED_BY = 0.12
"""How far above the line a marker stands at least, in sizes of the line's letters; typical is 0.3 to 0.45."""
SMALLER = 0.95
"""Size of a marker against that of its line at most; typical is 0.6 to 0.85."""
SAME_LINE = 0.3
"""How far two base lines of one line may lie apart, in sizes."""
APART = 2.5
"""A gap of so many sizes parts the cells of a table, or columns."""
BACK = 0.3
"""How far a chunk may begin before the one that it continues, in sizes: letters are sometimes"
" pulled together."""
GAP = 0.5
"""A gap between chunks of so many sizes is a blank, even when no blank was drawn."""
LETTER_WIDTH = 0.5
"""Of an average letter, in sizes."""
LIST_MARK = re.compile(r"(?:[-*•‣◦▪–·o§]|\(?\d{1,3}[.)]|\[\d{1,3}\]|[a-z][.)])$")
"""A chunk that is only the mark of an item, which some programs draw after everything else."""
MARK_GAP = 5.0
"""How far left of its item a mark stands at most, in sizes."""
_NUMBERS = re.compile(r"\d{1,3}(?:[,;–-]\d{1,3})*[,;]?$")
_SPACES = re.compile(r"[ \t\u00a0]+")


@dataclass(slots=True)
class Line:
    """One line of a page."""

    page: int
    """Number of the page, counted from 1."""
    x: float
    y: float
    size: float
    """Of most of its letters."""
    bold: bool
    text: str = ""
    end: float = 0.0
    """Where it ends, roughly: widths of letters are not known."""
    cells: int = 1
    """Pieces of a row of a table that it was put together from."""
    parts: list[Chunk] = field(default_factory=list)


def lines_of(page: Page, number: int) -> list[Line]:
    """The lines of a page in reading order."""
    lines: list[Line] = []
    for chunk in page:
        if not chunk.text.strip():
            continue
        line = lines[-1] if lines else None
        if line is not None and _continues(line, chunk):
            _add(line, chunk)
        elif (marked := _item_of(lines, chunk)) is not None:
            marked.text = f"{chunk.text.strip()} {marked.text}"
            marked.x = chunk.x
        else:
            lines.append(_begin(chunk, number))
    for line in lines:
        line.text = _SPACES.sub(" ", line.text).strip()
    return in_rows(in_columns([line for line in lines if line.text]))


def _begin(chunk: Chunk, number: int) -> Line:
    line = Line(number, chunk.x, chunk.y, chunk.size, chunk.bold, parts=[chunk])
    line.text = chunk.text
    line.end = _end(chunk)
    return line


def _end(chunk: Chunk) -> float:
    return chunk.x + len(chunk.text) * chunk.size * LETTER_WIDTH


def _continues(line: Line, chunk: Chunk) -> bool:
    """Whether a chunk stands on the line, or is raised above it, or is what a raised number belongs to."""
    size = max(line.size, chunk.size)
    rise = chunk.y - line.y
    if chunk.x < line.parts[-1].x - BACK * size:
        return False
    if abs(rise) <= SAME_LINE * size and not _is_apart(line, chunk):
        return True
    raised = chunk.size <= SMALLER * line.size and 0 < rise < size
    lowered = line.size <= SMALLER * chunk.size and -size < rise < 0 and len(line.text.strip()) <= 4
    return (raised or lowered) and not _is_apart(line, chunk)


def _is_apart(line: Line, chunk: Chunk) -> bool:
    """Whether a chunk on the same height is another cell or column."""
    return chunk.x - line.end > APART * max(line.size, chunk.size)


def _add(line: Line, chunk: Chunk) -> None:
    rise = chunk.y - line.y
    text = chunk.text
    if chunk.size <= SMALLER * line.size and rise > RAISED_BY * line.size:
        text = _raised(text)
    elif line.size <= SMALLER * chunk.size and rise < -RAISED_BY * chunk.size:
        # The line began with a raised number, as notes do.
        line.text = _raised(line.text.strip()) + " "
        line.y, line.size, line.bold = chunk.y, chunk.size, chunk.bold
    is_mark = len(line.parts) == 1 and LIST_MARK.match(line.text.strip())
    if (is_mark or chunk.x - line.end > GAP * line.size) and not line.text.endswith(" "):
        line.text += " "
    line.text += text
    line.parts.append(chunk)
    line.end = max(line.end, _end(chunk))
    if len(chunk.text) > sum(len(part.text) for part in line.parts if part.size == line.size) / 2:
        line.bold = line.bold and chunk.bold


def _raised(text: str) -> str:
    stripped = text.strip()
    if _NUMBERS.match(stripped):
        return text.translate(SUPERSCRIPTS)
    return text


def _item_of(lines: Sequence[Line], mark: Chunk) -> Line | None:
    """The line that a mark drawn later belongs to."""
    if not LIST_MARK.match(mark.text.strip()):
        return None
    for line in lines:
        beside = 0 < line.x - mark.x < MARK_GAP * line.size
        if beside and abs(line.y - mark.y) <= SAME_LINE * line.size:
            return line
    return None


def in_columns(lines: list[Line]) -> list[Line]:
    """Lines drawn row by row across two columns, in the order of columns; all others as they are."""
    rows = [i for i in range(1, len(lines)) if _same_row(lines[i - 1], lines[i])]
    if len(rows) < FEWEST_ROWS or 2 * len(rows) < 0.6 * len(lines):
        return lines
    starts = sorted(lines[i].x for i in rows)
    middle = starts[len(starts) // 2]
    size = lines[rows[0]].size
    if sum(abs(start - middle) < 2 * size for start in starts) < 0.8 * len(starts):
        return lines
    lengths = [len(lines[i].text) for i in rows]
    if sum(lengths) / len(lengths) < LONGEST_CELL:
        return lines
    return [line for line in lines if line.x < middle - size] + [
        line for line in lines if line.x >= middle - size
    ]


def in_rows(lines: list[Line]) -> list[Line]:
    """Pieces that stand beside each other as one line; they are the cells of a table."""
    rows: list[Line] = []
    for line in lines:
        if rows and _same_row(rows[-1], line):
            rows[-1].text = f"{rows[-1].text} | {line.text}"
            rows[-1].cells += 1
            rows[-1].end = line.end
        else:
            rows.append(line)
    return rows


FEWEST_ROWS = 8
"""Rows that make two columns."""
LONGEST_CELL = 25
"""Characters; shorter pieces beside each other make a table."""


def _same_row(line: Line, following: Line) -> bool:
    return abs(line.y - following.y) <= SAME_LINE * line.size and following.x > line.end
