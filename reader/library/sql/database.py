"""What the statements need of a database."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

Row = Sequence[Any]
Values = Sequence[Any]


class Database(Protocol):
    """One connection; safe to use from several threads. Parameters are written "?"."""

    def rows(self, statement: str, values: Values = ()) -> list[Row]:
        """Every row that a statement gives.

        Raises:
            LibraryError: the database refused; says why and what to do.
        """
        ...

    def run(self, statement: str, values: Values = ()) -> int:
        """How many rows a statement changed."""
        ...

    def run_many(self, statement: str, rows: Iterable[Values]) -> None:
        """Run a statement once for each row."""
        ...

    def transaction(self) -> AbstractContextManager[None]:
        """All statements inside are kept together, or none of them; may stand inside another one."""
        ...

    def close(self) -> None:
        """Let go of the connection; safe to call twice."""
        ...
