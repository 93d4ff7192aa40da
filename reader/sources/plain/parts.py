"""The parts of plain text: paragraphs, lists, quotes, code and underlined headings, told by their lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.model import BlockKind
from reader.sources.drafting.pieces import Piece
from reader.sources.drafting.references import REFERENCE_MARK
from reader.sources.plain.lines import (
    ENDS_SENTENCE,
    NARROWEST_WRAP,
    Line,
    breaks_by_width,
    groups_of,
    is_wrapped,
    lines_of,
    wrap_width,
)

LIST_MARK = re.compile(r"(?:[-*•‣◦▪–]|\(?\d{1,3}[.)]|[a-z]\)) +(?=\S)")
RULE = re.compile(r"(?:[-*_=~] ?){3,}$|[*⁂]$")
UNDERLINE = re.compile(r"(?:={3,}|-{3,})$")
LONGEST_HEADING = 120
"""Code points; the longest headlines of news sites stay under it."""
CODE_INDENT = 4
"""Spaces, as in Markdown and in the documents of the internet's early years."""
CODE_CHARACTERS = re.compile(r"[{}();=<>|\\$#]|::|->")
"""At least half of the indented lines of code have one of these, prose hardly ever."""
LIST_INDENT = 2
"""Spaces by which a list item must be indented to be one level deeper."""


@dataclass(slots=True)
class Part:
    """A block in the making."""

    lines: list[Line]
    kind: BlockKind
    level: int = 1
    joined: bool = True
    """Whether its line ends become spaces."""
    apart: bool = False
    """Whether a blank line stands before it."""

    @property
    def text(self) -> str:
        """The words as they will be read, more or less."""
        return " ".join(line.body for line in self.lines)

    def pieces(self) -> list[Piece]:
        """The text with the offset of each piece."""
        pieces: list[Piece] = []
        for i, line in enumerate(self.lines):
            if i:
                pieces.append(Piece(" " if self.joined else "\n", self.lines[i - 1].end))
            text = line.body if self.joined else line.text
            pieces.append(Piece(text, line.end - len(text)))
        return pieces


def parts_of(text: str) -> list[Part]:
    """The blocks of the text before headings and references are told from paragraphs."""
    groups = list(groups_of(lines_of(text)))
    width = wrap_width(groups) if groups else 0
    parts: list[Part] = []
    for group in groups:
        found = list(_parts_of_group(group, width))
        for part in found[:1]:
            part.apart = True
        parts.extend(found)
    return parts


def _parts_of_group(lines: list[Line], width: int) -> Iterator[Part]:
    if _is_code(lines):
        yield Part(lines, "code", joined=False)
        return
    at = 0
    while at < len(lines):
        found, at = _parts_at(lines, at, width)
        yield from found


def _parts_at(lines: list[Line], at: int, width: int) -> tuple[list[Part], int]:
    """The parts that begin at the line with index `at`, and the index of the line after them."""
    first = lines[at]
    if RULE.match(first.body):
        return [Part([first], "rule")], at + 1
    below = lines[at + 1].body if at + 1 < len(lines) else ""
    if UNDERLINE.match(below) and len(first.text) <= LONGEST_HEADING:
        return [Part([first], "heading", level=1 if below.startswith("=") else 2)], at + 2
    if first.body.startswith(">"):
        return _quote(lines, at)
    if starts_item(first):
        return _item(lines, at, width)
    return _prose(lines, at, width)


def starts_item(line: Line) -> bool:
    """Whether the line begins with the mark of a list item or of a reference."""
    return bool(LIST_MARK.match(line.body) or REFERENCE_MARK.match(line.body))


def _is_code(lines: Sequence[Line]) -> bool:
    if any(line.indent < CODE_INDENT for line in lines):
        return False
    return 2 * sum(1 for line in lines if CODE_CHARACTERS.search(line.text)) >= len(lines)


def _quote(lines: list[Line], at: int) -> tuple[list[Part], int]:
    """Lines that begin with `>`; the mark itself is not shown, the kind of block says it."""
    end = at
    while end < len(lines) and lines[end].body.startswith(">"):
        end += 1
    bare = [line.cut(line.indent + len(line.body) - len(line.body.lstrip("> "))) for line in lines[at:end]]
    return [Part(group, "quote") for group in groups_of(bare)], end


def _item(lines: list[Line], at: int, width: int) -> tuple[list[Part], int]:
    first = lines[at]
    end = at + 1
    while end < len(lines) and _continues_item(lines[end - 1], lines[end], first=first, width=width):
        end += 1
    return [Part(lines[at:end], "list_item", level=1 + first.indent // LIST_INDENT)], end


def _continues_item(line: Line, following: Line, *, first: Line, width: int) -> bool:
    if starts_item(following):
        return False
    return following.indent > first.indent or bool(width and breaks_by_width(line, following, width))


def _prose(lines: list[Line], at: int, width: int) -> tuple[list[Part], int]:
    """One paragraph if the lines are wrapped, else a paragraph for each line."""
    end = at + 1
    while end < len(lines) and not _interrupts(lines[end - 1], lines[end], width=width):
        end += 1
    parts: list[Part] = []
    for paragraph in _indented_paragraphs(lines[at:end]):
        if is_wrapped(paragraph, width):
            parts.append(Part(paragraph, "paragraph"))
        else:
            parts.extend(Part([line], "paragraph") for line in paragraph)
    return parts, end


def _interrupts(line: Line, following: Line, *, width: int) -> bool:
    """Whether something other than prose begins; a number at the start of a wrapped line does not."""
    if following.body.startswith(">") or RULE.match(following.body):
        return True
    if not starts_item(following):
        return False
    wrapped = width >= NARROWEST_WRAP and breaks_by_width(line, following, width)
    return not wrapped or bool(ENDS_SENTENCE.search(line.text))


def _indented_paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Paragraphs of a book: no blank lines, the first line of each indented."""
    starts = [
        i for i, (line, following) in enumerate(pairwise(lines), 1) if following.indent >= 2 > line.indent
    ]
    bounds = [0, *starts, len(lines)] if 2 * len(starts) < len(lines) else [0, len(lines)]
    for start, end in pairwise(bounds):
        yield list(lines[start:end])
