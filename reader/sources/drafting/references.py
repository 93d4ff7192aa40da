"""Finding the list of references among the blocks of any format."""

import re
from collections.abc import Iterator, Sequence

from reader.later import compiled_later
from reader.model import BlockKind

REFERENCE_HEADING = re.compile(
    r"\W*(?:\d+[.)]?\s+)?(?:references?|reference list|literature cited|sources?"
    r"|notes|footnotes|endnotes|bibliography|works cited|literature"
    r"|citations|further reading|sources and notes|notes and references)\s*:?\W*$",
    re.IGNORECASE,
)
"""What lists of references are headed by (Wikipedia's usual section names and style guides' terms)."""
REFERENCE_MARK = re.compile(r"\[\^?[\w-]{1,12}\]:? ")
"""`[1] ` at the start of a line, as lists of references have it."""
NUMBERED = re.compile(r"\[\^?\d{1,3}\]:? |\(?\d{1,3}[.)] ")
SOURCE_LIKE = compiled_later(r"https?://|www\.|\bdoi\b|\b(?:19|20)\d\d\b|\bet al\b|\b[Aa]ccessed\b")
"""What entries of a reference list have and steps of a recipe do not."""
SHORTEST_RUN = 3
"""Numbered lines at the end that make a list of references without a heading."""
_MARKER = compiled_later(r"\[\^?\d{1,3}\]")

Item = tuple[BlockKind, str]
"""A block's kind and its words."""


def reference_indices(items: Sequence[Item]) -> set[int]:
    """Which blocks are entries of a list of references."""
    return {*_headed(items), *_final_run(items)}


def _headed(items: Sequence[Item]) -> Iterator[int]:
    """Everything from a heading such as "Sources" to the next heading."""
    inside = False
    for i, (kind, text) in enumerate(items):
        if kind in ("heading", "title"):
            inside = bool(REFERENCE_HEADING.match(text))
        elif inside and kind in ("paragraph", "list_item"):
            yield i


def _final_run(items: Sequence[Item]) -> Iterator[int]:
    """Numbered lines that end the text, unless they are merely a numbered list."""
    start = len(items)
    while start and items[start - 1][0] in ("paragraph", "list_item") and NUMBERED.match(items[start - 1][1]):
        start -= 1
    run = [text for _, text in items[start:]]
    if len(run) < SHORTEST_RUN:
        return
    bracketed = all(REFERENCE_MARK.match(text) for text in run)
    source_like = 2 * sum(1 for text in run if SOURCE_LIKE().search(text)) > len(run)
    if bracketed or source_like or any(_MARKER().search(text) for _, text in items[:start]):
        yield from range(start, len(items))
