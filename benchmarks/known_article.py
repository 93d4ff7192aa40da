"""From an article's first words to everything that was found in it, when it was read before.

In a real pseudo-terminal, with a library in which the article's findings lie.
`python -m benchmarks.known_article [--rounds N]`
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.articles import FIRST_WORD, invented_article
from benchmarks.tables import machine, table, timing
from benchmarks.terminal import Terminal
from reader import workbench
from reader.library import open_library
from reader.workbench.memory import Memory

ROUNDS = 15
PATIENCE = 30.0
TARGET = 150
"""Milliseconds after the text."""
WORDS = {"1,000 words": 6_000, "10,000 words": 60_000}
"""Characters that make about so many words."""


def prepared(folder: Path, size: int) -> tuple[Path, Path, int]:
    """An article, a library that knows it, and how many claims are in it."""
    path, place = folder / f"{size}.txt", folder / f"{size}.db"
    path.write_text(invented_article(size), encoding="utf-8")
    article = workbench.read(str(path))
    memory = Memory(lambda: open_library(str(place)))
    analysis = workbench.analyse(article)
    memory.remember(article, analysis)
    memory.close()
    return path, place, len(analysis.claims)


def seconds_to_both(path: Path, place: Path, claims: int, home: Path) -> tuple[float, float]:
    """From the start to the first words, and from these to the count of claims in the title.

    The number tells the title from the list of claims, which says that there are none as long as it is empty.
    """
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor",
        "LANG": "C.UTF-8", "CLAIMREADER_LIBRARY": str(place),
    }  # fmt: skip
    command = [str(Path(sys.executable).parent / "claimreader"), str(path)]
    start = time.perf_counter()
    with Terminal(command, size=(120, 40), environment=environment, folder=home) as terminal:
        terminal.wait_for(FIRST_WORD.encode(), PATIENCE)
        text = time.perf_counter()
        terminal.wait_for(b"%d claims" % claims, PATIENCE)
        return text - start, time.perf_counter() - text


def main(arguments: Sequence[str] = ()) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.known_article", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    rounds = parser.parse_args(arguments).rounds
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name, size in WORDS.items():
            path, place, claims = prepared(Path(folder), size)
            taken = [seconds_to_both(path, place, claims, Path(folder)) for _ in range(rounds + 1)][1:]
            rows.append([f"{name}: the words", *timing([words for words, _ in taken])])
            rows.append([f"{name}: then the findings", *timing([found for _, found in taken])])
    print(f"## A known article: all findings after its first words ({machine()}; target {TARGET} ms)\n")
    print(table(["article", "n", "median", "95 % of the median"], rows))


if __name__ == "__main__":
    main(sys.argv[1:])
