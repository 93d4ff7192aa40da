"""How each kind of block stands on the page: its prefix, its indent, its distance to the next."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.later import compiled_later
from reader.model import Block, BlockKind, Span

VERBATIM: frozenset[BlockKind] = frozenset({"code", "table"})
"""Kinds whose line breaks and spaces matter."""
TIGHT: frozenset[BlockKind] = frozenset({"list_item", "reference", "table"})
"""Kinds that stand without an empty row between two of them."""
STYLES: dict[BlockKind, tuple[str, ...]] = {
    "title": ("heading",),
    "heading": ("heading",),
    "quote": ("quote",),
    "code": ("code",),
    "table": ("code",),
    "caption": ("muted",),
    "rule": ("muted",),
}
"""The text styles of each kind that has some."""
LOWER_HEADINGS: dict[int, tuple[str, ...]] = {3: ("strong",), 4: ("strong", "emphasis")}
"""The text styles of headings from that level down, so that they can be told from those above them."""

OWN_MARKER = compiled_later(r"(?:[-*+•‣◦–]|\(?\d{1,3}[.)]|\[\d{1,3}\]|\[\^[^\]\s]{1,12}\]:?)\s+")
"""A list marker that the text brings itself; its width is the hanging indent."""
BULLET = "• "
BAR = "▎ "
GOES_ON = "↳ "
"""Before what a line of code or of a table has more than the column is wide."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A block as it is laid out."""

    start: int
    end: int
    kind: BlockKind
    lead: str = ""
    """Drawn before the first row."""
    hang: str = ""
    """Drawn before every other row."""
    styles: tuple[str, ...] = ()
    """Those of all its words."""


def shapes(text: str, blocks: Sequence[Block]) -> list[Shape]:
    """The blocks in text order, with any visible text between two of them taken in, so none is hidden."""
    found: list[Shape] = []
    done = 0
    for block in blocks:
        start = max(block.span.start, done)
        line = max(text.rfind("\n", done, start) + 1, done)
        above, beside = _visible(text, done, line), _visible(text, line, start)
        if above is not None:
            found.append(shape(text, Block(above, "paragraph")))
        if beside is not None:
            start = beside.start
        if start < block.span.end:
            found.append(shape(text, Block(Span(start, block.span.end), block.kind, block.level)))
        done = max(done, block.span.end)
    rest = _visible(text, done, len(text))
    return [*found, shape(text, Block(rest, "paragraph"))] if rest else found


def shape(text: str, block: Block) -> Shape:
    """The block with its prefixes."""
    start, end = block.span.start, block.span.end
    if block.kind == "quote":
        bar = BAR * min(max(block.level, 1), 3)
        return Shape(start, end, block.kind, bar, bar, STYLES["quote"])
    if block.kind in ("list_item", "reference"):
        indent = "  " * min(max(block.level - 1, 0), 6)
        marker = OWN_MARKER().match(text, start, end)
        lead = indent if marker or block.kind == "reference" else indent + BULLET
        hang = indent + " " * (marker.end() - start) if marker else " " * len(lead)
        return Shape(start, end, block.kind, lead, hang)
    if block.kind in VERBATIM:
        return Shape(start, end, block.kind, "  ", "  ", STYLES[block.kind])
    styles = STYLES.get(block.kind, ())
    if block.kind == "heading" and block.level >= min(LOWER_HEADINGS):
        styles = LOWER_HEADINGS[min(block.level, max(LOWER_HEADINGS))]
    return Shape(start, end, block.kind, styles=styles)


def gap_between(above: Shape, below: Shape) -> int:
    """Empty rows between two neighbours."""
    return 0 if above.kind == below.kind and above.kind in TIGHT else 1


def _visible(text: str, start: int, end: int) -> Span | None:
    inside = text[start:end]
    bare = inside.strip()
    if not bare:
        return None
    first = start + len(inside) - len(inside.lstrip())
    return Span(first, first + len(bare))
