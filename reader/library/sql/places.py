"""Where the reader stopped, and the places that they marked."""

from collections.abc import Iterable

from reader.library.records import Mark, Position
from reader.library.sql.database import Database
from reader.model import Span


def keep_marks(database: Database, row: int, marks: Iterable[Mark]) -> None:
    """The marks of the article in a row are these now."""
    database.run("DELETE FROM mark WHERE article = ?", (row,))
    database.run_many(
        "INSERT INTO mark (article, letter, top, here_start, here_end) VALUES (?, ?, ?, ?, ?)",
        [(row, m.letter, m.top, m.here and m.here.start, m.here and m.here.end) for m in marks],
    )


def marks(database: Database, article_id: str) -> tuple[Mark, ...]:
    """The marks of an article by letter."""
    found = database.rows(
        "SELECT m.letter, m.top, m.here_start, m.here_end FROM mark m JOIN article a ON a.id = m.article"
        " WHERE a.hash = ? ORDER BY m.letter",
        (article_id,),
    )
    return tuple(
        Mark(letter, top, None if start is None else Span(start, end)) for letter, top, start, end in found
    )


def keep_position(database: Database, row: int, position: Position) -> None:
    """The reader of the article in a row stopped there."""
    database.run(
        "INSERT INTO position (article, at_offset, context) VALUES (?, ?, ?)"
        " ON CONFLICT (article) DO UPDATE SET at_offset = excluded.at_offset, context = excluded.context",
        (row, position.offset, position.context),
    )


def position(database: Database, article_id: str) -> Position | None:
    """Where the reader of an article stopped."""
    found = database.rows(
        "SELECT p.at_offset, p.context FROM position p JOIN article a ON a.id = p.article WHERE a.hash = ?",
        (article_id,),
    )
    return Position(*found[0]) if found else None
