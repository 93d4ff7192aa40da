"""The words of a paragraph of Markdown: what is shown of them, and where each piece stands in the source."""

import html
import re
from collections.abc import Sequence

from markdown_it.token import Token

from reader.model.article import InlineKind
from reader.sources.drafting.pieces import Piece
from reader.sources.drafting.words import SUPERSCRIPTS, Words

LOOKAHEAD = 4096
"""How far to look for the next words; longer than any address between them."""
_OPENERS: dict[str, InlineKind] = {"strong_open": "strong", "em_open": "emphasis", "link_open": "link"}
_CLOSERS = {"strong_close", "em_close", "link_close"}
_NUMBER = re.compile(r"\d{1,3}$")
_LINE_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)


class Cursor:
    """Finds pieces of the source in the order in which they are shown."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0

    def advance(self, position: int) -> None:
        """Go on from `position`, unless that was passed already."""
        self.position = max(self.position, position)

    def find(self, words: str) -> int:
        """Where `words` stand next; where the cursor is when they are not nearby."""
        found = self.source.find(words, self.position, self.position + LOOKAHEAD + len(words))
        if found < 0:
            return self.position
        self.position = found + len(words)
        return found

    def piece(self, words: str, *, written: str = "") -> Piece:
        """The next piece that shows `words`, `written` otherwise in the source."""
        start = self.find(written or words)
        copied = self.source.startswith(words, start)
        return Piece(words, start, None if copied else self.position - start)


def words_of(tokens: Sequence[Token], cursor: Cursor) -> Words:
    """What is shown of the inline tokens of one block."""
    words = Words()
    open_marks: list[tuple[int, InlineKind, str | None]] = []
    superscript = False
    for i, token in enumerate(tokens):
        if kind := _OPENERS.get(token.type):
            href = token.attrGet("href")
            if kind == "link" and _is_numbered_link(tokens, i):
                words.add(cursor.piece("["))
            open_marks.append((words.length, kind, str(href) if href is not None else None))
        elif token.type in _CLOSERS:
            start, kind, url = open_marks.pop()
            words.marks.append((start, words.length, kind, url))
            if kind == "link":
                _close_link(tokens, i, words, cursor)
        elif token.type == "html_inline":
            superscript = token.content.lower() == "<sup>"
            _add_tag(token, words, cursor)
        else:
            _add_plain(token, words, cursor, superscript=superscript)
    return words


def _is_numbered_link(tokens: Sequence[Token], i: int) -> bool:
    """Whether the link opened at `i` is a marker such as `[1](https://…)`, whose brackets are to be shown."""
    inside = tokens[i + 1 : i + 3]
    return (
        len(inside) == 2
        and inside[0].type == "text"
        and bool(_NUMBER.match(inside[0].content))
        and inside[1].type == "link_close"
    )


def _close_link(tokens: Sequence[Token], i: int, words: Words, cursor: Cursor) -> None:
    if tokens[i].markup == "autolink":
        return
    if i >= 2 and tokens[i - 2].type == "link_open" and _is_numbered_link(tokens, i - 2):
        words.add(cursor.piece("]"))
    else:
        cursor.find("]")
    if cursor.source.startswith("(", cursor.position):
        cursor.find(str(tokens[_opener(tokens, i)].attrGet("href") or ""))
        cursor.find(")")


def _opener(tokens: Sequence[Token], i: int) -> int:
    """Links do not nest, so the last opener before a closer is its own."""
    return next(j for j in range(i - 1, -1, -1) if tokens[j].type == "link_open")


def _add_plain(token: Token, words: Words, cursor: Cursor, *, superscript: bool) -> None:
    if token.type == "text" and token.content:
        number = superscript and token.content.isdecimal()
        shown = token.content.translate(SUPERSCRIPTS) if number else token.content
        words.add(cursor.piece(shown, written=token.content))
    elif token.type == "text_special":
        words.add(cursor.piece(token.content, written=token.markup))
    elif token.type == "code_inline":
        start = words.length
        words.add(cursor.piece(token.content))
        words.marks.append((start, words.length, "code", None))
    elif token.type in ("softbreak", "hardbreak"):
        start = cursor.find("\n")
        words.add(Piece(" " if token.type == "softbreak" else "\n", start, 1))
    elif token.type == "footnote_ref":
        words.add(cursor.piece(f"[^{token.meta['label']}]"))
    elif token.type == "image":
        words.add(cursor.piece(token.content))
        cursor.find(str(token.attrGet("src") or ""))
        cursor.find(")")


def _add_tag(token: Token, words: Words, cursor: Cursor) -> None:
    start = cursor.find(token.content)
    if _LINE_BREAK_TAG.match(token.content):
        words.add(Piece("\n", start, len(token.content)))


_INVISIBLE_HTML = re.compile(
    r"<!--.*?(?:-->|$)|<(script|style)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"</?([A-Za-z][\w-]*)[^<>]*>|<[!?][^>]*>")
_INLINE_TAGS = frozenset(
    {
        "a",
        "abbr",
        "b",
        "cite",
        "code",
        "em",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
    }
)


def html_paragraphs(source: str, start: int, end: int) -> list[list[Piece]]:
    """The text of a block of HTML, a list of pieces for each paragraph; tags are left out."""
    paragraphs: list[list[Piece]] = [[]]
    position = start
    while position < end:
        tag = _INVISIBLE_HTML.match(source, position, end) or _TAG.match(source, position, end)
        if tag is None:
            stop = source.find("<", position + 1, end)
            stop = end if stop < 0 else stop
            _add_html_text(paragraphs[-1], source[position:stop], position)
            position = stop
            continue
        if (tag[1] or "").lower() not in _INLINE_TAGS:
            paragraphs.append([])
        position = tag.end()
    return [paragraph for paragraph in paragraphs if paragraph]


def _add_html_text(paragraph: list[Piece], text: str, start: int) -> None:
    shown = html.unescape(text).replace("\n", " ")
    same_length = len(shown) == len(text)
    paragraph.append(Piece(shown, start, None if same_length else len(text)))
