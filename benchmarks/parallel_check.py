"""Many articles checked with one process and with two: time, memory, and whether the output is the same.

`python -m benchmarks.parallel_check [--articles N] [--rounds N]`; one process and two take turns in each
round, and each begins with nothing loaded. The clock tells what a user waits for if nothing else runs;
processor time of the busiest process is what there is to wait for on processors of its own.
"""

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from benchmarks.articles import invented_article
from benchmarks.statistics import bootstrap, median
from benchmarks.tables import figure, machine, table, timing

ARTICLES = 200
ROUNDS = 1
SIZE = 5_000
"""Bytes of an article, some 900 words; each is a little longer than the one before."""
GROWTH = 7
JOBS = (1, 2)
TARGET = 1.7
EARLY = 0.25
"""The share of the articles after which memory is looked at first; the caches are warm by then."""
LATE = 0.95
"""And for the last time: behind the last article the processes are ended."""
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = 4096
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Outcome:
    """One run of the command."""

    seconds: float
    """By the clock."""
    busiest: float
    """Seconds of a processor that the busiest of its processes took."""
    digest: str
    """Of its output."""
    early: float
    """Megabytes of all its processes after a quarter of the articles."""
    late: float
    """The same near the last article."""


def articles(folder: Path, number: int) -> list[str]:
    """The paths of `number` invented articles, no two the same."""
    paths = [folder / f"{n:04}.txt" for n in range(number)]
    for n, path in enumerate(paths):
        path.write_text(invented_article(SIZE + GROWTH * n), encoding="utf-8")
    return [str(path) for path in paths]


def checked(paths: Sequence[str], jobs: int) -> Outcome:
    """Check them all, one JSON line an article."""
    command = [sys.executable, "-m", "reader", "check", *paths, "--format", "jsonl", "--jobs", str(jobs)]
    start = time.perf_counter()
    digest = hashlib.sha256()
    busiest = early = late = 0.0
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        for number, line in enumerate(cast(BinaryIO, process.stdout), start=1):
            digest.update(line)
            if number == max(int(EARLY * len(paths)), 1):
                early = megabytes(process.pid)
            if number == max(int(LATE * len(paths)), 1):
                late = megabytes(process.pid)
            if number == len(paths):
                busiest = max(processor_seconds(member) for member in family(process.pid))
    return Outcome(time.perf_counter() - start, busiest, digest.hexdigest(), early, late)


def family(process: int) -> list[int]:
    """A process and all that it started, on Linux."""
    tasks = Path(f"/proc/{process}/task")
    children = [int(child) for task in tasks.iterdir() for child in (task / "children").read_text().split()]
    return [process, *(member for child in children for member in family(child))]


def megabytes(process: int) -> float:
    """What a process and its children hold in memory."""
    pages = [int(Path(f"/proc/{member}/statm").read_text().split()[1]) for member in family(process)]
    return sum(pages) * PAGE / MEGABYTE


def processor_seconds(process: int) -> float:
    """What a process has taken of the processors so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    user, system = fields[11:13]
    return (int(user) + int(system)) / TICKS


def measure(number: int, rounds: int) -> dict[int, list[Outcome]]:
    """Outcomes by number of processes."""
    taken: dict[int, list[Outcome]] = {jobs: [] for jobs in JOBS}
    with tempfile.TemporaryDirectory() as folder:
        paths = articles(Path(folder), number)
        for _ in range(rounds):
            for jobs in JOBS:
                taken[jobs].append(checked(paths, jobs))
    return taken


def rows(taken: dict[int, list[Outcome]]) -> list[list[str]]:
    """One row for each number of processes."""
    alone = taken[JOBS[0]]
    lines = []
    for jobs, outcomes in taken.items():
        pairs = list(zip(alone, outcomes, strict=True))
        by_clock = [one.seconds / many.seconds for one, many in pairs]
        by_processor = [one.busiest / many.busiest for one, many in pairs]
        last = outcomes[-1]
        lines.append(
            [
                f"{jobs}",
                *timing([outcome.seconds for outcome in outcomes], unit="s"),
                *(figure(median(x), bootstrap(x, median), digits=2) for x in (by_clock, by_processor)),
                f"{last.early:.0f} MB, {last.late:.0f} MB",
                "yes" if all(outcome.digest == alone[0].digest for outcome in outcomes) else "NO",
            ]
        )
    return lines


def main(arguments: Sequence[str] = ()) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.parallel_check", description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args(arguments)
    taken = measure(options.articles, options.rounds)
    print(f"## Checking {options.articles} articles ({machine()}; target {TARGET} x as fast with two)\n")
    header = [
        "processes",
        "n",
        "median",
        "95 % of the median",
        "x as fast, clock",
        "x as fast, processor time",
    ]
    print(table([*header, "memory after ¼, near the end", "same output"], rows(taken)))


if __name__ == "__main__":
    main(sys.argv[1:])
