"""Where the text of a page stands in its source, so that a finding can name line and column."""

import re
from collections.abc import Iterator

from reader.sources.characters.cleaning import clean, is_clean
from reader.sources.drafting.pieces import Piece

LOOKAHEAD = 200_000
"""How far to look for the next words: past any program or style sheet between two paragraphs."""
_BEGINNING = re.compile(r"[^&<>\"'\u0080-\U0010ffff]{0,60}")
"""What is certainly written in the source as it is read: no character that could be an entity."""
_SPACE = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]|^ | $")
"""White space that is shown as one blank, or perhaps not at all; blanks between words are not looked at."""
_MARKUP_ENDS = ">"


class Positions:
    """Finds the text between two tags, in the order in which it is read."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0

    def find(self, text: str) -> int:
        """The offset of a text that stands right behind a tag; the last one when it is not found."""
        beginning = _BEGINNING.match(text)
        sought = _MARKUP_ENDS + (beginning[0] if beginning and beginning[0] else "&")
        found = self._source.find(sought, max(self._at - 1, 0), self._at + LOOKAHEAD)
        if found >= 0:
            self._at = found + 1
        return self._at

    def pass_over(self, length: int) -> None:
        """Go on behind `length` characters that were used."""
        self._at += length


def pieces_of(text: str, positions: Positions, *, keep_lines: bool = False) -> Iterator[Piece]:
    """The words of a text between two tags, with its white space as single blanks unless `keep_lines`."""
    start = positions.find(text)
    at = 0
    for space in () if keep_lines else _SPACE.finditer(text):
        yield from _words(text[at : space.start()], start + at)
        yield Piece(" ", start + space.start(), space.end() - space.start())
        at = space.end()
    yield from _words(text[at:], start + at)
    positions.pass_over(len(text))


def _words(text: str, start: int) -> Iterator[Piece]:
    """Entities may have brought in what cleaning had removed from the source, so it is cleaned again."""
    if text and is_clean(text):
        yield Piece(text, start)
    elif text:
        yield Piece(clean(text).text, start, len(text))
