"""The article as it is shown: cleaned text, its blocks and where each came from."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from reader.model.span import Span

BlockKind = Literal[
    "title", "heading", "paragraph", "list_item", "quote", "code", "caption", "reference", "table", "rule"
]
InlineKind = Literal["strong", "emphasis", "code", "link"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or the like; blocks never overlap and come in text order."""

    span: Span
    kind: BlockKind
    level: int = 1
    """Depth of a heading (1 is the highest) or of a list item."""


@dataclass(frozen=True, slots=True)
class Inline:
    """Emphasis or a link inside a block."""

    span: Span
    kind: InlineKind
    url: str | None = None
    """Where a link leads; None for the other kinds."""


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Which raw offset each cleaned offset came from, as the places where the distance changes.

    Where characters were removed, a new run starts at a raw offset further on. Where characters were
    inserted, the next run starts at a raw offset that its run would have passed: they map to no
    further than that, so the raw offsets never run backwards.
    """

    clean: tuple[int, ...] = (0,)
    """Ascending cleaned offsets at which a run starts; the first is 0."""
    raw: tuple[int, ...] = (0,)
    """The raw offset of each run's start, same length as `clean`."""

    def to_raw(self, offset: int) -> int:
        """The offset in the decoded source of a cleaned offset."""
        run = bisect_right(self.clean, offset) - 1
        raw = self.raw[run] + offset - self.clean[run]
        return min(raw, self.raw[run + 1]) if run + 1 < len(self.raw) else raw


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says about itself; empty where it says nothing."""

    authors: tuple[str, ...] = ()
    """Names as they are printed, in the order of the byline."""
    published: str | None = None
    """The day, "2025-05-03", or the instant with its zone, "2025-05-03T09:30:00+02:00"."""
    site: str = ""
    """The newspaper, journal, publisher or web site."""
    language: str = ""
    """A BCP 47 tag such as "en" or "en-GB"."""
    url: str | None = None
    """The canonical address; None for what is only a file."""
    format: str = ""
    """The name in the table of formats of what it was read from: "text", "markdown", "html" …"""


@dataclass(frozen=True, slots=True)
class Article:
    """One text to read. Every offset of every finding points into `text`."""

    source: str
    """The path or address as the user gave it; "-" for standard input."""
    title: str
    """The headline, or the file's name when the text has none."""
    text: str
    """The cleaned text: no control characters, no tabs, lines ended by "\\n"."""
    blocks: tuple[Block, ...]
    inlines: tuple[Inline, ...] = ()
    offsets: OffsetMap = OffsetMap()
    remarks: tuple[str, ...] = ()
    """What reading had to change or guess, one sentence each, for the reader to know."""
    line_starts: tuple[int, ...] = ()
    """Raw offsets at which the lines of the source begin; () when the source is not known."""
    metadata: Metadata = Metadata()

    @property
    def id(self) -> str:
        """The sha256 of the cleaned text, in hexadecimal."""
        import hashlib  # loads OpenSSL, which the first painted screen must not wait for

        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    def place_of(self, offset: int) -> tuple[int, int]:
        """Line and column in the source, both counted from 1; in the cleaned text when it is not known."""
        if not self.line_starts:
            before = self.text[:offset]
            return before.count("\n") + 1, offset - before.rfind("\n")
        raw = self.offsets.to_raw(offset)
        line = bisect_right(self.line_starts, raw)
        return line, raw - self.line_starts[line - 1] + 1

    def block_at(self, offset: int) -> int:
        """The index of the last block that starts at or before `offset`; 0 before the first."""
        starts = [block.span.start for block in self.blocks]
        return max(bisect_right(starts, offset) - 1, 0)
