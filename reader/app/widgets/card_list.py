"""A list of any length: cards are measured once per width and painted only while in sight."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Protocol

from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.app.layout.cells import cell_len, fit, pad
from reader.app.layout.wrapping import wrap_lines
from reader.app.messages import CardChosen
from reader.app.paint import Paint
from reader.app.state.kinds import NOTE, Look
from reader.app.state.lists.cards import CardLine

HEAD, TAIL = 4, 1
"""Cells left of a card's words: a space, its glyph, the sign of a note, a space; and right of them."""
LEAST_WORDS = 10
"""Cells that words keep before what stands right of them is left out."""
KEPT_ROWS = 1_000
KEPT_HEIGHTS = 50_000
Parts = list[tuple[str, tuple[str, ...]]]


class Shown(Protocol):
    """What a list shows of anything: a card."""

    @property
    def look(self) -> Look:
        """Its glyph."""

    @property
    def lines(self) -> tuple[CardLine, ...]:
        """Its words."""

    @property
    def kept(self) -> bool:
        """Whether it carries the sign of a note."""


class CardList(ScrollView, can_focus=True, inherit_bindings=False):
    """Cards below each other, one of them current."""

    def __init__(self, paint: Paint, *, gap: int = 1, ident: str = "cards") -> None:
        """`gap` is how many empty rows follow each card."""
        super().__init__(id=ident)
        self._paint = paint
        self.gap = gap
        self._cards: Sequence[Shown] = ()
        self._empty = ""
        self._tops = array("I", [0])
        self._width = 0
        self.index: int | None = None
        self._strips: LRUCache[tuple[int, bool, bool], Strip] = LRUCache(KEPT_ROWS)

    def __len__(self) -> int:
        return len(self._cards)

    def set_cards(self, cards: Sequence[Shown], *, index: int | None, empty: str) -> None:
        """Show other cards, or `empty` when there are none."""
        before, self._cards = self._cards, cards
        self._empty, self.index = empty, index
        self._lay_out(self._heights_of(cards, before) if self._width else ())
        self._measure()
        self._reveal()

    def set_index(self, index: int | None) -> None:
        """Make another card the current one, and bring it into sight."""
        self.index = index
        self._reveal()
        self.refresh()

    def set_paint(self, paint: Paint) -> None:
        """Use another theme."""
        self._paint = paint
        self._strips.clear()
        self.refresh()

    @property
    def top(self) -> int:
        """The first row in sight."""
        return int(self.scroll_offset.y)

    # Movement

    def move_lines(self, by: int) -> None:
        """Go some cards on."""
        if self._cards:
            here = (-1 if by > 0 else 0) if self.index is None else self.index
            self._choose(here + by)

    def move_pages(self, by: float) -> None:
        """Go about as many cards on as are in sight."""
        in_sight = max(self.size.height * len(self._cards) // max(self._tops[-1], 1), 1)
        self.move_lines(int(in_sight * by) or (1 if by > 0 else -1))

    def move_to_edge(self, *, end: bool) -> None:
        """Go to the first or the last card."""
        if self._cards:
            self._choose(len(self._cards) - 1 if end else 0)

    def on_click(self, event: events.Click) -> None:
        """Choose the card under the mouse."""
        self.choose_at(event.y, opened=event.chain > 1)

    def choose_at(self, y: int, *, opened: bool) -> None:
        """Choose the card on that row in sight."""
        index = bisect_right(self._tops, self.top + y) - 1
        if index < len(self._cards):
            self._choose(index, opened=opened)

    def _choose(self, index: int, *, opened: bool = False) -> None:
        self.set_index(min(max(index, 0), len(self._cards) - 1))
        assert self.index is not None
        self.post_message(CardChosen(self.index, opened))

    def _reveal(self) -> None:
        measured = len(self._tops) == len(self._cards) + 1
        if self.index is None or not measured:
            return
        first, last = self._tops[self.index], self._tops[self.index + 1]
        if first < self.top:
            self.scroll_to(y=first, animate=False, immediate=True, force=True)
        elif last > self.top + self.size.height:
            # Of a card that is higher than the list its beginning is seen.
            y = min(last - self.size.height, first)
            self.scroll_to(y=y, animate=False, immediate=True, force=True)

    # Painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """Measure first when the width changed."""
        self._measure()
        return super().render_lines(crop)

    def on_resize(self, _event: events.Resize) -> None:
        """A new width asks for new rows."""
        self._measure()
        self._reveal()

    def on_focus(self) -> None:
        """The current card shows that keys go here."""
        self.refresh()

    def on_blur(self) -> None:
        """The current card shows that keys go elsewhere."""
        self.refresh()

    def _measure(self) -> None:
        width = self.scrollable_content_region.width
        if width == self._width or not width:
            return
        self._width = width
        self._lay_out([self._height(card) for card in self._cards])

    def _height(self, card: Shown) -> int:
        return self._height_at(card, self._width)

    def _height_at(self, card: Shown, width: int) -> int:
        return sum(_height(line, width - HEAD - TAIL) for line in card.lines) + self.gap

    def height_at(self, width: int) -> int:
        """Rows of all cards at that width."""
        return sum(self._height_at(card, width) for card in self._cards)

    def _heights_of(self, cards: Sequence[Shown], before: Sequence[Shown]) -> list[int]:
        """Rows of each card; those that stood in the list before are not measured again."""
        tops = self._tops
        known = {id(card): tops[i + 1] - tops[i] for i, card in enumerate(before)}
        return [known.get(id(card)) or self._height(card) for card in cards]

    def _lay_out(self, heights: Iterable[int]) -> None:
        self._strips.clear()
        self._tops = array("I", accumulate(heights, initial=0))
        self.virtual_size = Size(self._width, self._tops[-1])
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the list."""
        row, width = self.top + y, self._width
        if not self._cards:
            return self._strip(self._when_empty(y), ())
        index = bisect_right(self._tops, row) - 1
        if index >= len(self._cards):
            return Strip.blank(width, self._paint.style((), "surface"))
        current = index == self.index
        key = (row, current, current and self.has_focus)
        if key not in self._strips:
            base: tuple[str, ...] = ()
            parts = self.painted(index, row - self._tops[index])
            if current and row < self._tops[index + 1] - self.gap:
                base = ("selected_focus",) if self.has_focus else ("selected",)
            self._strips[key] = self._strip(parts, base)
        return self._strips[key]

    def painted(self, index: int, line: int) -> Parts:
        """One row of a card: words and their styles."""
        card, width = self._cards[index], self._width - HEAD - TAIL
        rows = [row for part in card.lines for row in _rows(part, width)]
        if line >= len(rows):
            return []
        words, style, right = rows[line]
        head = _head(card)
        text = pad(words, width - cell_len(right) - 1) + " " if right else words
        tail: Parts = [(right, ("muted",))] if right else []
        return [*(head if line == 0 else [(" " * HEAD, ())]), (text, (style,) if style else ()), *tail]

    def _when_empty(self, y: int) -> Parts:
        lines = wrap_lines(self._empty, self._width - 2 * HEAD)
        return [(" " * HEAD + lines[y - 1], ("muted",))] if 0 < y <= len(lines) else []

    def _strip(self, parts: Parts, over: tuple[str, ...]) -> Strip:
        style = self._paint.style
        strong = over == ("selected_focus",)
        segments = [
            Segment(text, style(over if strong else names + over, "surface")) for text, names in parts
        ]
        return Strip(segments).adjust_cell_length(self._width, style(over, "surface"))


def _head(card: Shown) -> Parts:
    """What stands left of the first row; a number has all of that room."""
    sign = (card.look.glyph, (card.look.style,))
    if len(card.look.glyph) > 1:
        return [(" " * (HEAD - 1 - len(card.look.glyph)), ()), sign, (" ", ())]
    note = (NOTE.glyph, ("note",)) if card.kept else (" ", ())
    return [(" ", ()), sign, note, (" ", ())]


@lru_cache(maxsize=KEPT_HEIGHTS)
def _height(line: CardLine, width: int) -> int:
    """Rows of the line; remembered, since the final findings bring most lines once more."""
    return len(_rows(line, width))


def _rows(line: CardLine, width: int) -> list[tuple[str, str, str]]:
    words = wrap_lines(line.text, width, limit=line.rows)
    room = width - cell_len(line.right) - 1
    if not line.right or room < LEAST_WORDS:
        return [(row, line.style, "") for row in words]
    if cell_len(words[-1]) > room and len(words) < line.rows:
        words[-1:] = wrap_lines(words[-1], room, limit=line.rows - len(words) + 1)
    return [*((row, line.style, "") for row in words[:-1]), (fit(words[-1], room), line.style, line.right)]
