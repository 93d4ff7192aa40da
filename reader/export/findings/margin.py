"""The article to read in a pager: its text with a sign in the margin, and what there is to say below it."""

import textwrap
from collections.abc import Iterator, Mapping

from reader.export.annotated import Annotated
from reader.export.wording import counted, kind_in_words, one_line, quotes_here
from reader.model import Block, Note, Warning

WIDTH = 76
"""Columns of the text; a pager cuts longer lines within words."""
MARGIN = "  "
"""The room that a sign has."""
CLAIM, NOTE, CITATION = "●", "✎", "†"
SIGNS: Mapping[str, str] = {"contradiction": "!", "dispute": "⇄", "update": "↻", "duplicate": "≈"}
"""By kind of warning, the gravest first; all others are faults of citations. The screen has them too."""
KEPT_AS_IT_IS = frozenset({"code", "table"})
"""Kinds of blocks whose lines mean something."""


def to_margin(each: Annotated) -> str:
    """Every block, below it its warnings and notes, and at the end how many there are."""
    article = each.article
    parts = [part for block in article.blocks if (part := _block(each, block))]
    analysis = each.analysis
    counts = [
        counted(len(analysis.claims), "claim"),
        counted(len(analysis.warnings), "warning"),
        *([counted(len(each.notes), "note")] if each.notes else []),
    ]
    return "\n\n".join([*parts, f"{MARGIN}— {', '.join(counts)}"]) + "\n"


def _block(each: Annotated, block: Block) -> str:
    text = block.span.of(each.article.text)
    if not text.strip():
        return ""
    remarks = list(_remarks(each, block))
    sign = _sign(each, block, [sign for sign, _ in remarks])
    return "\n".join([*_lines(text, block, sign), *(line for _, line in remarks)])


def _lines(text: str, block: Block, sign: str) -> Iterator[str]:
    lines = text.split("\n") if block.kind in KEPT_AS_IT_IS else textwrap.wrap(text, WIDTH)
    first = f"{sign:<{len(MARGIN)}}"
    for number, line in enumerate(lines):
        yield f"{MARGIN if number else first}{line}".rstrip()


def _sign(each: Annotated, block: Block, below: list[str]) -> str:
    """The gravest thing in the block."""
    known = [*SIGNS.values(), CITATION, NOTE]
    if below:
        return min(below, key=known.index)
    return CLAIM if any(claim.span.overlaps(block.span) for claim in each.analysis.claims) else ""


def _remarks(each: Annotated, block: Block) -> Iterator[tuple[str, str]]:
    """Sign and line, or lines, of everything that concerns the block."""
    for warning in each.analysis.warnings:
        sign = SIGNS.get(warning.kind, CITATION)
        yield from ((sign, line) for line in _warning(each, block, warning, sign))
    for note in each.notes:
        if _begins_in(block, note.span.start):
            yield NOTE, _indented(NOTE, _words_of(note))


def _warning(each: Annotated, block: Block, warning: Warning, sign: str) -> Iterator[str]:
    """All of it below its first quote; below the others where that is."""
    article = each.article
    quotes = quotes_here(warning)
    for number, span in enumerate(quotes):
        if not _begins_in(block, span.start):
            continue
        kind = kind_in_words(warning)
        if number:
            yield _indented(sign, f"{kind} with line {article.place_of(quotes[0].start)[0]}")
            return
        yield _indented(sign, f"{kind}: {one_line(warning.reason) or warning.type}")
        for other in quotes[1:]:
            where = f"(line {article.place_of(other.start)[0]})"
            yield _indented("", f"“{one_line(other.of(article.text))}” {where}")
        return


def _words_of(note: Note) -> str:
    quote = f"“{one_line(note.quote)}”"
    return f"{one_line(note.text)} — {quote}" if note.text.strip() else quote


def _indented(sign: str, words: str) -> str:
    lines = textwrap.wrap(words, WIDTH - 2 * len(MARGIN))
    head, tail = f"{MARGIN}{sign:<{len(MARGIN)}}", MARGIN * 2
    return "\n".join(f"{tail if number else head}{line}" for number, line in enumerate(lines))


def _begins_in(block: Block, offset: int) -> bool:
    return block.span.start <= offset < block.span.end
