"""Pairs that look like conflicts and are none, beside pairs that are, through the whole pipeline."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.model.analysis import Verdict

TRAPS = Path(__file__).parent / "traps"
Comparer = Callable[[str, str], Verdict]
QUIET = frozenset(("related", "unrelated"))
"""What "quiet" stands for in the tables."""


def pairs() -> Iterator[object]:
    """Every pair of every table: what it may be, and the two texts."""
    for table in sorted(TRAPS.glob("*.txt")):
        lines = table.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            if not line.startswith("#"):
                expected, a, b = (part.strip() for part in line.split("|"))
                yield pytest.param(_verdicts(expected), a, b, id=f"{table.stem}-{number}")


def _verdicts(expected: str) -> frozenset[str]:
    words = expected.split()
    return frozenset(words) - {"quiet"} | (QUIET if "quiet" in words else frozenset())


@pytest.mark.model
@pytest.mark.parametrize(("expected", "a", "b"), list(pairs()))
def test_each_pair_gets_a_verdict_that_a_careful_reader_accepts(
    compare_texts: Comparer, expected: frozenset[str], a: str, b: str
) -> None:
    verdict = compare_texts(a, b)
    assert verdict.verdict in expected, verdict


@pytest.mark.model
@pytest.mark.parametrize(("expected", "a", "b"), list(pairs()))
def test_the_other_way_round_the_verdict_is_mirrored(
    compare_texts: Comparer, expected: frozenset[str], a: str, b: str
) -> None:
    there, back = compare_texts(a, b), compare_texts(b, a)
    assert (there.verdict, there.duplicate, there.contradiction) == (
        back.verdict,
        back.duplicate,
        back.contradiction,
    )
    assert there.differs == tuple((y, x) for x, y in back.differs)
