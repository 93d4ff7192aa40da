"""Breaking text into rows: a search for the last space that fits, nothing per character."""

from array import array
from dataclasses import dataclass, field

from reader.app.layout.cells import ELLIPSIS, FILLER, ODD, WIDE, cell_string, fit


@dataclass(slots=True)
class Rows:
    """Rows as parallel arrays; row i shows the offsets `starts[i]` to `ends[i]`."""

    starts: "array[int]" = field(default_factory=lambda: array("I"))
    ends: "array[int]" = field(default_factory=lambda: array("I"))

    def add(self, start: int, end: int) -> None:
        """One more row at the bottom."""
        self.starts.append(start)
        self.ends.append(end)


def wrap(cells: str, start: int, end: int, *, first: int, rest: int, rows: Rows) -> None:
    """Add the rows of `cells[start:end]`, the first one `first` cells wide.

    Rows break at spaces, and before the wide characters of a cell string, whose scripts have no spaces.
    """
    width = max(first, 1)
    wide = cells.find(WIDE, start, end) >= 0
    add_start, add_end = rows.starts.append, rows.ends.append
    while end - start > width:
        cut = following = cells.rfind(" ", start, start + width + 1)
        if wide:
            cut = following = max(cut, cells.rfind(WIDE, start + 1, start + width + 1))
        if cut <= start:
            cut = following = hard_cut(cells, start, start + width)
        elif cells[cut] == " ":
            following += 1
            while following < end and cells[following] == " ":
                following += 1
        add_start(start)
        add_end(cut)
        start = following
        width = max(rest, 1)
    if start < end:
        rows.add(start, end)


def chop(cells: str, start: int, end: int, *, first: int, rest: int, rows: Rows) -> None:
    """Add the rows of one line whose spaces count, broken behind a space in their last half, or anywhere."""
    width = max(first, 1)
    while end - start > width:
        cut = cells.rfind(" ", start + width // 2, start + width) + 1
        cut = cut or hard_cut(cells, start, start + width)
        rows.add(start, cut)
        start, width = cut, max(rest, 1)
    rows.add(start, end)


def hard_cut(cells: str, start: int, cut: int) -> int:
    """The place at or next to `cut` that does not halve a wide character; always beyond `start`."""
    while cut > start and cells[cut : cut + 1] == FILLER:
        cut -= 1
    if cut > start:
        return cut
    cut = start + 1
    while cells[cut : cut + 1] == FILLER:
        cut += 1
    return cut


def wrap_lines(text: str, width: int, *, limit: int = 0) -> list[str]:
    """The text as lines of at most `width` cells; beyond `limit` lines (0: no limit) an ellipsis tells."""
    flat = text.replace("\n", " ")
    # A long text is not wrapped to its end when only its first lines are asked for.
    enough = flat[: (limit + 1) * width + 1] if limit and not ODD.search(flat) else flat
    lines = _all_lines(enough, max(width, 1))
    if not limit or (len(lines) <= limit and not flat[len(enough) :].strip()):
        return lines
    last = fit(" ".join(lines[limit - 1 : limit + 1]), width)
    if not last.endswith(ELLIPSIS):
        last = fit(last, width - 1) + ELLIPSIS
    return [*lines[: limit - 1], last]


def _all_lines(flat: str, width: int) -> list[str]:
    rows = Rows()
    if not ODD.search(flat):
        wrap(flat, 0, len(flat), first=width, rest=width, rows=rows)
        return [flat[a:b] for a, b in zip(rows.starts, rows.ends, strict=True)] or [""]
    cells, offsets = cell_string(flat)
    wrap(cells, 0, len(cells), first=width, rest=width, rows=rows)
    return [flat[offsets[a] : offsets[b]] for a, b in zip(rows.starts, rows.ends, strict=True)] or [""]
