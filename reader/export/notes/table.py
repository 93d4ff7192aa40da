"""Notes as a table: the seven columns that Readwise imports, then what a note needs to come back whole."""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from reader.export.addresses import article_address
from reader.export.annotated import Annotated
from reader.export.joining import Parts
from reader.export.legible import legible
from reader.model import Article, Note
from reader.model.printable import printable

READWISE_COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
OUR_COLUMNS = ("Tags", "Changed", "Source", "Article", "Id", "Start", "End", "Prefix", "Suffix", "Claim")
AUTHOR_DIVIDER = ", "
GUARD = "'"
"""Before a cell that a spreadsheet would take for a formula (OWASP, CSV injection)."""
FIRST_SIGNS = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
"""With which a formula begins; the last four are the wide signs of East Asia, as a pattern's class."""
_FORMULA = re.compile(f"'*[{FIRST_SIGNS}]")
"""What begins like a formula, guarded or not: guarding both makes that it can be taken back."""


def csv_part(each: Annotated) -> str:
    """A row for each note."""
    article_id = each.article.id
    return _rows([_guarded(_cells(each.article, article_id, note)) for note in each.notes])


def joined_csv(parts: Parts) -> Iterator[str]:
    """The names of the columns, then the rows."""
    yield _rows([READWISE_COLUMNS + OUR_COLUMNS])
    yield from (part for _, part in parts)


def _cells(article: Article, article_id: str, note: Note) -> Sequence[str]:
    readwise = (
        note.quote,
        article.title,
        AUTHOR_DIVIDER.join(article.metadata.authors),
        article_address(article),
        note.text,
        str(note.span.start),
        note.created or "",
    )
    ours = (
        _rows([note.tags]).rstrip("\r\n"),  # a row in a cell, so that a tag may hold a comma
        note.changed or "",
        printable(article.source),
        article_id,
        note.id,
        str(note.span.start),
        str(note.span.end),
        note.prefix,
        note.suffix,
        note.claim or "",
    )
    return readwise + ours


def _guarded(cells: Sequence[str]) -> list[str]:
    return [f"{GUARD}{cell}" if _FORMULA.match(cell) else cell for cell in map(legible, cells)]


def _rows(rows: Sequence[Sequence[str]]) -> str:
    """RFC 4180: lines end with CR LF, and what holds a comma, a quote or a line end is quoted."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()
