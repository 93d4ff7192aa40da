"""Lines of plain text, and whether their ends mean anything.

Text comes in two kinds. Hard-wrapped text breaks a paragraph wherever a line is full; those breaks mean
nothing and become spaces. Text pasted from the web has one paragraph per line; those breaks mean
everything. A break is taken for a wrap when the next word would not have fitted on the line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

NARROWEST_WRAP = 45
"""Columns; nobody wraps prose narrower than a newspaper column, so shorter lines are lines on purpose."""
WIDEST_WRAP = 120
"""Columns; the widest setting in use (mail wraps at 72-78, source code at 80-120)."""
WRAPS_AMONG_BREAKS = 0.75
"""Share of a paragraph's breaks that must look like wraps; the rest allows for a heading or a ragged line."""
SENTENCES_AMONG_LINES = 0.8
"""From this share of lines that end a sentence on, every line is a paragraph of its own."""
LINE_IS_PARAGRAPH = 0.2
"""From this share of characters in lines wider than any wrap on, every line is a paragraph of its own."""

ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’)\]»]*(?:\[[^\]\s]{1,12}\])*$")
"""Final punctuation, with closing quotes and citation markers after it."""
_FIRST_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the white space at its end."""

    start: int
    """Offset of its first character."""
    text: str

    @property
    def end(self) -> int:
        """Offset after its last visible character."""
        return self.start + len(self.text)

    @property
    def body(self) -> str:
        """The line without its indent."""
        return self.text.lstrip()

    @property
    def indent(self) -> int:
        """Spaces before the first visible character."""
        return len(self.text) - len(self.body)

    def cut(self, count: int) -> "Line":
        """The line without its first `count` characters."""
        return Line(self.start + count, self.text[count:])


def lines_of(text: str) -> list[Line]:
    """All lines, without an indent that every one of them has."""
    lines: list[Line] = []
    start = 0
    for line in text.split("\n"):
        lines.append(Line(start, line.rstrip()))
        start += len(line) + 1
    common = min((line.indent for line in lines if line.text), default=0)
    return [line.cut(common) if line.text else line for line in lines]


def groups_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines between blank ones."""
    for visible, run in groupby(lines, key=lambda line: bool(line.text)):
        if visible:
            yield list(run)


def wrap_width(groups: Sequence[Sequence[Line]]) -> int:
    """The column at which the text is wrapped; 0 when every line is a paragraph."""
    lengths = [len(line.text) for group in groups for line in group]
    wide = sum(length for length in lengths if length > WIDEST_WRAP)
    if wide >= LINE_IS_PARAGRAPH * sum(lengths):
        return 0
    widths = [max(len(line.text) for line in group) for group in groups if len(group) > 2]
    if not widths:
        return max(length for length in lengths if length <= WIDEST_WRAP)
    ordered, last = (
        sorted(widths),
        len(widths) - 1,
    )  # Python's statistics would take longer to import than all of this
    return round((ordered[last // 2] + ordered[(last + 1) // 2]) / 2)


def is_wrapped(lines: Sequence[Line], width: int) -> bool:
    """Whether the breaks between these lines mean nothing; `width` is the whole text's."""
    if len(lines) > 2 and width:
        width = max(len(line.text) for line in lines)
    if len(lines) < 2 or not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return False
    breaks = list(pairwise(lines))
    sentences = sum(1 for line, _ in breaks if ENDS_SENTENCE.search(line.text))
    if sentences >= SENTENCES_AMONG_LINES * len(breaks):
        return False
    wraps = sum(1 for line, following in breaks if breaks_by_width(line, following, width))
    return wraps >= WRAPS_AMONG_BREAKS * len(breaks)


def breaks_by_width(line: Line, following: Line, width: int) -> bool:
    """Whether the line ended because it was full, or at least in the middle of a sentence."""
    first_word = _FIRST_WORD.search(following.text)
    room = len(line.text) + 1 + len(first_word[0] if first_word else "")
    runs_on = following.body[:1].islower() and not ENDS_SENTENCE.search(line.text)
    return room > width or (runs_on and len(line.text) >= width // 2)
