"""How fast articles are analysed, beside splitting them into words with an untrained spaCy.

`python -m benchmarks.analysis [--megabyte]`; the megabyte takes minutes on a slow machine.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

import spacy

from benchmarks.articles import invented_article
from benchmarks.statistics import bootstrap, median
from benchmarks.tables import machine, table, timing
from reader import workbench
from reader.model import Article
from reader.sources import from_text

ROUNDS = 7
SIZE = 20_000
MEGABYTE = 1_000_000
LOAD = (
    "import time; start = time.perf_counter(); from reader import workbench; workbench.analyser(); "
    "print(time.perf_counter() - start)"
)


def seconds_of(work: Callable[[], object], *, rounds: int = ROUNDS) -> list[float]:
    """How long the work takes each time, after one time that does not count."""
    taken = []
    for round_ in range(rounds + 1):
        start = time.perf_counter()
        work()
        if round_:
            taken.append(time.perf_counter() - start)
    return taken


def load_seconds() -> list[float]:
    """Import and load the pipeline in a fresh process each time."""

    def once() -> float:
        done = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True)
        return float(done.stdout)

    return [once() for _ in range(ROUNDS + 1)][1:]


def first_findings(article: Article) -> None:
    """Analyse until the first block's findings are there."""
    next(iter(workbench.analyse_in_parts(article)))


def findings_only(article: Article) -> None:
    """The language part: names, claims and their frames, without comparing them."""
    analyser = workbench.analyser()
    analyser.complete(article, dict(analyser.findings(article, range(len(article.blocks)))))


def speed_row(name: str, words: int, taken: Sequence[float]) -> list[str]:
    """Words a second, with the interval of the median."""
    speeds = [words / seconds for seconds in taken]
    low, high = bootstrap(speeds, median)
    return [name, str(len(speeds)), f"{median(speeds):,.0f} words/s", f"{low:,.0f}-{high:,.0f}"]


def main(arguments: Sequence[str] = ()) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.analysis", description=__doc__)
    parser.add_argument("--megabyte", action="store_true", help="also analyse 1 MB as a whole, once")
    options = parser.parse_args(arguments)
    article = from_text(invented_article(SIZE))
    words = len(article.text.split())
    blank = spacy.blank("en")
    rows = [
        ["load the pipeline, fresh process", *timing(load_seconds(), unit="s")],
        speed_row("untrained spaCy, words only", words, seconds_of(lambda: blank(article.text))),
        speed_row("names and claims", words, seconds_of(lambda: findings_only(article))),
        speed_row("everything, warnings included", words, seconds_of(lambda: workbench.analyse(article))),
    ]
    large = from_text(invented_article(MEGABYTE))
    rows.append(["first findings of a 1 MB article", *timing(seconds_of(lambda: first_findings(large)))])
    if options.megabyte:
        start = time.perf_counter()
        workbench.analyse(large)
        taken = time.perf_counter() - start
        rows.append([f"1 MB, {len(large.text.split()):,} words", "1", f"{taken:.0f} s", ""])
    print(f"## Analysis ({machine()}; articles of {SIZE // 1000} KB where nothing else is said)\n")
    print(table(["what", "n", "median", "95 % of the median"], rows))


if __name__ == "__main__":
    main(sys.argv[1:])
