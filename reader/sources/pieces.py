"""Building the shown text from pieces of another one, keeping track of where each piece came from."""

from dataclasses import dataclass, field

from reader.model import Block, BlockKind, Inline, OffsetMap, Span
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

    def add(self, text: str, raw: int) -> None:
        """Append text that comes from offset `raw` of the source."""
        self.runs.copy(self.pieces, text, raw)

    def block(self, pieces: list[tuple[str, int]], kind: BlockKind, *, level: int = 1, gap: str = "\n\n") -> None:
        """Append a block made of (text, source offset) pieces; `gap` parts it from the one before.

        White space at either end is left out, and so is a block of nothing else.
        """
        pieces = _stripped(pieces)
        if not pieces:
            return
        if self.blocks:
            self.runs.insert(self.pieces, gap, 0)
        start = self.length
        for text, raw in pieces:
            self.add(text, raw)
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


def _stripped(pieces: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The pieces without white space before the first and after the last visible character."""
    pieces = list(pieces)
    while pieces and not pieces[0][0].strip():
        del pieces[0]
    while pieces and not pieces[-1][0].strip():
        del pieces[-1]
    if pieces:
        text, raw = pieces[0]
        pieces[0] = (text.lstrip(), raw + len(text) - len(text.lstrip()))
        text, raw = pieces[-1]
        pieces[-1] = (text.rstrip(), raw)
    return pieces


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
