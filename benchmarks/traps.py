"""How often each kind of trap is answered as a careful reader would: `python -m benchmarks.traps`.

The pairs are our own (`tests/compare/traps`) and grow with every fault that is found, so the shares say how
many kinds of difference are covered, not how often a stranger's article is read rightly. Known misses count
as wrong.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.analysed import analysed
from benchmarks.statistics import bootstrap, share
from benchmarks.tables import figure, machine, table
from benchmarks.trap_tables import TrapPair, trap_pairs
from reader.compare import compare_documents

TABLES = Path(__file__).parents[1] / "tests" / "compare" / "traps"
HEADER = ("row", "n", "right, %", "must not flag, n", "right, %", "must flag, n", "right, %")


def is_right(pair: TrapPair) -> bool:
    """Whether the program's verdict is one that the table accepts."""
    verdict, _ = compare_documents(*analysed(pair.a), *analysed(pair.b))
    return verdict.verdict in pair.accepted


def row_of(name: str, answers: Sequence[tuple[TrapPair, bool]]) -> list[str]:
    """One row's counts and shares, both sides apart."""
    silent = [right for pair, right in answers if pair.must_not_flag]
    flagged = [right for pair, right in answers if not pair.must_not_flag]
    return [name, *_cells([right for _, right in answers]), *_cells(silent), *_cells(flagged)]


def _cells(flags: Sequence[bool]) -> tuple[str, str]:
    """How many, and the percentage of true ones with its interval; empty of none."""
    if not flags:
        return "0", ""
    percent = [100.0 * flag for flag in flags]
    return str(len(flags)), figure(100 * share(flags), bootstrap(percent, _mean, resamples=300), digits=0)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def rows(answers: Mapping[str, Sequence[tuple[TrapPair, bool]]]) -> list[list[str]]:
    """A row for each table and one for all pairs."""
    everything = [answer for row in answers.values() for answer in row]
    return [*(row_of(name, row) for name, row in answers.items()), row_of("all", everything)]


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.traps", description=__doc__)
    parser.add_argument("--tables", type=Path, default=TABLES, help="folder with the tables of pairs")
    parser.add_argument("--errors", action="store_true", help="list the pairs that are answered wrongly")
    options = parser.parse_args(arguments)
    answers: dict[str, list[tuple[TrapPair, bool]]] = defaultdict(list)
    for pair in trap_pairs(options.tables):
        answers[pair.row].append((pair, is_right(pair)))
    print(f"## Traps ({machine()})\n")
    print(table(HEADER, rows(answers)))
    if options.errors:
        wrong = [pair for row in answers.values() for pair, right in row if not right]
        print("\n" + "\n".join(f"- {pair.row} {pair.line}: {pair.a!r} / {pair.b!r}" for pair in wrong))


if __name__ == "__main__":
    main(sys.argv[1:])
