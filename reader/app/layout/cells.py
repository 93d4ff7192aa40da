"""Text measured in terminal cells."""

import re
from array import array

from rich.cells import cell_len, set_cell_size, split_graphemes

from reader.later import compiled_later

__all__ = ["ELLIPSIS", "FILLER", "ODD", "WIDE", "cell_len", "cell_string", "fit", "pad", "printable"]

ELLIPSIS = "…"
WIDE, FILLER = "\ufffe", "\uffff"
"""Stand for the two cells of a wide character in a cell string; never painted."""

NARROW = " -~\\n\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0384-\u038a\u038e-\u03a1\u0400-\u0482"
NARROW_PUNCTUATION = "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff"
"""Characters that take exactly one cell everywhere: with these, offsets and cells are the same number."""
ODD = re.compile(f"[^{NARROW}{NARROW_PUNCTUATION}]")

TAB = 4
UNPRINTABLE = compiled_later(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """One line of text in which no character can command the terminal."""
    line = " ".join(text.split())
    return line if line.isprintable() else UNPRINTABLE().sub("\ufffd", line)


def harmless(text: str) -> str:
    """The text with its spaces and lines, in which no character can command the terminal."""
    lines = text.expandtabs(TAB).splitlines()
    return "\n".join(UNPRINTABLE().sub("\ufffd", line) for line in lines)


def cell_string(text: str) -> "tuple[str, array[int]]":
    """One character per cell ("x", a space, or WIDE and FILLER) and each cell's offset in `text`.

    Combining characters and joined emoji share their cluster's cells; the offsets end with len(text).
    """
    cells: list[str] = []
    offsets = array("I")
    for start, _end, width in split_graphemes(text)[0]:
        if width:
            cells.append(" " if text[start] == " " else "x" if width == 1 else WIDE + FILLER * (width - 1))
            offsets.extend([start] * width)
    if offsets:
        offsets[0] = 0
    offsets.append(len(text))
    return "".join(cells), offsets


def fit(text: str, width: int) -> str:
    """The text on one row of at most `width` cells, an ellipsis where it was cut."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + ELLIPSIS


def pad(text: str, width: int) -> str:
    """The text cut or filled with spaces to exactly `width` cells."""
    return set_cell_size(fit(text, width), max(width, 0))
