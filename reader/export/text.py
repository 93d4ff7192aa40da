"""Warnings the way compilers print them, so that editors can jump to them."""

from collections.abc import Iterator, Sequence

from reader.export.document import quotes_here
from reader.model import Analysis, Article, Note, Warning
from reader.model.printable import printable


def to_text(article: Article, analysis: Analysis, notes: Sequence[Note]) -> str:
    """`source:line:column: kind: reason` for each warning and note, the quotes indented below it."""
    lines: list[str] = []
    for warning in analysis.warnings:
        lines.extend(_warning_lines(article, warning))
    for note in notes:
        lines.append(f"{_place(article, note.span.start)}: note: {_one_line(note.text) or 'highlighted'}")
        lines.append(f"    {_one_line(note.quote)}")
    return "".join(f"{line}\n" for line in lines)


def _warning_lines(article: Article, warning: Warning) -> Iterator[str]:
    start = warning.spans[0].start if warning.spans else 0
    reason = _one_line(warning.reason) or warning.type
    yield f"{_place(article, start)}: {warning.kind}: {reason}"
    for i, span in enumerate(quotes_here(warning)):
        where = "" if i == 0 else f"  (line {article.place_of(span.start)[0]})"
        yield f"    {_one_line(span.of(article.text))}{where}"
    if warning.other_article:
        yield f"    in another article: {warning.other_article}"


def _place(article: Article, offset: int) -> str:
    line, column = article.place_of(offset)
    return f"{printable(article.source)}:{line}:{column}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
