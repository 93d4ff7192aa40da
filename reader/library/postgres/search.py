"""The search index on the server, in the same database as the library."""

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reader.library.postgres.connection import Connection
from reader.library.searching.index import Indexed
from reader.library.searching.pieces import Piece
from reader.library.searching.tokens import tokens_of
from reader.library.sql.changes import AT_ONCE, pieces
from reader.library.sql.database import Row
from reader.model import Span

LONGEST_TOKEN = 200
"""Characters of a token that count; the server takes no more than two thousand bytes."""
FOUND = (
    "SELECT a.hash, a.title, p.start_offset, p.end_offset, p.text, p.claims, p.aside"
    " FROM passage p JOIN article a ON a.id = p.article"
)


class PostgresIndex:
    """Passages by their tokens, as text search vectors."""

    def __init__(self, connection: Connection) -> None:
        """The index of the library behind the same connection."""
        self._server = connection

    def catch_up(self) -> None:
        """Take in what any program added since the last time; what others take in now is waited for."""
        while self._server.rows("SELECT 1 FROM change LIMIT 1"):
            if not self._take_in_some():
                with self._server.transaction():  # others have locked all that is left, until they are done
                    self._server.rows("SELECT 1 FROM change ORDER BY number LIMIT 1 FOR UPDATE")

    def _take_in_some(self) -> bool:
        """Whether there was anything that no other program takes in."""
        with self._server.transaction():
            changes = self._server.rows(
                "SELECT c.number, c.article, a.hash, coalesce(a.title, '') FROM change c"
                " LEFT JOIN article a ON a.id = c.article ORDER BY c.number LIMIT ?"
                " FOR UPDATE OF c SKIP LOCKED",
                (AT_ONCE,),
            )
            counts: Counter[str] = Counter()
            for number, row, article_id, title in changes:
                self._server.run("DELETE FROM passage WHERE article = ?", (row,))
                if article_id is not None:
                    counts += self._take_in(row, article_id, title)
                self._server.run("DELETE FROM change WHERE number = ?", (number,))
            self._count(counts)
        return bool(changes)

    def _take_in(self, row: int, article_id: str, title: str) -> Counter[str]:
        """How many of the article's passages have each token."""
        counts: Counter[str] = Counter()
        of_title = _tokens(title)
        rows = []
        for piece in pieces(self._server, article_id):
            own = _tokens(piece.text)
            tokens = own if piece.aside else sorted({*own, *of_title})
            counts.update(() if piece.aside else tokens)
            claims = json.dumps(piece.claims)
            place = piece.span.start, piece.span.end
            rows.append((row, *place, int(piece.aside), claims, piece.text, own, tokens))
        self._server.run_many(
            "INSERT INTO passage (article, start_offset, end_offset, aside, claims, text, own, tokens)"
            " VALUES (?, ?, ?, ?, ?, ?, array_to_tsvector(?::text[]), array_to_tsvector(?::text[]))",
            rows,
        )
        return counts

    def _count(self, counts: Mapping[str, int]) -> None:
        """Add to the frequencies, always in the same order so that two programs never wait for each other."""
        self._server.run_many(
            "INSERT INTO token (token, passages) VALUES (?, ?)"
            " ON CONFLICT (token) DO UPDATE SET passages = token.passages + excluded.passages",
            sorted(counts.items()),
        )

    def size(self) -> int:
        """About how many passages there are: the number of the last one."""
        return int(self._server.rows("SELECT coalesce(max(number), 0) FROM passage")[0][0])

    def frequencies(self, tokens: Iterable[str]) -> Mapping[str, int]:
        """How many passages have each token, or had it."""
        asked = [token[:LONGEST_TOKEN] for token in tokens]
        rows = self._server.rows("SELECT token, passages FROM token WHERE token = ANY(?)", (asked,))
        return {str(token): int(count) for token, count in rows}

    def with_any(self, tokens: Mapping[str, int], limit: int) -> list[Indexed]:
        """Stating passages that have one of the tokens, those that have most rare ones first."""
        size = self.size()
        weights = [(_query([token]), math.log(1 + size / max(count, 1))) for token, count in tokens.items()]
        rank = " + ".join(["CASE WHEN p.tokens @@ ?::tsquery THEN ?::float8 ELSE 0 END"] * len(weights))
        return self._found(
            f"{FOUND} WHERE p.tokens @@ ?::tsquery AND p.aside = 0 ORDER BY {rank} DESC, p.number LIMIT ?",
            [_query([*tokens], " | "), *(value for pair in weights for value in pair), limit],
        )

    def with_all(self, tokens: Sequence[str], limit: int) -> list[Indexed]:
        """Passages of every kind that have all the tokens: first those that state something."""
        asked = _query(tokens, " & ")
        return self._found(
            f"{FOUND} WHERE p.tokens @@ ?::tsquery AND p.own @@ ?::tsquery"
            " ORDER BY p.aside, length(p.own), p.number LIMIT ?",
            (asked, asked, limit),
        )

    def _found(self, statement: str, values: Sequence[object]) -> list[Indexed]:
        return [_indexed(row) for row in self._server.rows(statement, values)]


def _tokens(text: str) -> list[str]:
    """Each once, in order."""
    return sorted({token[:LONGEST_TOKEN] for token in tokens_of(text)})


def _query(tokens: Sequence[str], between: str = "") -> str:
    """A token holds letters, digits and points, so nothing in it can end the quotation."""
    return between.join(f"'{token[:LONGEST_TOKEN]}'" for token in tokens)


def _indexed(row: Row) -> Indexed:
    article, title, start, end, text, claims, aside = row
    return Indexed(article, title, Piece(Span(start, end), text, tuple(json.loads(claims)), bool(aside)))
