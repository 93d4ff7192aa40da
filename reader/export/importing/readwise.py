"""Tables of highlights, as Readwise exports and imports them and as notes are exported here."""

import csv
import io
import re
from collections.abc import Iterator, Mapping

from reader.export.importing.fields import instant_of, number_of, tags_in, text_of
from reader.export.importing.imported import Imported, Origin
from reader.export.notes.table import FIRST_SIGNS
from reader.model import Note, Span
from reader.model.errors import InputError

HIGHLIGHT = "highlight"
_OTHER_NAMES = {
    "book title": "title",
    "book author": "author",
    "highlighted at": "date",
    "document tags": "",
    "source url": "url",
}
"""Columns of what Readwise exports, by their names in what it imports."""
_GUARDED = re.compile(f"'+[{FIRST_SIGNS}]")
"""A cell whose first sign keeps a spreadsheet from taking it for a formula."""
LONGEST_CELL = 10_000_000


DELIMITERS = ",;\t"
"""Spreadsheets save with the last two where a comma is a decimal point."""


def is_table(text: str) -> bool:
    """Whether the first line names a column of highlights."""
    return _delimiter(text) is not None


def _delimiter(text: str) -> str | None:
    first = text.lstrip("\ufeff").split("\n", 1)[0]
    for delimiter in DELIMITERS:
        if HIGHLIGHT in (name.strip(' "\r').casefold() for name in first.split(delimiter)):
            return delimiter
    return None


def from_table(text: str, *, where: str) -> Iterator[Imported]:
    """The notes by article, in the order of the table.

    Raises:
        InputError: it is no table in CSV; says in which line.
    """
    groups: dict[Origin, list[Note]] = {}
    for row in _rows(text, where=where):
        if not any(row.get(name) for name in (HIGHLIGHT, "note", "tags", "id")):
            continue
        origin = Origin(
            row.get("article", ""), row.get("url", ""), row.get("source", ""), row.get("title", "")
        )
        notes = groups.setdefault(origin, [])
        notes.append(_note(row, len(notes)))
    return (Imported(origin, tuple(notes)) for origin, notes in groups.items())


def _rows(text: str, *, where: str) -> Iterator[Mapping[str, str]]:
    """Each row by the names of the columns in lower case; rows without any cell are none."""
    limit = csv.field_size_limit(LONGEST_CELL)
    lines = io.StringIO(text.lstrip("\ufeff"), newline="")
    reader = csv.reader(lines, strict=True, delimiter=_delimiter(text) or ",")
    try:
        names = [_name(cell) for cell in next(reader, [])]
        for cells in reader:
            if any(cells):
                yield {name: _unguarded(cell) for name, cell in zip(names, cells, strict=False) if name}
    except csv.Error as e:
        remedy = "export the table again"
        raise InputError(
            f"is no table in CSV ({e})", where=f"{where}:{reader.line_num}", remedy=remedy
        ) from e
    finally:
        csv.field_size_limit(limit)


def _name(cell: str) -> str:
    plain = cell.strip().casefold()
    return _OTHER_NAMES.get(plain, plain)


def _unguarded(cell: str) -> str:
    return text_of(cell[1:] if _GUARDED.match(cell) else cell)


def _note(row: Mapping[str, str], number: int) -> Note:
    quote = row.get(HIGHLIGHT, "")
    start = number_of(row.get("start")) or 0
    end = number_of(row.get("end"))
    return Note(
        id=row.get("id") or f"row{number + 1}",
        span=Span(start, start + len(quote) if end is None or end < start else end),
        quote=quote,
        prefix=row.get("prefix", ""),
        suffix=row.get("suffix", ""),
        text=row.get("note", ""),
        claim=row.get("claim") or None,
        tags=tags_in(row.get("tags", "")),
        created=instant_of(row.get("date")),
        changed=instant_of(row.get("changed")),
    )
