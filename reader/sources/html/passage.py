"""A paragraph, heading or item of a page while it is put together."""

import re
from dataclasses import dataclass, field

from reader.model import BlockKind
from reader.sources.drafting.pieces import Piece
from reader.sources.drafting.words import Words
from reader.sources.html.tree import Element

OWN_MARK = re.compile(r"(?:\d{1,3}[.)]|\[\d{1,3}\])(?=\s|$)")
"""How entries begin that number themselves."""
LONGEST_MARK = 8
"""Code points of such a number with what stands around it."""
ENDING = 12
"""Pieces in which an open bracket is looked for."""


@dataclass(slots=True)
class Passage:
    """A block in the making and what is known of its place in the page."""

    element: Element
    """The innermost element that makes a block around its first words."""
    kind: BlockKind = "paragraph"
    level: int = 1
    words: Words = field(default_factory=Words)
    prefix: str = ""
    """The mark of a list item and a blank."""
    markers: list[tuple[int, int]] = field(default_factory=list)
    """Where citation markers stand, in code points from the beginning."""
    targets: list[str] = field(default_factory=list)
    """Ids of this page that its markers lead to."""
    linked: int = 0
    """Code points inside links."""

    @property
    def text(self) -> str:
        """Its words, without an item's mark."""
        return self.words.text

    @property
    def is_mark(self) -> bool:
        """Whether it is so far only the number of an entry, which a page wrote itself."""
        return self.words.length <= LONGEST_MARK and bool(OWN_MARK.fullmatch(self.text.strip()))

    @property
    def placed_prefix(self) -> list[Piece]:
        """The mark of its item, where the words begin; none when the words begin with a mark of their own."""
        if not self.prefix or OWN_MARK.match(self.text.strip()):
            return []
        return [Piece(self.prefix, self.words.pieces[0].raw, 0)]

    @property
    def ending(self) -> str:
        """Its last words, found without putting all of them together."""
        return "".join(piece.text for piece in self.words.pieces[-ENDING:])

    @property
    def plain(self) -> str:
        """Its words without citation markers."""
        text, parts, at = self.text, [], 0
        for start, end in self.markers:
            parts.append(text[at:start])
            at = max(at, end)
        return "".join([*parts, text[at:]])
