"""Warnings the way compilers print them, so that editors can jump to them."""

from collections.abc import Iterator

from reader.export.annotated import Annotated
from reader.export.wording import one_line, quotes_here, short_id
from reader.model import Article, Warning
from reader.model.printable import printable


def to_text(each: Annotated) -> str:
    """`source:line:column: kind: reason` for each warning and note, the quotes indented below it."""
    return "".join(f"{line}\n" for line in _lines(each))


def _lines(each: Annotated) -> Iterator[str]:
    for warning in each.analysis.warnings:
        yield from _warning_lines(each.article, warning)
    for note in each.notes:
        place = _place(each.article, note.span.start)
        yield f"{place}: note: {one_line(note.text) or 'highlighted'}"
        yield f"    {one_line(note.quote)}"


def _warning_lines(article: Article, warning: Warning) -> Iterator[str]:
    start = warning.spans[0].start if warning.spans else 0
    reason = one_line(warning.reason) or warning.type
    yield f"{_place(article, start)}: {warning.kind}: {reason}"
    for i, span in enumerate(quotes_here(warning)):
        where = "" if i == 0 else f"  (line {article.place_of(span.start)[0]})"
        yield f"    {one_line(span.of(article.text))}{where}"
    if warning.other_article:
        yield f"    in another article: {short_id(warning.other_article)}"


def _place(article: Article, offset: int) -> str:
    line, column = article.place_of(offset)
    return f"{printable(article.source)}:{line}:{column}"
