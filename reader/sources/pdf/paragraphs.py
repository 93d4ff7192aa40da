"""Lines to paragraphs, headings, items and notes, told by size, place and how they begin and end."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reader.model import BlockKind
from reader.sources.pdf.foot import split_notes
from reader.sources.pdf.lines import Line

WIDER = 1.25
"""A gap of so many usual ones parts paragraphs."""
OTHER_SIZE = 0.06
"""Share by which sizes must differ to mean something."""
HEADING_SIZE = 1.1
"""Size of a heading against that of the text at least; a bold line may have the text's own."""
LONGEST_HEADING = 200
SAME_HEIGHT = 0.3
"""A line that is not lower than this, in sizes, stands in the next column."""
LARGE_APART = 1.7
"""A gap of so many sizes parts the title from what stands below it."""
INDENT = 0.8
"""How far a first line is moved in at least, in sizes; books use 1 to 2."""
SHORT = 0.8
"""A line that is shorter than this share of the longest ends a paragraph, if it ends a sentence."""
ITEM = re.compile(r"(?:[-*•‣◦▪–·]|\(?\d{1,3}[.)]|\[\d{1,3}\]|[a-z][.)])\s+\S")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’)\]⁰¹²³⁴-⁹\d\[]*$")


@dataclass(slots=True)
class Paragraph:
    """A block in the making."""

    lines: list[Line] = field(default_factory=list)
    kind: BlockKind = "paragraph"
    level: int = 1

    @property
    def text(self) -> str:
        """Its words, more or less."""
        return " ".join(line.text for line in self.lines)


def body_size(lines: Sequence[Line]) -> float:
    """The size that most letters have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """The paragraphs of all pages, notes at the foot of pages and columns gathered at the end."""
    size = body_size([line for page in pages for line in page])
    body, foot = split_notes(pages, size)
    paragraphs = list(_grouped(body, size))
    for paragraph in paragraphs:
        _name(paragraph, size)
    _name_title(paragraphs, size)
    for note in _grouped(foot, size):
        note.kind = "reference"
        paragraphs.append(note)
    return paragraphs


def _grouped(lines: Sequence[Line], size: float) -> Iterator[Paragraph]:
    if not lines:
        return
    usual = _usual_gap(lines, size)
    longest = _longest(lines)
    paragraph = Paragraph([lines[0]])
    for line, following in pairwise(lines):
        large = HEADING_SIZE * size
        if _parts(line, following, paragraph, usual=usual, longest=longest, large=large):
            yield paragraph
            paragraph = Paragraph([])
        paragraph.lines.append(following)
    yield paragraph


def _parts(
    line: Line, following: Line, paragraph: Paragraph, *, usual: float, longest: int, large: float
) -> bool:
    """Whether a new paragraph begins after `line`."""
    if (line.cells > 1) != (following.cells > 1) or _differ(line, following):
        return True
    if _begins_item(line, following, longest):
        return True
    gap = line.y - following.y
    if following.page != line.page or gap < SAME_HEIGHT * line.size:
        return _ends(line, longest) or not _runs_on(line, following)
    if line.size >= large:  # titles are centred, and their lines stand further apart
        return gap > LARGE_APART * line.size
    if gap > WIDER * usual * max(line.size / following.size, 1):
        return True
    return _parts_by_margin(line, following, paragraph, longest)


def _begins_item(line: Line, following: Line, longest: int) -> bool:
    """Whether an item begins; a number at the start of a line may also be the rest of a sentence."""
    if not ITEM.match(following.text):
        return False
    if not following.text[:1].isdigit():
        return True
    full = len(line.text) >= SHORT * longest and not _ENDS_SENTENCE.search(line.text)
    return not full and not line.text.endswith(("-", "–"))


def _parts_by_margin(line: Line, following: Line, paragraph: Paragraph, longest: int) -> bool:
    """Whether the margins, or a short last line, show that a paragraph ends."""
    if ITEM.match(paragraph.lines[0].text):
        return following.x < line.x - INDENT * line.size and len(paragraph.lines) > 1
    moved = following.x - line.x > INDENT * line.size
    first_is_in = len(paragraph.lines) == 1 and line.x - following.x > INDENT * line.size
    if moved and not first_is_in:
        return True
    return _ends(line, longest) and not first_is_in


def _differ(line: Line, following: Line) -> bool:
    bigger, smaller = max(line.size, following.size), min(line.size, following.size)
    if bigger - smaller > OTHER_SIZE * bigger:
        return True
    return line.bold != following.bold and (line.bold or following.bold)


def _ends(line: Line, longest: int) -> bool:
    """Whether a paragraph may end with the last line of a page or column."""
    return bool(_ENDS_SENTENCE.search(line.text)) and len(line.text) < SHORT * longest


def _runs_on(line: Line, following: Line) -> bool:
    """Whether the sentence goes on over the page's or the column's end."""
    if line.text.endswith("-") or not _ENDS_SENTENCE.search(line.text):
        return True
    return following.text[:1].islower()


def _usual_gap(lines: Sequence[Line], size: float) -> float:
    gaps: Counter[float] = Counter()
    for line, following in pairwise(lines):
        gap = round(line.y - following.y, 0)
        if line.page == following.page and 0 < gap < 4 * size and abs(line.size - following.size) < 0.5:
            gaps[gap] += 1
    if not gaps:
        return 1.5 * size
    most = gaps.most_common(1)[0][1]
    return min(gap for gap, count in gaps.items() if count >= 0.5 * most)


def _longest(lines: Sequence[Line]) -> int:
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0


def _name(paragraph: Paragraph, size: float) -> None:
    first = paragraph.lines[0]
    if first.cells > 1:
        paragraph.kind = "table"
        return
    text = paragraph.text
    large = first.size >= HEADING_SIZE * size
    bold = first.bold and all(line.bold for line in paragraph.lines) and not _ENDS_SENTENCE.search(text)
    if (large or bold) and len(text) <= LONGEST_HEADING and any(c.isalpha() for c in text):
        paragraph.kind, paragraph.level = "heading", 2 if large else 3
    elif ITEM.match(text):
        paragraph.kind = "list_item"


def _name_title(paragraphs: Sequence[Paragraph], size: float) -> None:
    """The largest heading of the first page, when nothing but small lines stand before it."""
    first_page = [p for p in paragraphs[:12] if p.kind == "heading" and p.lines[0].page == 1]
    if not first_page:
        return
    largest = max(first_page, key=lambda paragraph: paragraph.lines[0].size)
    if largest.lines[0].size < HEADING_SIZE * size:
        return
    largest.kind, largest.level = "title", 1
    for paragraph in paragraphs[paragraphs.index(largest) + 1 :]:
        if paragraph.kind != "heading" or paragraph.lines[0].bold:
            break
        paragraph.kind = "caption"  # authors and their places are set larger than the text
