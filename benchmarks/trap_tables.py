"""Pairs that look like conflicts and are none, beside pairs that are: one table for each kind of trap.

A line is `what may be said | first text | second text`. "quiet" stands for the verdicts that warn of
nothing, a leading "miss" for a pair that is known to be answered wrongly, and a pilcrow parts paragraphs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

QUIET = frozenset(("related", "unrelated"))
"""What "quiet" stands for in the tables."""
KNOWN_MISS = "miss"


@dataclass(frozen=True, slots=True)
class TrapPair:
    """Two texts and the verdicts that a careful reader accepts."""

    row: str
    """The table's name."""
    line: int
    """Counted from 1."""
    a: str
    b: str
    accepted: frozenset[str]
    is_known_miss: bool

    @property
    def must_not_flag(self) -> bool:
        """Whether silence is right; else a verdict is asked for."""
        return accepts_silence(self.accepted)


def accepts_silence(accepted: frozenset[str]) -> bool:
    """Whether saying nothing is among the accepted answers."""
    return accepted >= QUIET


def trap_pairs(folder: Path) -> Iterator[TrapPair]:
    """Every pair of every table of a folder, tables in alphabetical order."""
    for table in sorted(folder.glob("*.txt")):
        for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), start=1):
            if line and not line.startswith("#"):
                yield _pair(table.stem, number, line)


def _pair(row: str, number: int, line: str) -> TrapPair:
    expected, a, b = (part.strip().replace(" ¶ ", "\n\n") for part in line.split("|"))
    words = frozenset(expected.split())
    accepted = words - {"quiet", KNOWN_MISS} | (QUIET if "quiet" in words else frozenset())
    return TrapPair(row, number, a, b, accepted, KNOWN_MISS in words)
