"""Markdown to the text a person reads: no marks of emphasis, no addresses, but every citation marker."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from markdown_it.token import Token

from reader.model import BlockKind, Span
from reader.sources.drafting.captions import is_caption
from reader.sources.drafting.pieces import Draft, DraftBuilder, Piece
from reader.sources.drafting.references import REFERENCE_MARK, reference_indices
from reader.sources.drafting.words import Words, write_words
from reader.sources.markdown.definitions import Definition, shown_definitions
from reader.sources.markdown.front_matter import byline, front_matter_values
from reader.sources.markdown.inline import Cursor, html_paragraphs, words_of
from reader.sources.markdown.parser import parse


def read_markdown(text: str) -> Draft:
    """A draft of Markdown text."""
    tokens, environment = parse(text)
    walk = _Walk(text, shown_definitions(text, environment))
    for token in tokens:
        walk.take(token)
    return walk.finish()


class _Walk:
    """Goes through the tokens once and writes down what is to be read."""

    def __init__(self, source: str, definitions: Sequence[Definition]) -> None:
        self._cursor = Cursor(source)
        self._source = source
        self._lines = _line_starts(source)
        self._builder = DraftBuilder()
        self._definitions = list(definitions)
        self._kind: BlockKind = "paragraph"
        self._level = 1
        self._lists: list[str] = []
        """The kind of each list we are in: its token type."""
        self._quotes = 0
        self._prefix: list[Piece] = []
        """A list item's or footnote's mark, waiting for its first words."""
        self._footnote = False
        self._tight = False
        self._row: list[Words] | None = None
        self._rows: list[list[Words]] = []
        self._handlers: dict[str, Callable[[Token], None]] = {
            "front_matter": self._front_matter,
            "heading_open": self._heading,
            "paragraph_open": self._paragraph,
            "inline": self._inline,
            "list_item_open": self._item,
            "list_item_close": self._drop_prefix,
            "footnote_reference_close": self._close_footnote,
            "fence": self._code,
            "code_block": self._code,
            "hr": self._rule,
            "html_block": self._html,
            "footnote_reference_open": self._open_footnote,
            "tr_open": self._open_row,
            "tr_close": self._close_row,
            "table_close": self._close_table,
        }

    def take(self, token: Token) -> None:
        """Write down one token."""
        if token.map:
            self._flush_definitions(before=token.map[0])
            self._cursor.advance(self._lines[token.map[0]])
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self._lists.append(token.type)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
        elif token.type in ("blockquote_open", "blockquote_close"):
            self._quotes += token.nesting
        elif handler := self._handlers.get(token.type):
            handler(token)

    def finish(self) -> Draft:
        """The draft, with the list of references told apart."""
        self._flush_definitions(before=len(self._lines))
        draft = self._builder.draft()
        items = [(block.kind, block.span.of(draft.text)) for block in draft.blocks]
        found = reference_indices(items)
        kinds: list[BlockKind] = [
            "reference" if i in found else _final_kind(kind, text) for i, (kind, text) in enumerate(items)
        ]
        blocks = tuple(replace(block, kind=kind) for block, kind in zip(draft.blocks, kinds, strict=True))
        return replace(draft, blocks=blocks)

    def _front_matter(self, token: Token) -> None:
        start, end = self._offsets(token)
        values = front_matter_values(self._source, start, end)
        if "title" in values and not _repeats_title(self._source[end:], values["title"].text):
            self._builder.block([values["title"]], "title")
            self._builder.title = values["title"].text.strip()
        self._builder.block(byline(values), "caption")
        self._cursor.advance(end)

    def _heading(self, token: Token) -> None:
        self._level = int(token.tag[1:])
        self._kind = "title" if self._level == 1 and not self._builder.title else "heading"

    def _paragraph(self, token: Token) -> None:
        self._kind, self._level = "paragraph", 1
        if self._footnote:
            self._kind = "reference"
        elif self._lists:
            self._kind, self._level = "list_item", len(self._lists)
        elif self._quotes:
            self._kind, self._level = "quote", self._quotes
        self._tight = token.hidden

    def _inline(self, token: Token) -> None:
        children = token.children or []
        if self._row is not None:
            self._row.append(words_of(children, self._cursor))
            return
        if self._kind == "paragraph" and _only_images(children):
            self._kind = "caption"
        for i, line in enumerate(_reference_lines(children)):
            words = words_of(line, self._cursor)
            self._write(words, gap="\n" if i or self._follows_item() else "\n\n")
        self._kind, self._level, self._tight = "paragraph", 1, False

    def _follows_item(self) -> bool:
        blocks = self._builder.blocks
        return self._tight and bool(blocks) and blocks[-1].kind == "list_item"

    def _write(self, words: Words, *, gap: str) -> None:
        prefix, self._prefix = self._prefix, []
        written = write_words(self._builder, words, self._kind, level=self._level, gap=gap, prefix=prefix)
        if written and self._kind == "title":
            self._builder.title = words.text.strip()

    def _item(self, token: Token) -> None:
        ordered = self._lists[-1] == "ordered_list_open"
        mark = f"{token.info}{token.markup}" if ordered else token.markup
        self._prefix = [self._cursor.piece(mark), Piece(" ", self._cursor.position)]

    def _code(self, token: Token) -> None:
        lines = token.content.rstrip("\n").split("\n")
        if token.type == "fence":
            self._cursor.find("\n")
        pieces: list[Piece] = []
        for i, line in enumerate(lines):
            if i:
                pieces.append(Piece("\n", self._cursor.find("\n")))
            pieces.append(self._cursor.piece(line))
        self._builder.block(pieces, "code")

    def _rule(self, token: Token) -> None:
        start, end = self._offsets(token)
        self._builder.block([Piece(self._source[start:end].split("\n")[0], start)], "rule")

    def _html(self, token: Token) -> None:
        start, end = self._offsets(token)
        for pieces in html_paragraphs(self._source, start, end):
            self._builder.block(pieces, "paragraph")
        self._cursor.advance(end)

    def _open_footnote(self, token: Token) -> None:
        self._footnote = True
        self._prefix = [self._cursor.piece(f"[^{token.meta['label']}]:"), Piece(" ", self._cursor.position)]

    def _close_footnote(self, token: Token) -> None:
        self._footnote = False
        self._drop_prefix(token)

    def _drop_prefix(self, token: Token) -> None:
        """Forget the mark of an item that held no words."""
        self._prefix = []

    def _open_row(self, token: Token) -> None:
        self._row = []

    def _close_row(self, token: Token) -> None:
        self._rows.append(self._row or [])
        self._row = None

    def _close_table(self, token: Token) -> None:
        table = Words()
        for i, row in enumerate(self._rows):
            for j, cell in enumerate(row):
                separator = " | " if j else "\n" * bool(i)
                table.add(Piece(separator, taken=0))
                table.marks.extend(
                    (s + table.length, e + table.length, kind, url) for s, e, kind, url in cell.marks
                )
                for piece in cell.pieces:
                    table.add(piece)
        self._rows = []
        self._kind = "table"
        self._write(table, gap="\n\n")
        self._kind = "paragraph"

    def _flush_definitions(self, *, before: int) -> None:
        while self._definitions and self._definitions[0].line < before:
            definition = self._definitions.pop(0)
            after_another = bool(self._builder.blocks) and self._builder.blocks[-1].kind == "reference"
            start = self._lines[definition.line] + definition.column
            self._builder.block(
                [Piece(definition.text, start)], "reference", gap="\n" if after_another else "\n\n"
            )
            block = self._builder.blocks[-1].span
            found = definition.text.find(definition.url)
            if found >= 0:
                begin = block.start + found
                self._builder.inline(Span(begin, begin + len(definition.url)), "link", definition.url)

    def _offsets(self, token: Token) -> tuple[int, int]:
        first, last = token.map or (0, 0)
        return self._lines[first], self._lines[min(last, len(self._lines) - 1)]


def _final_kind(kind: BlockKind, text: str) -> BlockKind:
    return "caption" if kind == "paragraph" and is_caption(text) else kind


def _line_starts(source: str) -> list[int]:
    """The offset of each line, and of the end of the text."""
    starts = [0]
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    starts[-1] = len(source)
    return starts


def _repeats_title(source: str, title: str) -> bool:
    """Whether the first heading says the title again."""
    first = next((line for line in source.split("\n") if line.strip()), "")
    words = re.sub(r"[*_`#]", "", first)
    return first.startswith("# ") and words.strip().casefold() == title.strip().casefold()


def _only_images(tokens: Sequence[Token]) -> bool:
    kinds = {token.type for token in tokens if token.content.strip() or token.type == "image"}
    return kinds == {"image"}


def _reference_lines(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens, cut wherever a new line begins like an entry of a list of references."""
    line: list[Token] = []
    for i, token in enumerate(tokens):
        breaks = token.type == "softbreak" and i + 1 < len(tokens)
        if breaks and token.level == 0 and REFERENCE_MARK.match(tokens[i + 1].content):
            yield line
            line = []
        else:
            line.append(token)
    yield line
