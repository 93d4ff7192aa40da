"""How the time and memory of comparing grow with the number of claims.

`python -m benchmarks.scale [--claims N ...] [--rounds N]`; each size is compared in a process of its own,
which is handed the claims and only compares them. The claims come from `invented_claims.py`. Time is that of
the one processor that is used; memory is told on Linux only.
"""

import argparse
import json
import math
import pickle
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from unittest.mock import patch

from rapidfuzz import fuzz

from benchmarks.articles import invented_article
from benchmarks.invented_claims import CHANGED, invented_claims, with_changed
from benchmarks.statistics import median
from benchmarks.tables import machine, table
from reader import workbench
from reader.collector import collect_rarely
from reader.compare import findings
from reader.compare.candidates import pairs_within
from reader.compare.facts.claim_facts import Facts
from reader.compare.verdict.judging import Judgement, judge_if_warning
from reader.model import Analysis, Article
from reader.sources import from_text

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
FLOOR_CLAIMS = 1_000
CHANGED_CLAIMS = 100
"""Claims of each size that tell another one again with another number, at the far end of the text."""
COPIES = 10_000
ROUNDS = 1
THOUSAND_WORDS = 5_600
"""Bytes of an invented article of about 1,000 words."""
KILOBYTE = 1024
STATUS = Path("/proc/self/status")
"""Where Linux tells of a process's memory, in kilobytes."""
STUDENT = {1: 12.71, 2: 4.30, 3: 3.18, 4: 2.78, 5: 2.57, 6: 2.45, 7: 2.36, 8: 2.31}
"""Student's t, two-sided 95 %, by degrees of freedom; beyond the last 1.96 is near enough."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One comparison of an article with itself."""

    claims: int
    seconds: float
    before: float
    """Megabytes of the process with the claims read, nothing compared."""
    peak: float
    """Megabytes at most."""
    judged: int
    """Pairs that were judged."""
    changed: int
    """Claims told again with another number, but for copies whose words some other claim has as well."""
    met: int
    """How many of these were put beside their copy."""
    warnings: int


def compare_here(article: Article, analysis: Analysis) -> Measured:
    """Compare in this process."""
    judged = changed = met = 0

    def nominated(facts: Sequence[Facts]) -> list[tuple[int, int]]:
        nonlocal changed, met
        known = {each.claim.id for each in facts}
        changed = sum(each.startswith(CHANGED) and each.removeprefix(CHANGED) in known for each in known)
        found = pairs_within(facts)
        met += sum(facts[j].claim.id == CHANGED + facts[i].claim.id for i, j in found)
        return found

    def counted(a: Facts, b: Facts) -> Judgement | None:
        nonlocal judged
        judged += 1
        return judge_if_warning(a, b)

    _forget_peak()
    before, start = _peak_megabytes(), time.process_time()
    with (
        patch.object(findings, "judge_if_warning", counted),
        patch.object(findings, "pairs_within", nominated),
    ):
        found = findings.find_warnings(article, analysis)
    taken = time.process_time() - start
    peak = _peak_megabytes()
    return Measured(len(analysis.claims), taken, before, peak, judged, changed, met, len(found))


def _forget_peak() -> None:
    """Let the kernel count the peak of this process's memory anew."""
    if STATUS.exists():
        (STATUS.parent / "clear_refs").write_text("5")


def _peak_megabytes() -> float:
    """The most memory that this process has held since then; 0 where the kernel does not tell."""
    if not STATUS.exists():
        return 0.0
    peak = next(line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / KILOBYTE


def compare_apart(article: Article, analysis: Analysis) -> Measured:
    """Compare in a fresh process, so that one size leaves nothing behind for the next."""
    with tempfile.TemporaryDirectory() as folder:
        handed = Path(folder) / "claims"
        handed.write_bytes(pickle.dumps((article, analysis)))
        command = [sys.executable, "-m", "benchmarks.scale", "--handed", str(handed)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Measured(**json.loads(done.stdout))


def copies(count: int) -> tuple[Article, Analysis]:
    """One claim so many times."""
    article, analysis = invented_claims(1)
    claim = analysis.claims[0]
    same = tuple(replace(claim, id=f"c{n}") for n in range(1, count + 1))
    return article, replace(analysis, claims=same)


def growth(measured: Sequence[tuple[int, float]]) -> tuple[float, float]:
    """The exponent of the power law that fits (size, seconds) best, and half its 95 % interval."""
    xs, ys = zip(*((math.log(size), math.log(seconds)) for size, seconds in measured), strict=True)
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - mean_x) ** 2 for x in xs)
    exponent = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / spread
    rest = sum((y - mean_y - exponent * (x - mean_x)) ** 2 for x, y in zip(xs, ys, strict=True))
    free = len(xs) - 2
    return exponent, STUDENT.get(free, 1.96) * math.sqrt(rest / free / spread) if free > 0 else math.inf


def floor_seconds() -> float:
    """RapidFuzz over all pairs of the floor's claims, one by one as a plain program would."""
    texts = [claim.text for claim in invented_claims(FLOOR_CLAIMS)[1].claims]
    start = time.process_time()
    for a, b in combinations(texts, 2):
        fuzz.token_set_ratio(a, b)
    return time.process_time() - start


def short_article_seconds() -> list[float]:
    """Comparing an article of 1,000 words, after once that does not count."""
    article = from_text(invented_article(THOUSAND_WORDS))
    analyser = workbench.analyser()
    found = dict(analyser.findings(article, range(len(article.blocks))))
    analysis = analyser.complete(article, found)
    return [compare_here(article, analysis).seconds for _ in range(8)][1:]


def row(measured: Measured, floor: float) -> list[str]:
    """One line of the table; the floor grows with the square of the claims."""
    count, seconds = measured.claims, measured.seconds
    return [
        f"{count:,}",
        f"{seconds:.3g} s",
        f"{count / seconds:,.0f}",
        f"{measured.before:,.0f} + {measured.peak - measured.before:,.0f} MB",
        f"{(measured.peak - measured.before) * KILOBYTE / count:.1f} KB",
        f"{measured.judged / count:.1f}",
        f"{measured.met} of {measured.changed}",
        f"{measured.warnings:,}",
        f"{floor * (count / FLOOR_CLAIMS) ** 2:,.3g} s",
    ]


HEADER = (
    "claims", "time", "claims/s", "memory: claims + comparing", "a claim", "pairs judged a claim",
    "changed copies found", "warnings",
    "all pairs by token_set_ratio, reckoned from 1,000",
)  # fmt: skip


def sizes_compared(sizes: Sequence[int], rounds: int, floor: float, *, few_words: bool) -> str:
    """The table of one kind of claims, and how its times grow."""
    rows, points = [], []
    for size in sizes:
        made = with_changed(*invented_claims(size - CHANGED_CLAIMS, few_words=few_words), CHANGED_CLAIMS)
        found = [compare_apart(*made) for _ in range(rounds)]
        points += [(size, each.seconds) for each in found]
        rows.append(row(sorted(found, key=lambda each: each.seconds)[rounds // 2], floor))
    told = table(HEADER, rows)
    if len(set(sizes)) > 1:
        exponent, half = growth(points)
        told += (
            f"\n\nTime grows with the power {exponent:.2f} ± {half:.2f} of the claims (n = {len(points)})."
        )
    return told


def main(arguments: Sequence[str] = ()) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.scale", description=__doc__)
    parser.add_argument("--claims", type=int, nargs="+", default=SIZES, metavar="N")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each size is measured")
    parser.add_argument("--handed", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    collect_rarely()  # as the program does
    if options.handed is not None:
        measured = compare_here(*pickle.loads(options.handed.read_bytes()))
        print(json.dumps({name: getattr(measured, name) for name in Measured.__slots__}))
        return
    floor = floor_seconds()
    print(f"## Comparing more and more claims ({machine()}; {options.rounds} measured of each size)")
    for few_words in (False, True):
        print(f"\n### {'The same ten nouns and ten verbs' if few_words else 'Words as in a long text'}\n")
        print(sizes_compared(options.claims, options.rounds, floor, few_words=few_words))
    same = compare_apart(*copies(COPIES))
    print(
        f"{COPIES:,} copies of one claim: {same.seconds:.2g} s, {same.judged} pairs, {same.warnings} warning."
    )
    short = short_article_seconds()
    told = f"{median(short) * 1000:.0f} ms (n = {len(short)}, at most {max(short) * 1000:.0f})"
    print(f"An article of 1,000 words: {told}.")


if __name__ == "__main__":
    main(sys.argv[1:])
