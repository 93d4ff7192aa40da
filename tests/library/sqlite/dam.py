"""An article with two notes, and the steps of the library's format."""

from reader.library.sqlite.migrations import STEPS, statements_of
from reader.model import Article, Block, Note, Span

TEXT = "The dam broke. Nobody was hurt."
ARTICLE = Article("dam.txt", "Dam", TEXT, (Block(Span(0, len(TEXT)), "paragraph"),))
FIRST, SECOND = Note.on(TEXT, Span(0, 14), text="when?"), Note.on(TEXT, Span(15, 31), text="who says?")
SCHEMA = [tuple(statements_of(step)) for step in STEPS]
