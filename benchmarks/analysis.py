"""How fast articles are analysed, beside splitting them into words with an untrained spaCy.

`python -m benchmarks.analysis [--megabyte]`; the megabyte takes minutes on a slow machine. Words a second
and the stages are counted in time of the one processor that is used, so that other work on the machine
does not blur them; whatever a reader waits for is counted by the clock.
"""

import argparse
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO, cast
from unittest.mock import patch

import spacy

from benchmarks.articles import invented_article
from benchmarks.statistics import bootstrap, median
from benchmarks.tables import machine, table, timing
from reader import workbench
from reader.collector import collect_rarely
from reader.compare import find_warnings
from reader.language import analyser as language
from reader.language.claims.finding import claims_of
from reader.language.mentions import mentions_of
from reader.model import Article
from reader.sources import from_text
from reader.worker.client import COMMAND
from reader.worker.events import Progressed
from reader.worker.frames import read_frame, write_frame
from reader.worker.messages import read_event, request_message

ROUNDS = 7
SIZE = 20_000
MEGABYTE = 1_000_000
THOUSAND_WORDS = 5_600
"""Bytes of an invented article of about 1,000 words."""
STAGES = {
    "network": "words, tags, trees and names from the network",
    "mentions_of": "mentions",
    "claims_of": "claims",
    "complete": "whole article: citations, names, pronouns, speakers",
    "find_warnings": "comparison",
}
"""What each stage of an analysis is called in the table."""
LOAD = (
    "import time; start = time.perf_counter(); from reader import workbench; workbench.analyser(); "
    "print(time.perf_counter() - start)"
)


def seconds_of(
    work: Callable[[], object], *, rounds: int = ROUNDS, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """How long the work takes each time, after one time that does not count."""
    taken = []
    for round_ in range(rounds + 1):
        start = clock()
        work()
        if round_:
            taken.append(clock() - start)
    return taken


def load_seconds() -> list[float]:
    """Import and load the pipeline in a fresh process each time."""

    def once() -> float:
        done = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True)
        return float(done.stdout)

    return [once() for _ in range(ROUNDS + 1)][1:]


def cold_findings(article: Article) -> float:
    """Seconds from the start of a fresh analysis process to its first findings."""
    start = time.perf_counter()
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        requests, answers = cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout)
        write_frame(requests, request_message(article, 0))
        while (message := read_frame(answers)) is not None:
            event = read_event(message)
            if not isinstance(event, Progressed):
                raise RuntimeError(f"no findings but {event}")
            if event.findings.claims or event.findings.entities:
                taken = time.perf_counter() - start
                process.kill()
                return taken
    raise RuntimeError("the analysis process ended without findings")


def stage_seconds(article: Article) -> dict[str, float]:
    """Processor seconds in each stage of one analysis in this process; the network is what findings leave."""
    taken: dict[str, float] = defaultdict(float)

    def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def timing_work(*arguments: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return work(*arguments, **named)
            finally:
                taken[name] += time.process_time() - start

        return timing_work

    analyser = workbench.analyser()
    with (
        patch.object(language, "mentions_of", timed("mentions_of", mentions_of)),
        patch.object(language, "claims_of", timed("claims_of", claims_of)),
    ):
        find = timed("findings", lambda: dict(analyser.findings(article, range(len(article.blocks)))))
        found = find()
    taken["network"] = taken.pop("findings") - taken["mentions_of"] - taken["claims_of"]
    analysis = timed("complete", analyser.complete)(article, found)
    timed("find_warnings", find_warnings)(article, analysis)
    return taken


def stage_rows(article: Article, words: int) -> list[list[str]]:
    """Microseconds a word for each stage, all stages of a round in one analysis."""
    rounds = [stage_seconds(article) for _ in range(ROUNDS + 1)][1:]
    rows = []
    for stage, name in STAGES.items():
        each = [taken[stage] / words * 1e6 for taken in rounds]
        low, high = bootstrap(each, median)
        rows.append([name, str(len(each)), f"{median(each):.3g} µs a word", f"{low:.3g}-{high:.3g}"])
    return rows


def first_findings(article: Article) -> None:
    """Analyse until something is found."""
    for part in workbench.analyse_in_parts(article):
        if not isinstance(part, tuple) or part[1].claims or part[1].entities:
            return


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
    collect_rarely()  # as the program does
    article = from_text(invented_article(SIZE))
    words = len(article.text.split())
    blank = spacy.blank("en")
    thousand = from_text(invented_article(THOUSAND_WORDS))
    cold = [cold_findings(thousand) for _ in range(ROUNDS + 1)][1:]
    works: dict[str, Callable[[], object]] = {
        "untrained spaCy, words only": lambda: blank(article.text),
        "names and claims": lambda: findings_only(article),
        "everything, warnings included": lambda: workbench.analyse(article),
    }
    rows = [
        ["load the pipeline, fresh process", *timing(load_seconds(), unit="s")],
        ["first findings of a 1,000-word article, cold process", *timing(cold, unit="s")],
        *(speed_row(name, words, seconds_of(work, clock=time.process_time)) for name, work in works.items()),
        *stage_rows(article, words),
    ]
    large = from_text(invented_article(MEGABYTE))
    rows.append(["first findings of a 1 MB article", *timing(seconds_of(lambda: first_findings(large)))])
    if options.megabyte:
        start, busy = time.perf_counter(), time.process_time()
        workbench.analyse(large)
        taken, busy = time.perf_counter() - start, time.process_time() - busy
        told = f"{taken:.0f} s, {busy:.0f} s of a processor"
        rows.append([f"1 MB, {len(large.text.split()):,} words", "1", told, ""])
    print(f"## Analysis ({machine()}; articles of {SIZE // 1000} KB where nothing else is said)\n")
    print(table(["what", "n", "median", "95 % of the median"], rows))


if __name__ == "__main__":
    main(sys.argv[1:])
