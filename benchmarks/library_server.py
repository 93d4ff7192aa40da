"""A library on a PostgreSQL server beside one in a file: the same articles and the same questions.

`python -m benchmarks.library_server [--articles N]`. The server is started for it on this machine and reached
through a socket, so a network is not in the figures; it does not wait for the disk, as the file does, so
the filling of both cannot be compared.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing

from benchmarks.library_scale import CLAIMS, NEW_CLAIMS, WORDS, Language, part
from benchmarks.statistics import median, percentile
from benchmarks.tables import machine, seconds, table
from reader.library import open_library
from tests.library.server import programs, server

ARTICLES = 3_000
QUESTIONS, DEEPEST = 300, 20
"""Sentences that are looked up, and passages that are asked for, as many as `library match` gives."""


def matched(place: str) -> list[float]:
    """Seconds for each of some sentences of invented words."""
    language, taken = Language(3), []
    with closing(open_library(place)) as library:
        for _ in range(QUESTIONS):
            sentence = " ".join(language.words(WORDS))
            start = time.perf_counter()
            library.nearest(sentence, limit=DEEPEST)
            taken.append(time.perf_counter() - start)
    return taken


def measured(place: str, articles: int) -> list[str]:
    """The column of one library."""
    built, asked, each = part("build", place, articles), part("ask", place, articles), matched(place)
    return [
        seconds(built["fill"], unit="s"),
        seconds(built["index"], unit="s"),
        seconds(asked["open"]),
        seconds(asked["median"], unit="s"),
        seconds(asked["worst"], unit="s"),
        f"{asked['found']:.0%}",
        seconds(median(each)),
        seconds(percentile(each, 0.95)),
    ]


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.library_server", description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    options = parser.parse_args(arguments)
    folder = programs()
    if folder is None:
        parser.error("no PostgreSQL server is installed")
    with tempfile.TemporaryDirectory() as here, server(folder) as address:
        columns = [measured(place, options.articles) for place in (f"{here}/library.db", address)]
    articles, claims = options.articles, options.articles * CLAIMS
    print(f"## Libraries of {articles:,} articles, {claims:,} claims ({machine()})\n")
    names = [
        "filled in",
        "indexed in",
        "opened, twenty articles listed",
        f"an article of {NEW_CLAIMS} claims held against all, median of ten",
        "the slowest of these",
        "told again and found",
        f"the {DEEPEST} passages nearest to a sentence, median of {QUESTIONS}",
        "95 of 100 within",
    ]
    print(table(["", "file", "server"], [[name, *row] for name, *row in zip(names, *columns, strict=True)]))


if __name__ == "__main__":
    main(sys.argv[1:])
