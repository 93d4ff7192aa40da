"""A tree of elements to passages: paragraphs, headings, items and the like, before any is left out."""

import re
from collections.abc import Callable

from lxml import etree

from reader.model import BlockKind
from reader.model.article import InlineKind
from reader.sources.drafting.pieces import Piece
from reader.sources.drafting.words import SUPERSCRIPTS, Words
from reader.sources.html.elements import BLOCKS, HEADINGS, LISTS, is_hidden, tag_of, text_of
from reader.sources.html.markers import (
    is_raised_marker,
    looks_like_marker,
    needs_brackets,
    target_of,
)
from reader.sources.html.passage import Passage
from reader.sources.html.positions import Positions, pieces_of
from reader.sources.html.tables import is_data_table
from reader.sources.html.tree import Element

RAISED_END = re.compile(r"[⁰¹²³⁴-⁹]$")
QUOTES = (("“", "”"), ("‘", "’"))
"""What a browser puts around `q`, and around one inside another."""
_EMPHASIS: dict[str, InlineKind] = {
    "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "cite": "emphasis",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code",
}  # fmt: skip


def passages_of(root: Element, source: str, *, resolve: Callable[[str], str] = str) -> list[Passage]:
    """Every visible passage in `root`; `resolve` makes the addresses of links whole."""
    return _Walk(source, resolve).through(root)


class _Walk:
    """Goes through the elements once, without recursion, and gathers the words of each block."""

    def __init__(self, source: str, resolve: Callable[[str], str]) -> None:
        self._positions = Positions(source)
        self._resolve = resolve
        self._passages: list[Passage] = []
        self._current: Passage | None = None
        self._blocks: list[Element] = []
        self._lists: list[int] = []
        """The number that the next item of each list we are in gets; 0 in lists without numbers."""
        self._prefix = ""
        self._quotes = 0
        self._quoted = 0
        """Depth of `blockquote` and of `q`."""
        self._raised: Element | None = None
        self._lines_kept = 0
        self._table: Element | None = None
        self._bracketed: set[Element] = set()
        self._open: dict[Element, int] = {}
        """Where emphasis, links and markers that are open began."""

    def through(self, root: Element) -> list[Passage]:
        """All passages."""
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        hidden: Element | None = None
        for event, element in walk:
            if event == "start" and is_hidden(element):
                hidden = element
                walk.skip_subtree()
                self._edge(element)
            elif event == "start":
                self._start(element)
                self._text(element.text)
            elif event == "end" and element is not hidden:
                self._end(element)
            if event != "start" and element is not root:
                self._text(element.tail)
        self._flush()
        return self._passages

    def _edge(self, element: Element) -> None:
        """A hidden block still parts the words around it."""
        if tag_of(element) in BLOCKS:
            self._flush()

    def _start(self, element: Element) -> None:
        tag = tag_of(element)
        if tag in BLOCKS:
            self._start_block(element, tag)
        elif tag == "br":
            self._break()
        elif tag == "q":
            self._insert(QUOTES[self._quoted % 2][0])
            self._quoted += 1
        elif tag in _EMPHASIS or tag in ("a", "sup"):
            self._open_inline(element)
        else:
            self._space_behind_mark()

    def _space_behind_mark(self) -> None:
        """Style sheets part an entry's number from its words."""
        if self._current is not None and self._current.is_mark and not self._current.ending.endswith(" "):
            self._insert(" ")

    def _end(self, element: Element) -> None:
        tag = tag_of(element)
        if tag in BLOCKS:
            self._end_block(element, tag)
        elif tag == "q":
            self._quoted -= 1
            self._insert(QUOTES[self._quoted % 2][1])
        elif element in self._open:
            self._close_inline(element, tag)

    def _start_block(self, element: Element, tag: str) -> None:
        if self._table is not None:
            self._start_cell(element, tag)
            return
        if self._goes_on_behind_mark(tag):
            self._space_behind_mark()
        else:
            self._flush()
        self._blocks.append(element)
        self._enter(element, tag)

    def _enter(self, element: Element, tag: str) -> None:
        """Remember what kind of block everything inside is."""
        if tag in LISTS:
            self._lists.append(_first_number(element) if tag == "ol" else 0)
        elif tag == "li":
            self._prefix = f"{self._mark(element)} "
        elif tag == "blockquote":
            self._quotes += 1
        elif tag == "pre":
            self._lines_kept += 1
        elif tag == "table" and is_data_table(element):
            self._table = element
        elif tag == "hr":
            self._passages.append(Passage(element, "rule", words=Words([Piece("* * *", taken=0)], length=5)))

    def _goes_on_behind_mark(self, tag: str) -> bool:
        """Whether a paragraph in an item follows only its number."""
        return tag == "p" and bool(self._lists) and self._current is not None and self._current.is_mark

    def _end_block(self, element: Element, tag: str) -> None:
        if self._table is not None and element is not self._table:
            return
        self._flush()
        self._table = None
        if self._blocks:
            self._blocks.pop()
        if tag in LISTS and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._prefix = ""
        elif tag == "blockquote":
            self._quotes -= 1
        elif tag == "pre":
            self._lines_kept -= 1

    def _start_cell(self, element: Element, tag: str) -> None:
        """Rows stand below each other, the cells of a row behind each other."""
        if tag == "caption":
            return
        passage = self._passage()
        self._trim()
        if not passage.words.length:
            return
        if tag == "tr":
            passage.words.add(Piece("\n", taken=0))
        elif tag in ("td", "th") and not passage.ending.endswith("\n"):
            passage.words.add(Piece(" | ", taken=0))

    def _mark(self, item: Element) -> str:
        if not self._lists or not self._lists[-1]:
            return "-"
        value = item.get("value") or ""
        number = int(value) if value.isdecimal() and len(value) < 5 else self._lists[-1]
        self._lists[-1] = number + 1
        return f"{number}."

    def _open_inline(self, element: Element) -> None:
        passage = self._passage()
        if tag_of(element) == "sup" and RAISED_END.search(passage.ending) and is_raised_marker(element):
            self._insert(",")  # two markers side by side must not become one number
        self._space_behind_mark()
        self._open[element] = passage.words.length
        if needs_brackets(element, passage.ending):
            self._bracketed.add(element)
            self._insert("[")
        if tag_of(element) == "sup":
            self._raised = element

    def _close_inline(self, element: Element, tag: str) -> None:
        start = self._open.pop(element)
        if element is self._raised:
            self._raised = None
        passage = self._current
        if passage is None or start >= passage.words.length:
            return
        if element in self._bracketed:
            self._insert("]")
        if tag == "a":
            self._close_link(element, passage, start)
        elif tag == "sup" and is_raised_marker(element):
            passage.markers.append((start, passage.words.length))
        elif tag in _EMPHASIS:
            passage.words.mark(start, _EMPHASIS[tag])

    def _close_link(self, link: Element, passage: Passage, start: int) -> None:
        passage.linked += passage.words.length - start
        target = target_of(link)
        if target and looks_like_marker(text_of(link)):
            if start:  # a note begins with a link back, which looks like a marker
                passage.targets.append(target)
            passage.markers.append((start, passage.words.length))
        elif href := (link.get("href") or "").strip():
            passage.words.mark(start, "link", self._resolve(href))

    def _text(self, text: str | None) -> None:
        if not text or (self._current is None and not text.strip()):
            return
        if self._raised is not None:
            text = _raised(self._raised, text)
        passage = self._passage()
        for piece in pieces_of(text, self._positions, keep_lines=bool(self._lines_kept)):
            if piece.text != " " or self._lines_kept or _takes_space(passage):
                passage.words.add(piece)

    def _insert(self, text: str) -> None:
        self._passage().words.add(Piece(text, taken=0))

    def _break(self) -> None:
        """One line break stays a line break, two part paragraphs."""
        if self._current is None:
            return
        if self._current.ending.endswith("\n") and self._table is None:
            self._flush()
        elif self._current.words.length:
            self._trim()
            self._insert("\n")

    def _trim(self) -> None:
        words = self._passage().words
        while words.pieces and words.pieces[-1].text == " ":
            words.length -= len(words.pieces.pop().text)

    def _passage(self) -> Passage:
        if self._current is None:
            self._current = Passage(self._blocks[-1] if self._blocks else etree.Element("body"))
            self._current.kind, self._current.level = self._kind()
            self._current.prefix, self._prefix = self._prefix, ""
            self._open = dict.fromkeys(self._open, 0)
        return self._current

    def _kind(self) -> tuple[BlockKind, int]:
        tag = tag_of(self._blocks[-1]) if self._blocks else ""
        if tag in HEADINGS:
            return "heading", int(tag[1])
        if tag in ("figcaption", "caption"):
            return "caption", 1
        if self._table is not None or self._lines_kept:
            return "code" if self._lines_kept else "table", 1
        if self._lists:
            return "list_item", len(self._lists)
        return ("quote", self._quotes) if self._quotes else ("paragraph", 1)

    def _flush(self) -> None:
        passage, self._current = self._current, None
        if passage is not None and passage.text.strip():
            self._passages.append(passage)
        elif passage is not None and passage.prefix:
            self._prefix = passage.prefix


def _first_number(ordered: Element) -> int:
    start = ordered.get("start") or ""
    return int(start) if start.isdecimal() and int(start[:5]) > 0 else 1


def _takes_space(passage: Passage) -> bool:
    pieces = passage.words.pieces
    return bool(pieces) and not pieces[-1].text.endswith((" ", "\n"))


def _raised(element: Element, text: str) -> str:
    """Numbers above the line stay above it; brackets say the same of numbers that have them."""
    whole = text_of(element)
    digits = sum(character.isdecimal() for character in whole)
    letters = sum(character.isalpha() for character in whole)
    return text.translate(SUPERSCRIPTS) if digits and not letters and "[" not in whole else text
