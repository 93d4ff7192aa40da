"""What was found in articles."""

from collections.abc import Collection
from typing import Any

from reader.library.sql.database import Database
from reader.library.sql.packing import UNREADABLE, json_of, packed, unpacked
from reader.model import Analysis, Claim, Name
from reader.model.codec import from_plain, to_plain


def keep(database: Database, row: int, analysis: Analysis, *, version: str, at: str) -> None:
    """The analysis of the article in a row is this one."""
    database.run(
        "INSERT INTO analysis (article, version, made, claims, body) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (article) DO UPDATE SET version = excluded.version, made = excluded.made,"
        " claims = excluded.claims, body = excluded.body",
        (row, version, at, len(analysis.claims), packed(to_plain(analysis))),
    )
    database.run("DELETE FROM name WHERE article = ?", (row,))
    database.run_many(
        "INSERT INTO name (article, name_id, kind, name, aliases, mentions) VALUES (?, ?, ?, ?, ?, ?)",
        [(row, n.id, n.kind, n.name, json_of(list(n.aliases)), n.mentions) for n in analysis.names],
    )


def analysis(database: Database, article_id: str, *, version: str | None, words: bool) -> Analysis | None:
    """The analysis as it was kept; None when there is none of that version or it cannot be read."""
    plain = _plain(database, article_id, version)
    if plain is None:
        return None
    try:
        if not words:  # before anything is built of them
            plain["claims"] = [{**claim, "words": []} for claim in plain["claims"]]
        return from_plain(Analysis, plain)
    except UNREADABLE:
        return None


def claims(database: Database, article_id: str, ids: Collection[str]) -> Analysis | None:
    """Only these claims, and the names in them."""
    plain = _plain(database, article_id, None)
    if plain is None:
        return None
    try:
        wanted = [claim for claim in plain["claims"] if claim["id"] in ids]
        named = {name for claim in wanted for name in claim["names"]}
        named |= {word["name"] for claim in wanted for word in claim["words"]}
        return Analysis(
            article=plain["article"],
            pipeline=plain["pipeline"],
            names=tuple(from_plain(Name, name) for name in plain["names"] if name["id"] in named),
            claims=tuple(from_plain(Claim, claim) for claim in wanted),
        )
    except UNREADABLE:
        return None


def _plain(database: Database, article_id: str, version: str | None) -> dict[str, Any] | None:
    found = database.rows(
        "SELECT n.version, n.body FROM analysis n JOIN article a ON a.id = n.article WHERE a.hash = ?",
        (article_id,),
    )
    if not found or version not in (None, found[0][0]):
        return None
    try:
        plain: dict[str, Any] = unpacked(found[0][1])
    except UNREADABLE:
        return None
    return plain
