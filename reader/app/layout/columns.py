"""Blocks of wrapped words beside each other where there is room, else below each other."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from reader.app.layout.cells import cell_len
from reader.app.layout.flow import Fragments, flow

RULE = " │ "
LEAST = 40
"""Cells of a column below which two are too narrow to be read beside each other."""


@dataclass(slots=True)
class Columns:
    """Rows, and which block stands where in them."""

    rows: list[Fragments] = field(default_factory=list)
    places: list[tuple[int, int, int, int]] = field(default_factory=list)
    """First row, row behind the last, first cell and cell behind the last of each block."""

    def at(self, row: int, cell: int) -> int | None:
        """The block at a place; None between them."""
        found = (
            number for number, (top, end, left, right) in enumerate(self.places)
            if top <= row < end and left <= cell < right
        )  # fmt: skip
        return next(found, None)


def columns(blocks: Sequence[Sequence[Fragments]], width: int) -> Columns:
    """The blocks two by two, or one by one where that would be too narrow."""
    column = (width - len(RULE)) // 2
    made = Columns()
    if column < LEAST or len(blocks) == 1:
        for number, block in enumerate(blocks):
            if number:
                made.rows.append([])
            _add(made, [flow(block, width)], width, 0)
        return made
    for first in range(0, len(blocks), 2):
        if first:
            made.rows.append([])
        _add(made, [flow(block, column) for block in blocks[first : first + 2]], column, len(RULE))
    return made


def _add(made: Columns, blocks: Sequence[Sequence[Fragments]], width: int, gap: int) -> None:
    top, end = len(made.rows), len(made.rows) + max(len(block) for block in blocks)
    made.places.extend((top, end, n * (width + gap), n * (width + gap) + width) for n in range(len(blocks)))
    for rows in zip_longest(*blocks, fillvalue=()):
        row: list[tuple[str, tuple[str, ...]]] = [*rows[0]]
        for other in rows[1:]:
            row.extend([(" " * max(width - sum(cell_len(words) for words, _ in rows[0]), 0), ())])
            row.extend([(RULE, ("track",)), *other])
        made.rows.append(row)
