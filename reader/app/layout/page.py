"""A whole article as rows of a given width, and the way between offsets and rows."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.app.layout.blocks import GOES_ON, VERBATIM, Shape, gap_between, shapes
from reader.app.layout.cells import ODD, cell_len, cell_string
from reader.app.layout.folding import Folds, Run
from reader.app.layout.wrapping import Rows, chop, wrap
from reader.model import Article

if TYPE_CHECKING:
    from reader.app.layout.tables import Padding, Table

EMPTY = -1
"""The block number of an empty row."""


class Page:
    """The article wrapped to a width; wrapping again costs a few milliseconds per megabyte."""

    def __init__(self, article: Article) -> None:
        self.flat = article.text.replace("\n", " ")
        """The text with spaces for line breaks, as it is painted: same offsets."""
        self.text = article.text
        self.shapes = shapes(article.text, article.blocks)
        self._odd = self._odd_blocks()
        self._cells: dict[int, tuple[str, array[int]]] = {}
        self.width = 0
        self.rows = Rows()
        self.blocks = array("i")
        """The block of each row; EMPTY for the rows between blocks."""
        self.folds = Folds()
        """What is not shown at the next wrapping."""
        self.folded: dict[int, int] = {}
        """Rows that stand for sentences which are not shown, and for how many."""
        self.padded: dict[int, Padding] = {}
        """Rows of tables with the empty cells that are painted in them."""

    def __len__(self) -> int:
        return len(self.blocks)

    def wrap(self, width: int) -> None:
        """Lay the article out for rows of `width` cells."""
        self.width = max(width, 1)
        self.rows = Rows()
        self.blocks = array("i")
        self.folded = {}
        self.padded = {}
        above: Shape | None = None
        for number, block, runs in self.folds.runs(self.shapes, self.text):
            if above is not None:
                for _ in range(gap_between(above, block)):
                    self.rows.add(above.end, above.end)
                    self.blocks.append(EMPTY)
            if runs is None:
                self._add_block(number, block)
            else:
                self._add_runs(block, runs)
            self.blocks.extend([number] * (len(self.rows.starts) - len(self.blocks)))
            above = block

    def row_at(self, offset: int) -> int:
        """The row that shows the offset, or the last one before it."""
        return max(bisect_right(self.rows.starts, offset) - 1, 0)

    def span(self, row: int) -> tuple[int, int]:
        """The offsets that a row shows."""
        return self.rows.starts[row], self.rows.ends[row]

    def reach(self, row: int) -> tuple[int, int]:
        """The offsets that belong to a row, with the spaces swallowed by its line break."""
        end = self.rows.starts[row + 1] if row + 1 < len(self) else len(self.flat)
        return self.rows.starts[row], end

    def prefix(self, row: int) -> str:
        """What is drawn before the row's text."""
        number = self.blocks[row]
        if number == EMPTY:
            return ""
        block, start = self.shapes[number], self.rows.starts[row]
        if block.kind == "rule":
            return " " * max((self.width - (self.rows.ends[row] - start)) // 2, 0)
        if block.kind in VERBATIM and start > block.start and self.text[start - 1] != "\n":
            return block.hang if row in self.padded else GOES_ON
        return block.lead if start == block.start else block.hang

    def offset_at(self, row: int, cell: int) -> int | None:
        """The offset under a cell of the row's text, its prefix not counted; None beside the text."""
        start, end = self.span(row)
        if cell < 0 or start == end:
            return None
        text = self.flat[start:end]
        cell -= self.padding_before(row, cell)
        if not ODD.search(text):
            return start + cell if cell < end - start else None
        offsets = cell_string(text)[1]
        return start + offsets[cell] if cell < len(offsets) - 1 else None

    def padding_before(self, row: int, cell: int) -> int:
        """How many of the cells left of a cell of the row's text are painted and not in the text."""
        start, empty = self.rows.starts[row], 0
        for offset, cells in self.padded.get(row, ()):
            at = cell_len(self.flat[start:offset]) + empty
            empty += min(cells, max(cell - at, 0))
        return empty

    def _odd_blocks(self) -> frozenset[int]:
        if self.text.isascii():
            return frozenset()
        return frozenset(n for n, b in enumerate(self.shapes) if ODD.search(self.text, b.start, b.end))

    def _add_block(self, number: int, block: Shape) -> None:
        first = max(self.width - cell_len(block.lead), 1)
        rest = max(self.width - cell_len(block.hang), 1)
        if block.kind in VERBATIM:
            self._add_lines(block, first)
        elif number in self._odd:
            self._add_odd(number, block, first, rest)
        else:
            wrap(self.flat, block.start, block.end, first=first, rest=rest, rows=self.rows)

    def _add_runs(self, block: Shape, runs: Sequence[Run]) -> None:
        """A block of which some sentences are not shown; one row stands for those side by side."""
        for run in runs:
            if run.hidden:
                self.folded[len(self.rows.starts)] = run.hidden
                self.rows.add(run.start, run.end)
                continue
            lead = block.lead if run.start == block.start else block.hang
            first, rest = (max(self.width - cell_len(prefix), 1) for prefix in (lead, block.hang))
            cells, offsets = cell_string(self.flat[run.start : run.end])
            rows = Rows()
            wrap(cells, 0, len(cells), first=first, rest=rest, rows=rows)
            self._add_mapped(rows, run.start, offsets)

    def _add_lines(self, block: Shape, width: int) -> None:
        set_out = self._table(block, width) if block.kind == "table" else None
        start, number = block.start, 0
        while start <= block.end:
            stop = self.text.find("\n", start, block.end)
            end = block.end if stop < 0 else stop
            if set_out is None:
                self._add_line(start, end, first=width, rest=width)
            else:
                self._add_table_line(start, end, set_out.lines[number], hang=set_out.hang, width=width)
            start, number = end + 1, number + 1

    def _table(self, block: Shape, width: int) -> "Table | None":
        from reader.app.layout.tables import table  # most articles have none, and the first frame waits

        return table(self.text, block.start, block.end, width)

    def _add_table_line(self, start: int, end: int, padding: "Padding", *, hang: int, width: int) -> None:
        top = len(self.rows.starts)
        self._add_line(start, end, first=width - sum(cells for _, cells in padding), rest=width - hang)
        if padding:
            self.padded[top] = padding
        for row in range(top + 1, len(self.rows.starts)):
            self.padded[row] = ((self.rows.starts[row], hang),)

    def _add_line(self, start: int, end: int, *, first: int, rest: int) -> None:
        if not ODD.search(self.text, start, end):
            chop(self.text, start, end, first=first, rest=rest, rows=self.rows)
            return
        cells, offsets = cell_string(self.text[start:end])
        rows = Rows()
        chop(cells, 0, len(cells), first=first, rest=rest, rows=rows)
        self._add_mapped(rows, start, offsets)

    def _add_odd(self, number: int, block: Shape, first: int, rest: int) -> None:
        if number not in self._cells:
            self._cells[number] = cell_string(self.flat[block.start : block.end])
        cells, offsets = self._cells[number]
        rows = Rows()
        wrap(cells, 0, len(cells), first=first, rest=rest, rows=rows)
        self._add_mapped(rows, block.start, offsets)

    def _add_mapped(self, rows: Rows, start: int, offsets: "array[int]") -> None:
        for a, b in zip(rows.starts, rows.ends, strict=True):
            self.rows.add(start + offsets[a], start + offsets[b])
