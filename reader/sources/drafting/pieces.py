"""Building the shown text from pieces of another one, keeping track of where each piece came from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.model import Block, BlockKind, Inline, Metadata, OffsetMap, Span
from reader.model.article import InlineKind


class Runs:
    """Collects the runs of an offset map while text is put together from left to right."""

    def __init__(self) -> None:
        self.length = 0
        """Code points put together so far."""
        self._clean = [0]
        self._raw = [0]
        self._end = 0
        """The offset in the other text after the last character taken; what follows never goes back."""

    def copy(self, pieces: list[str], text: str, raw: int) -> None:
        """Append `text`, whose characters stand in the other text from offset `raw` on."""
        self._append(pieces, text, raw, taken=len(text))

    def insert(self, pieces: list[str], text: str, raw: int, *, taken: int = 0) -> None:
        """Append `text`, which stands for the `taken` characters of the other text from `raw` on."""
        self._append(pieces, text, raw, taken=taken)

    def _append(self, pieces: list[str], text: str, raw: int, *, taken: int) -> None:
        if not text:
            return
        raw = max(raw, self._end)
        if raw != self._raw[-1] + self.length - self._clean[-1]:
            self._start_run(raw)
        pieces.append(text)
        self.length += len(text)
        self._end = raw + taken

    def _start_run(self, raw: int) -> None:
        if self._clean[-1] == self.length:
            self._raw[-1] = raw
        else:
            self._clean.append(self.length)
            self._raw.append(raw)

    def offset_map(self) -> OffsetMap:
        """What was collected."""
        return OffsetMap(clean=tuple(self._clean), raw=tuple(self._raw))


class Piece(NamedTuple):
    """Some characters of a block and where they come from."""

    text: str
    raw: int = 0
    """Offset in the source; one that was passed already means: right after what came before."""
    taken: int | None = None
    """Characters of the source that it stands for; None when it is a copy of them."""

    @property
    def width(self) -> int:
        """Characters of the source that it stands for."""
        return len(self.text) if self.taken is None else self.taken


UNKNOWN = Metadata()
"""Of a source that says nothing about itself."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format makes of a text: the readable text and its parts."""

    text: str
    blocks: tuple[Block, ...]
    inlines: tuple[Inline, ...]
    offsets: OffsetMap
    """To the text that the format was given."""
    title: str = ""
    """The headline; "" when there is none."""
    metadata: Metadata = UNKNOWN
    remarks: tuple[str, ...] = ()
    """What the reader should know of how it was read, one sentence each."""
    lacking: str = ""
    """Why there is nothing to read, when there are no blocks and the reason is known."""


@dataclass(slots=True)
class DraftBuilder:
    """Puts a draft together block by block; never makes an empty block or one outside the text."""

    runs: Runs = field(default_factory=Runs)
    pieces: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    title: str = ""

    @property
    def length(self) -> int:
        """Code points so far."""
        return self.runs.length

    def block(self, pieces: Sequence[Piece], kind: BlockKind, *, level: int = 1, gap: str = "\n\n") -> None:
        """Append a block; `gap` parts it from the one before.

        White space at either end is left out, and so is a block of nothing else.
        """
        pieces = stripped(pieces)
        if not pieces:
            return
        if self.blocks:
            self.runs.insert(self.pieces, gap, 0)
        start = self.length
        for piece in pieces:
            self.runs.insert(self.pieces, piece.text, piece.raw, taken=piece.width)
        self.blocks.append(Block(Span(start, self.length), kind, level))

    def inline(self, span: Span, kind: InlineKind, url: str | None = None) -> None:
        """Mark emphasis or a link in text already added."""
        if span.start < span.end:
            self.inlines.append(Inline(span, kind, url))

    def draft(self) -> Draft:
        """The finished draft."""
        return Draft(
            text="".join(self.pieces),
            blocks=tuple(self.blocks),
            inlines=tuple(self.inlines),
            offsets=self.runs.offset_map(),
            title=self.title,
        )


def stripped(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without white space before the first and after the last visible character."""
    kept = list(pieces)
    while kept and not kept[0].text.strip():
        del kept[0]
    while kept and not kept[-1].text.strip():
        del kept[-1]
    if kept:
        first = kept[0].text.lstrip()
        kept[0] = Piece(first, kept[0].raw + len(kept[0].text) - len(first), kept[0].taken)
        kept[-1] = Piece(kept[-1].text.rstrip(), kept[-1].raw, kept[-1].taken)
    return kept


def chained(outer: OffsetMap, inner: OffsetMap) -> OffsetMap:
    """The map that goes through `outer` and then through `inner`."""
    clean: list[int] = []
    raw: list[int] = []
    j = 0
    for i, (start, middle) in enumerate(zip(outer.clean, outer.raw, strict=True)):
        last = i + 1 == len(outer.clean)
        end = None if last else min(middle + outer.clean[i + 1] - start, outer.raw[i + 1])
        clean.append(start)
        raw.append(inner.to_raw(middle))
        while j < len(inner.clean) and (end is None or inner.clean[j] < end):
            if inner.clean[j] > middle:
                clean.append(start + inner.clean[j] - middle)
                raw.append(inner.raw[j])
            j += 1
    return OffsetMap(clean=tuple(clean), raw=tuple(raw))
