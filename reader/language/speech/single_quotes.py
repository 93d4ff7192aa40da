"""Quotations in single marks, as British papers print them, told from apostrophes."""

from reader.language.parse.parsed import Parse, Token

SINGLE = "'"
DOUBLE = '"'
ENDING = frozenset(".,!?…")
"""Signs of which one stands right before the mark that closes a quotation of speech."""
OPENERS = frozenset(" ([—–\n")
"""Characters before a mark that opens."""


def with_double_marks(parse: Parse) -> Parse:
    """The same parse, whose clear single marks read as double ones; its text stays as it is.

    A mark opens at the beginning of a word, and closes behind a comma or stop, so that neither "the
    boys' boat" nor a term set off in single marks counts; inside double marks everything stays.
    """
    opened: Token | None = None
    in_double = False
    for token in parse.tokens:
        if token.text == DOUBLE:
            in_double, opened = not in_double, None
        elif token.text != SINGLE or in_double:
            continue
        elif _opens(token):
            opened = token
        elif opened is not None and _closes(token):
            opened.text = token.text = DOUBLE
            opened = None
    return parse


def _opens(mark: Token) -> bool:
    text = mark.parse.text
    before = text[mark.start - 1] if mark.start else " "
    return before in OPENERS and bool(text[mark.end : mark.end + 1].strip())


def _closes(mark: Token) -> bool:
    text = mark.parse.text
    return text[mark.start - 1] in ENDING and not text[mark.end : mark.end + 1].isalnum()
