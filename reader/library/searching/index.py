"""What an index of passages answers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.library.searching.pieces import Piece


@dataclass(frozen=True, slots=True)
class Indexed:
    """A passage as the index has it."""

    article: str
    """Id of its article."""
    title: str
    piece: Piece


class Index(Protocol):
    """Passages by their tokens."""

    def catch_up(self) -> None:
        """Take in what came into the library since the last time."""
        ...

    def size(self) -> int:
        """How many passages there are, or about so many."""
        ...

    def frequencies(self, tokens: Iterable[str]) -> Mapping[str, int]:
        """How many passages have each token, in their title too; tokens that none has may be missing."""
        ...

    def with_any(self, tokens: Mapping[str, int], limit: int) -> list[Indexed]:
        """Passages that state something and have one of the tokens, in their title too; the best first.

        Of each token is told how many passages have it.
        """
        ...

    def with_all(self, tokens: Sequence[str], limit: int) -> list[Indexed]:
        """Passages of every kind that have all the tokens in them, the best first."""
        ...
