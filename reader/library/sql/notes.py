"""Notes and where they were saved."""

import json
from collections.abc import Collection, Sequence
from pathlib import Path

from reader.library.parts import storable
from reader.library.sql.database import Database
from reader.library.sql.packing import json_of
from reader.model import Note, Span

COLUMNS = (
    "note_id", "start_offset", "end_offset", "quote", "prefix", "suffix", "words", "claim", "tags", "created",
    "changed",
)  # fmt: skip
KEEP = (
    f"INSERT INTO note (article, {', '.join(COLUMNS)}) VALUES ({', '.join('?' * (len(COLUMNS) + 1))})"
    f" ON CONFLICT (article, note_id) DO UPDATE SET {', '.join(f'{c} = excluded.{c}' for c in COLUMNS[1:])}"
)


def keep(database: Database, row: int, notes: Sequence[Note], gone: Collection[str]) -> None:
    """Write the notes of the article in a row, and delete those with the ids in `gone`."""
    database.run_many("DELETE FROM note WHERE article = ? AND note_id = ?", [(row, note) for note in gone])
    database.run_many(KEEP, [(row, *_values(note)) for note in notes])


def notes(database: Database, article_id: str) -> tuple[Note, ...]:
    """The notes of an article in text order."""
    found = database.rows(
        f"SELECT {', '.join(COLUMNS)} FROM note n JOIN article a ON a.id = n.article WHERE a.hash = ?"
        " ORDER BY start_offset, end_offset, note_id",
        (article_id,),
    )
    return tuple(_note(*row) for row in found)


def all_notes(database: Database) -> tuple[tuple[str, Note], ...]:
    """Every note with the id of its article, article by article in text order."""
    found = database.rows(
        f"SELECT a.hash, {', '.join(COLUMNS)} FROM note n JOIN article a ON a.id = n.article"
        " ORDER BY a.id, start_offset, end_offset, note_id"
    )
    return tuple((article_id, _note(*row)) for article_id, *row in found)


def remember_file(database: Database, row: int, path: Path) -> None:
    """The notes of the article in a row were saved to that file."""
    database.run(
        "INSERT INTO saved_file (article, path) VALUES (?, ?)"
        " ON CONFLICT (article) DO UPDATE SET path = excluded.path",
        (row, storable(str(path.absolute()))),
    )


def file_of(database: Database, article_id: str) -> Path | None:
    """The file that an article's notes were last saved to."""
    found = database.rows(
        "SELECT f.path FROM saved_file f JOIN article a ON a.id = f.article WHERE a.hash = ?", (article_id,)
    )
    return Path(found[0][0]) if found else None


def _values(note: Note) -> tuple[object, ...]:
    tags = json_of(list(note.tags))
    place = note.span.start, note.span.end, note.quote, note.prefix, note.suffix
    return note.id, *place, note.text, note.claim, tags, note.created, note.changed


def _note(*columns: object) -> Note:
    values = dict(zip(COLUMNS, columns, strict=True))
    return Note(
        id=str(values["note_id"]),
        span=Span(int(str(values["start_offset"])), int(str(values["end_offset"]))),
        quote=str(values["quote"]),
        prefix=str(values["prefix"]),
        suffix=str(values["suffix"]),
        text=str(values["words"]),
        claim=_told(values["claim"]),
        tags=tuple(json.loads(str(values["tags"]))),
        created=_told(values["created"]),
        changed=_told(values["changed"]),
    )


def _told(value: object) -> str | None:
    return None if value is None else str(value)
