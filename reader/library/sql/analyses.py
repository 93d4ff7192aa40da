"""What was found in articles."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from reader.library.sql.compact import Expander, compacted
from reader.library.sql.database import Database
from reader.library.sql.packing import UNREADABLE, json_of, packed, unpacked
from reader.model import Analysis, Claim, Name, Span


def keep(database: Database, row: int, analysis: Analysis, *, version: str, at: str) -> None:
    """The analysis of the article in a row is this one."""
    database.run(
        "INSERT INTO analysis (article, version, made, claims, body) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (article) DO UPDATE SET version = excluded.version, made = excluded.made,"
        " claims = excluded.claims, body = excluded.body",
        (row, version, at, len(analysis.claims), packed(compacted(analysis))),
    )
    database.run("DELETE FROM name WHERE article = ?", (row,))
    database.run_many(
        "INSERT INTO name (article, name_id, kind, name, aliases, mentions) VALUES (?, ?, ?, ?, ?, ?)",
        [(row, n.id, n.kind, n.name, json_of(list(n.aliases)), n.mentions) for n in analysis.names],
    )


def analysis(database: Database, article_id: str, *, version: str | None, words: bool) -> Analysis | None:
    """The analysis as it was kept; None when there is none of that version or it cannot be read."""
    found = _Kept.of(database, article_id, version)
    if found is None:
        return None
    try:
        if not words:  # before anything is built of them
            place = found.expander.place(Claim, "words")
            for claim in found.field("claims"):
                claim[place] = []
        return found.expander.expanded(Analysis, found.values)
    except UNREADABLE:
        return None


def claims(database: Database, article_id: str, ids: Collection[str]) -> Analysis | None:
    """Only these claims, and the names in them."""
    found = _Kept.of(database, article_id, None)
    if found is None:
        return None
    try:
        build = found.expander.expanded
        place = found.expander.place(Claim, "id")
        wanted = tuple(build(Claim, claim) for claim in found.field("claims") if claim[place] in ids)
        named = {name for claim in wanted for name in claim.names}
        named |= {word.name for claim in wanted for word in claim.words if word.name is not None}
        names = tuple(build(Name, name) for name in found.field("names"))
        return Analysis(
            article=found.field("article"),
            pipeline=found.field("pipeline"),
            names=tuple(name for name in names if name.id in named),
            claims=wanted,
        )
    except UNREADABLE:
        return None


def sentences(database: Database, article_id: str) -> list[tuple[str, Span]]:
    """Ids of the claims with their sentences, read without building the claims."""
    found = _Kept.of(database, article_id, None)
    if found is None:
        return []
    try:
        ids, places = found.expander.place(Claim, "id"), found.expander.place(Claim, "sentence")
        return [(claim[ids], found.expander.expanded(Span, claim[places])) for claim in found.field("claims")]
    except UNREADABLE:
        return []


@dataclass(frozen=True, slots=True)
class _Kept:
    """An analysis as it was packed."""

    values: list[Any]
    expander: Expander

    @classmethod
    def of(cls, database: Database, article_id: str, version: str | None) -> "_Kept | None":
        """None when there is none of that version or it cannot be unpacked."""
        found = database.rows(
            "SELECT n.version, n.body FROM analysis n JOIN article a ON a.id = n.article WHERE a.hash = ?",
            (article_id,),
        )
        if not found or version not in (None, found[0][0]):
            return None
        try:
            plain = unpacked(found[0][1])
            return cls(plain["value"], Expander(plain["shape"]))
        except UNREADABLE:
            return None

    def field(self, name: str) -> Any:
        """The value of a field of the analysis, as it was packed."""
        return self.values[self.expander.place(Analysis, name)]
