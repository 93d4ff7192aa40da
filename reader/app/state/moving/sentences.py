"""Sentences to move by, as far as punctuation tells them; the analysis knows them better, and later."""

import re
from collections.abc import Iterator

from reader.model import Article, Block, Span

END = re.compile(r"[.!?…]+[\"”’»)\]]*(?:\[[\d,\s–-]{1,12}\])*\s+(?=[\"“‘«(\[]?[A-Z0-9À-Þ])")
"""The end of a sentence: a stop, what closes after it, citation markers, a space, a beginning."""
SHORTENED = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|St|vs|No)|\b[A-Z])\.\s+$")
"""A stop that shortens a title or a first name ends nothing."""
WHOLE = frozenset({"code", "table", "rule"})
"""Blocks without sentences."""


def sentences(article: Article) -> list[Span]:
    """The sentences of every block, in text order."""
    return [span for block in article.blocks for span in _of(article.text, block)]


def _of(text: str, block: Block) -> Iterator[Span]:
    start, end = block.span.start, block.span.end
    for stop in END.finditer(text, start, end) if block.kind not in WHOLE else ():
        if not SHORTENED.search(text, max(start, stop.end() - 8), stop.end()):
            yield Span(start, start + len(text[start : stop.end()].rstrip()))
            start = stop.end()
    if start < end:
        yield Span(start, end)
