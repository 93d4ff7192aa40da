"""The words of one block while it is put together, with the emphasis and links in them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.model import BlockKind, Span
from reader.model.article import InlineKind
from reader.sources.drafting.pieces import DraftBuilder, Piece

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""A raised number stays raised in a terminal, where there are no other raised letters."""


@dataclass(slots=True)
class Words:
    """The pieces of one block and the emphasis in it."""

    pieces: list[Piece] = field(default_factory=list)
    marks: list[tuple[int, int, InlineKind, str | None]] = field(default_factory=list)
    """Start and end in code points from the block's start, kind, and address of a link."""
    length: int = 0

    def add(self, piece: Piece) -> None:
        """Append a piece."""
        self.pieces.append(piece)
        self.length += len(piece.text)

    @property
    def text(self) -> str:
        """The characters shown."""
        return "".join(piece.text for piece in self.pieces)

    def mark(self, start: int, kind: InlineKind, url: str | None = None) -> None:
        """Mark everything from `start`, in code points, to what was added last."""
        if start < self.length:
            self.marks.append((start, self.length, kind, url))


def write_words(
    builder: DraftBuilder,
    words: Words,
    kind: BlockKind,
    *,
    level: int = 1,
    gap: str = "\n\n",
    prefix: Sequence[Piece] = (),
) -> bool:
    """Append a block with its emphasis and links; False when there is nothing visible in it."""
    pieces = [*prefix, *words.pieces]
    before = len(builder.blocks)
    builder.block(pieces, kind, level=level, gap=gap)
    if len(builder.blocks) == before:
        return False
    block = builder.blocks[-1].span
    shift = block.start + sum(len(piece.text) for piece in prefix) - _left_out(pieces)
    for start, end, inline, url in words.marks:
        begin, stop = max(start + shift, block.start), min(end + shift, block.end)
        builder.inline(Span(begin, max(begin, stop)), inline, url)
    return True


def _left_out(pieces: Sequence[Piece]) -> int:
    """Code points of white space that a block leaves out at its start."""
    text = "".join(piece.text for piece in pieces)
    return len(text) - len(text.lstrip())
