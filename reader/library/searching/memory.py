"""An index that is a list; small libraries need no other."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from reader.library.searching.index import Indexed
from reader.library.searching.pieces import Piece
from reader.library.searching.tokens import tokens_of


class MemoryIndex:
    """Passages by article."""

    def __init__(self) -> None:
        """Empty."""
        self._passages: dict[str, list[tuple[Indexed, frozenset[str]]]] = {}

    def put(self, article_id: str, title: str, pieces: Iterable[Piece]) -> None:
        """The passages of an article are these now."""
        self._passages[article_id] = [
            (Indexed(article_id, title, piece), frozenset(tokens_of(f"{title} {piece.text}")))
            for piece in pieces
        ]

    def drop(self, article_id: str) -> None:
        """Forget an article."""
        self._passages.pop(article_id, None)

    def catch_up(self) -> None:
        """It always has everything."""

    def size(self) -> int:
        """How many passages there are."""
        return sum(map(len, self._passages.values()))

    def frequencies(self, tokens: Iterable[str]) -> Mapping[str, int]:
        """How many passages have each token."""
        return {token: sum(token in held for _, held in self._all()) for token in tokens}

    def with_any(self, tokens: Mapping[str, int], limit: int) -> list[Indexed]:
        """Stating passages that have one of the tokens, those with most rare ones first."""
        rarity = {token: 1 / max(count, 1) for token, count in tokens.items()}
        scored = [
            (sum(rarity[token] for token in held & rarity.keys()), each)
            for each, held in self._all()
            if not each.piece.aside and held & rarity.keys()
        ]
        return [each for _, each in sorted(scored, key=lambda item: -item[0])[:limit]]

    def with_all(self, tokens: Sequence[str], limit: int) -> list[Indexed]:
        """Passages of every kind that have all the tokens, short ones first."""
        found = [
            (len(held), each) for each, held in self._all() if set(tokens_of(each.piece.text)) >= set(tokens)
        ]
        return [each for _, each in sorted(found, key=lambda item: item[0])[:limit]]

    def _all(self) -> Collection[tuple[Indexed, frozenset[str]]]:
        return [passage for passages in self._passages.values() for passage in passages]
