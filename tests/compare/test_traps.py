"""Pairs that look like conflicts and are none, beside pairs that are, through the whole pipeline."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.trap_tables import TrapPair, trap_pairs
from reader.model.analysis import Verdict

TRAPS = Path(__file__).parent / "traps"
PAIRS = list(trap_pairs(TRAPS))
LEAST_PAIRS = 20
LEAST_SIDE = 0.3
"""Share of a row's pairs that each side has at least, where it has both."""
ONE_SIDED = frozenset(("boilerplate", "hypothetical", "omission"))
"""Rows of texts that deny nothing, whatever the other text says."""
Comparer = Callable[[str, str], Verdict]


def parameters(*, misses: bool) -> list[object]:
    """Each pair as a parameter; with `misses` a known miss has to fail until it is unmarked."""
    return [
        pytest.param(
            pair, id=f"{pair.row}-{pair.line}", marks=_missed(pair) if misses and pair.is_known_miss else ()
        )
        for pair in PAIRS
    ]


def _missed(pair: TrapPair) -> tuple[pytest.MarkDecorator, ...]:
    """A known miss fails, and has to until it is unmarked."""
    wanted = " or ".join(sorted(pair.accepted))
    return (pytest.mark.xfail(reason=f"a careful reader says {wanted}; no general rule tells it yet"),)


@pytest.mark.model
@pytest.mark.parametrize("pair", parameters(misses=True))
def test_each_pair_gets_a_verdict_that_a_careful_reader_accepts(
    compare_texts: Comparer, pair: TrapPair
) -> None:
    verdict = compare_texts(pair.a, pair.b)
    assert verdict.verdict in pair.accepted, verdict


@pytest.mark.model
@pytest.mark.parametrize("pair", parameters(misses=False))
def test_the_other_way_round_the_verdict_is_mirrored(compare_texts: Comparer, pair: TrapPair) -> None:
    there, back = compare_texts(pair.a, pair.b), compare_texts(pair.b, pair.a)
    assert (there.verdict, there.duplicate, there.contradiction) == (
        back.verdict,
        back.duplicate,
        back.contradiction,
    )
    assert there.differs == tuple((y, x) for x, y in back.differs)


@pytest.mark.model
@pytest.mark.parametrize("pair", parameters(misses=False))
def test_what_is_said_to_differ_stands_in_both_texts_and_differs(
    compare_texts: Comparer, pair: TrapPair
) -> None:
    for first, second in compare_texts(pair.a, pair.b).differs:
        assert first.casefold() != second.casefold()
        assert first in pair.a
        assert second in pair.b


def test_each_row_has_pairs_enough_on_both_sides() -> None:
    sizes = Counter(pair.row for pair in PAIRS)
    silent = Counter(pair.row for pair in PAIRS if pair.must_not_flag)
    assert min(sizes.values()) >= LEAST_PAIRS
    assert {row for row in sizes if silent[row] == sizes[row]} == ONE_SIDED
    shares = [silent[row] / size for row, size in sizes.items() if row not in ONE_SIDED]
    assert min(shares) >= LEAST_SIDE
    assert max(shares) <= 1 - LEAST_SIDE
