"""What changed, for the search index, and what it reads of an article."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.library.sql import analyses, articles
from reader.library.sql.database import Database

if TYPE_CHECKING:
    from reader.library.searching.pieces import Piece

AT_ONCE = 200
"""Articles whose changes are taken in together."""


@dataclass(frozen=True, slots=True)
class Change:
    """An article that came, was analysed anew, or went."""

    number: int
    row: int
    """The article's row in the library."""
    article: str | None
    """Its id; None when it went."""
    title: str = ""


def identity(database: Database) -> str:
    """What tells this library and its copies from all others."""
    return str(database.rows("SELECT identity FROM library")[0][0])


def note_change(database: Database, row: int) -> None:
    """The article in a row is not what it was."""
    database.run("DELETE FROM change WHERE article = ?", (row,))
    database.run("INSERT INTO change (article) VALUES (?)", (row,))


def last_change(database: Database) -> int:
    """The number of the last change; 0 when nothing ever came."""
    return int(database.rows("SELECT coalesce(max(number), 0) FROM change")[0][0])


def changes_after(database: Database, number: int) -> list[Change]:
    """The first changes with greater numbers."""
    return [
        Change(*row)
        for row in database.rows(
            "SELECT c.number, c.article, a.hash, coalesce(a.title, '')"
            " FROM change c LEFT JOIN article a ON a.id = c.article"
            " WHERE c.number > ? ORDER BY c.number LIMIT ?",
            (number, AT_ONCE),
        )
    ]


def pieces(database: Database, article_id: str) -> "list[Piece]":
    """The passages of an article."""
    from reader.library.searching.pieces import pieces_of  # only the index needs them

    article = articles.article(database, article_id)
    return [] if article is None else pieces_of(article, analyses.sentences(database, article_id))
