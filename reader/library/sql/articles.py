"""Articles, where they were opened, and what is told of them in lists."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from reader.later import compiled_later
from reader.library.parts import SHORTEST_ID, place_of, storable, unknown
from reader.library.records import Entry
from reader.library.sql.database import Database, Row
from reader.library.sql.packing import UNREADABLE, json_of, packed, packed_text, unpacked, unpacked_text
from reader.model import Article, Block, Inline, Metadata, OffsetMap, Span
from reader.model.codec import from_plain, to_plain

LAYOUT = ("blocks", "inlines", "offsets", "remarks", "line_starts")
"""What of an article besides its text only the program itself reads."""
ENTRY = """
SELECT a.id, a.hash, a.title, a.authors, a.published, a.site, a.language, a.url, a.format,
    a.added, a.last_read,
    coalesce((SELECT n.claims FROM analysis n WHERE n.article = a.id), 0),
    (SELECT count(*) FROM note n WHERE n.article = a.id)
FROM article a
"""
LATEST_FIRST = " ORDER BY coalesce(a.last_read, a.added) DESC, a.id DESC"
AT_ONCE = 500
"""Values that a statement is given at most; databases take some thousands."""
PARAGRAPH = compiled_later(r"\S(?:.*\S)?(?:\n.*\S)*")
"""Lines up to an empty one."""


def row_of(database: Database, article_id: str) -> int | None:
    """The row of an article in the table; None when it is not there."""
    found = database.rows("SELECT id FROM article WHERE hash = ?", (article_id,))
    return int(found[0][0]) if found else None


def known_row(database: Database, article_id: str, *, hold: bool = False) -> int:
    """The row of an article to keep something of; to `hold` it makes other programs wait until the commit.

    Raises:
        LibraryError: there is no such article.
    """
    row = row_of(database, article_id)
    if row is None:
        raise unknown(article_id)
    if hold:
        database.run("UPDATE article SET last_read = last_read WHERE id = ?", (row,))
    return row


def add(database: Database, article: Article, at: str) -> tuple[int, bool]:
    """The article's row, and whether it is new; its source was seen at an instant."""
    article_id = article.id
    row = row_of(database, article_id)
    is_new = row is None
    if row is None:
        row = _insert(database, article_id, article, at)
    database.run(
        "INSERT INTO source (article, source, seen, place) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (article, source) DO UPDATE SET seen = excluded.seen, place = excluded.place",
        (row, storable(article.source), at, place_of(article.source)),
    )
    return row, is_new


def _insert(database: Database, article_id: str, article: Article, at: str) -> int:
    told = article.metadata
    authors = json_of(list(told.authors))
    values = (
        article_id,
        article.title,
        authors,
        told.published,
        told.site,
        told.language,
        told.url,
        told.format,
    )
    database.run(
        "INSERT INTO article (hash, title, authors, published, site, language, url, format, added)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING",
        (*values, at),
    )
    row = known_row(database, article_id)
    layout = {name: to_plain(getattr(article, name)) for name in LAYOUT}
    database.run(
        "INSERT INTO body (article, text, layout) VALUES (?, ?, ?) ON CONFLICT (article) DO NOTHING",
        (row, packed_text(article.text), packed(layout)),
    )
    return row


def article(database: Database, article_id: str) -> Article | None:
    """The article as it was added, under the source that it was seen at last."""
    found = database.rows(
        "SELECT a.title, b.text, b.layout, authors, published, site, language, url, format,"
        " (SELECT s.source FROM source s WHERE s.article = a.id ORDER BY s.seen DESC LIMIT 1)"
        " FROM article a JOIN body b ON b.article = a.id WHERE hash = ?",
        (article_id,),
    )
    if not found:
        return None
    title, packed_words, layout, *told, source = found[0]
    text = unpacked_text(packed_words)
    return Article(
        source=source or "-",
        title=title,
        text=text,
        metadata=_metadata(told),
        **_layout(text, layout),
    )


def _layout(text: str, data: bytes) -> dict[str, Any]:
    """What another version of the program wrote may not be readable; then the text stands alone."""
    try:
        plain = unpacked(data)
        return {
            "blocks": from_plain(tuple[Block, ...], plain["blocks"]),
            "inlines": from_plain(tuple[Inline, ...], plain["inlines"]),
            "offsets": from_plain(OffsetMap, plain["offsets"]),
            "remarks": tuple(plain["remarks"]),
            "line_starts": tuple(plain["line_starts"]),
        }
    except UNREADABLE:
        paragraphs = (match.span() for match in PARAGRAPH().finditer(text))
        return {"blocks": tuple(Block(Span(start, end), "paragraph") for start, end in paragraphs)}


def _metadata(told: Row) -> Metadata:
    authors, published, site, language, url, form = told
    return Metadata(tuple(json.loads(authors)), published, site, language, url, form)


def entry(database: Database, article_id: str) -> Entry | None:
    """One article's line in the list."""
    return entries_of(database, (article_id,)).get(article_id)


def entries_of(database: Database, ids: Collection[str]) -> dict[str, Entry]:
    """The lines of these articles by their ids, of those that are there."""
    found = [
        entry
        for some in _in_parts(tuple(ids))
        for entry in _entries(database, f"{ENTRY} WHERE a.hash IN ({_marks(some)})", some)
    ]
    return {entry.id: entry for entry in found}


def entries(database: Database, limit: int | None) -> tuple[Entry, ...]:
    """Every article, those last read or added first."""
    limited = "" if limit is None else f" LIMIT {int(limit)}"
    return _entries(database, f"{ENTRY}{LATEST_FIRST}{limited}")


def find(database: Database, name: str) -> tuple[Entry, ...]:
    """By source, by the beginning of the id, or by the whole title."""
    length = len(name)
    return _entries(
        database,
        f"{ENTRY} WHERE a.id IN (SELECT s.article FROM source s WHERE s.source = ? OR s.place = ?)"
        f" OR (? >= ? AND substr(a.hash, 1, ?) = ?) OR lower(a.title) = lower(?){LATEST_FIRST}",
        (storable(name), place_of(name), length, SHORTEST_ID, length, storable(name).lower(), storable(name)),
    )


def versions_of(database: Database, source: str) -> tuple[Entry, ...]:
    """The texts seen at one source, the latest first."""
    return _entries(
        database,
        f"{ENTRY} JOIN source o ON o.article = a.id WHERE o.place = ? AND o.place <> ''"
        " ORDER BY o.seen DESC, a.id DESC",
        (place_of(source),),
    )


def counts(database: Database) -> dict[str, int]:
    """How many there are of what is kept."""
    return {
        name: int(database.rows(f"SELECT {what} FROM {table}")[0][0])
        for name, what, table in (
            ("articles", "count(*)", "article"),
            ("claims", "coalesce(sum(claims), 0)", "analysis"),
            ("names", "count(*)", "name"),
            ("notes", "count(*)", "note"),
            ("rulings", "count(*)", "ruling"),
        )
    }


def _entries(database: Database, statement: str, values: Row = ()) -> tuple[Entry, ...]:
    rows = database.rows(statement, values)
    sources = _sources(database, [row[0] for row in rows])
    return tuple(_entry(row, sources[row[0]]) for row in rows)


def _sources(database: Database, rows: Sequence[int]) -> Mapping[int, list[str]]:
    """By the row of the article, the latest first: a question for each would take most of a list's time."""
    found: dict[int, list[str]] = defaultdict(list)
    for some in _in_parts(rows):
        asked = f"SELECT article, source FROM source WHERE article IN ({_marks(some)}) ORDER BY seen DESC"
        for article, source in database.rows(asked, some):
            found[article].append(source)
    return found


def _in_parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (values[first : first + AT_ONCE] for first in range(0, len(values), AT_ONCE))


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))


def _entry(row: Row, sources: Sequence[str]) -> Entry:
    _, article_id, title, *told, added, last_read, claims, notes = row
    return Entry(
        id=article_id,
        title=title,
        sources=tuple(sources),
        metadata=_metadata(told),
        added=added,
        last_read=last_read,
        claims=claims,
        notes=notes,
    )
