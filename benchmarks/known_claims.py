"""Known claims found again: posts that repeat checked claims against the library that holds them.

`python -m benchmarks.known_claims --data FOLDER [--errors N]`. The folder holds `verified_claims.tsv` (title,
fact) and `queries_dev.tsv` (claim, fact); each fact is an article of one sentence under its title.
"""

import argparse
import csv
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks.statistics import bootstrap, median, percentile
from benchmarks.tables import figure, machine, seconds, table
from reader.library import Library, open_library
from reader.model import Article, Block, Span

DEEPEST = 20
"""Ranks that are looked at, as many as `library match` gives; further down counts as not found."""
TARGETS = "MRR ≥ .85, hit@20 ≥ .94, ≤ 20 ms"


@dataclass(frozen=True, slots=True)
class Known:
    """One post with the checked claim that it repeats."""

    post: str
    fact: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Where the claim of a post was found."""

    rank: int | None
    """0 for the first; None when it was not found."""
    seconds: float
    """Of the processor, which are the same on an idle machine and on a busy one."""


def article_of(title: str, fact: str, source: str) -> Article:
    """An article of one sentence."""
    text = f"{title}\n\n{fact}"
    start = len(title) + 2
    blocks = Block(Span(0, len(title)), "title"), Block(Span(start, len(text)), "paragraph")
    return Article(source, title, text, blocks)


def fill(library: Library, folder: Path) -> int:
    """Put every checked claim into a library; how many there are."""
    rows = _rows(folder / "verified_claims.tsv")
    for number, row in enumerate(rows):
        library.add(article_of(row["title"].strip() or "Untitled", row["fact"].strip(), f"claim-{number}"))
    return len(rows)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def ask(library: Library, known: Known) -> Answer:
    """Look one post up."""
    start = time.process_time()
    found = library.nearest(known.post, limit=DEEPEST)
    taken = time.process_time() - start
    ranks = (rank for rank, passage in enumerate(found) if passage.text == known.fact)
    return Answer(next(ranks, None), taken)


def mean_reciprocal_rank(answers: Sequence[Answer]) -> float:
    """1 when each claim comes first."""
    return sum(0.0 if a.rank is None else 1 / (a.rank + 1) for a in answers) / len(answers)


def hits(answers: Sequence[Answer], within: int) -> float:
    """The share of the claims found among the first so many."""
    return sum(a.rank is not None and a.rank < within for a in answers) / len(answers)


def row(name: str, answers: Sequence[Answer]) -> list[str]:
    """One line of the table."""
    times = [answer.seconds for answer in answers]
    return [
        name,
        str(len(answers)),
        figure(mean_reciprocal_rank(answers), bootstrap(answers, mean_reciprocal_rank)),
        figure(hits(answers, 1), bootstrap(answers, lambda a: hits(a, 1))),
        figure(hits(answers, DEEPEST), bootstrap(answers, lambda a: hits(a, DEEPEST))),
        seconds(median(times)),
        seconds(percentile(times, 0.95)),
    ]


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.known_claims", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument(
        "--errors", type=int, default=0, help="list so many posts whose claim is not in the first 20"
    )
    options = parser.parse_args(arguments)
    asked = [Known(row["claim"], row["fact"].strip()) for row in _rows(options.data / "queries_dev.tsv")]
    with tempfile.TemporaryDirectory() as folder, closing(open_library(f"{folder}/library.db")) as library:
        count = fill(library, options.data)
        start = time.process_time()
        library.nearest(asked[0].post)
        indexed = time.process_time() - start
        answers = [ask(library, known) for known in asked]
    print(f"## Known claims ({count:,} claims; {machine()}; target {TARGETS})\n")
    header = ["library", "n", "MRR", "hit@1", "hit@20", "median", "95th percentile"]
    print(table(header, [row("a file", answers)]))
    print(f"\nIndexed in {seconds(indexed, unit='s')}.")
    missed = [k for k, a in zip(asked, answers, strict=True) if a.rank is None]
    for known in missed[: options.errors]:
        print(f"\n- {' '.join(known.post.split())}\n  {known.fact}")


if __name__ == "__main__":
    main(sys.argv[1:])
