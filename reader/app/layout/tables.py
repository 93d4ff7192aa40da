"""The columns of a table set below each other, by spaces that are painted and not in the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeAlias

from reader.app.layout.cells import cell_len

SEPARATOR = " | "
"""What readers of all formats put between the cells of a row."""
FIGURE = re.compile(r"[-+−–~≈<>(]*[$€£¥]?\s?\d[\d.,'\s]*(?:[%‰°)]|[a-zA-Z]{1,3})?")
"""A cell that stands at the right of its column, as figures do."""
LEAST_LAST = 16
"""Cells of the last column below which its long cells are not broken to fit into it."""
Padding: TypeAlias = Sequence[tuple[int, int]]
"""Offsets before which so many cells stay empty."""


@dataclass(frozen=True, slots=True)
class Table:
    """How a table is set."""

    lines: Sequence[Padding]
    """Of each line what sets its cells below those above."""
    hang: int
    """Cells left of the last column, in which a long cell goes on from row to row."""


def table(text: str, start: int, end: int, width: int) -> Table | None:
    """A table with its cells below each other; None where there is no room for its columns."""
    lines = text[start:end].split("\n")
    cells = [line.split(SEPARATOR) for line in lines]
    *before, last = (max(map(cell_len, column)) for column in zip_longest(*cells, fillvalue=""))
    hang = sum(before) + len(SEPARATOR) * len(before)
    if not before or hang + min(last, LEAST_LAST) > width:
        return None
    figures = [_is_of_figures(column) for column in zip_longest(*cells[1:], fillvalue="")]
    widths = [*before, min(last, width - hang)]
    made: list[Padding] = []
    for line, row in zip(lines, cells, strict=True):
        made.append(_padding(start, row, widths, figures))
        start += len(line) + 1
    return Table(made, hang)


def _padding(start: int, cells: Sequence[str], widths: Sequence[int], figures: Sequence[bool]) -> Padding:
    found: list[tuple[int, int]] = []
    for number, cell in enumerate(cells):
        room = widths[number] - cell_len(cell)
        at_right = number < len(figures) and figures[number]
        last = number == len(cells) - 1
        if room > 0 and (at_right or not last):
            found.append((start if at_right else start + len(cell), room))
        start += len(cell) + len(SEPARATOR)
    return found


def _is_of_figures(cells: Sequence[str]) -> bool:
    told = [cell for cell in cells if cell.strip()]
    return bool(told) and all(FIGURE.fullmatch(cell.strip()) for cell in told)
