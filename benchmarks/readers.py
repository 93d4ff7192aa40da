"""The reading screen beside a bare Textual app, another Textual reader and `less`, all in the same run.

Each is typed into in a real pseudo-terminal, in turn, round after round; a key is timed to the last byte
that is drawn for it. `python -m benchmarks.readers [--other COMMAND] [--rounds N]`; COMMAND is a Textual
reader of Markdown, such as frogmouth in a virtual environment of its own.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.articles import FIRST_WORD, invented_article
from benchmarks.statistics import bootstrap, median, percentile
from benchmarks.tables import figure, machine, seconds, table
from benchmarks.terminal import Terminal

ROUNDS, KEYS = 5, 40
"""Starts of each program, and how often a key is pressed after each start."""
PATIENCE = 120.0
QUIET = 0.06
"""Seconds without output after which a frame counts as drawn: several frames of any of them."""
NOTHING_DRAWN = 2.0
"""Seconds after which a key that changes nothing is given up."""
SIZES = {"5 KB": 5_000, "1 MB": 1_000_000}
BARE = "bare Textual app"


@dataclass(frozen=True, slots=True)
class Reader:
    """A program, and what is typed into it."""

    name: str
    command: tuple[str, ...]
    """The article's path comes behind it."""
    keys: Mapping[str, bytes]
    """What is measured, and the key for it."""
    first: bytes = b""
    """Typed once before anything is measured."""
    suffix: str = ".txt"
    """How the article's file is named; the words are the same."""


KEYS_OF_PAGERS = {"a line down": b"j", "a page down": b" "}
SEARCH = "search a word that stands far below"
SEARCHED = "Zugspitze"


def readers(other: str | None) -> list[Reader]:
    """Those that are measured; the bare app can only be started."""
    beside = Path(sys.executable).parent
    ours = (str(beside / "claimreader"),)
    pager = {**KEYS_OF_PAGERS, SEARCH: f"/{SEARCHED}\r".encode()}
    found = [
        Reader(BARE, (sys.executable, "-m", "benchmarks.bare_app"), {}),
        Reader("claimreader, analysing", ours, pager),
        Reader("claimreader, analysis stopped", ours, pager, b"gp"),
        Reader("less", ("less",), pager),
    ]
    if other:
        found.insert(3, Reader(Path(other).name, (other,), KEYS_OF_PAGERS, suffix=".md"))
    return found


@dataclass(slots=True)
class Taken:
    """Seconds by what was measured, and the most memory."""

    seconds: dict[str, list[float]]
    memory: list[int]
    """Bytes that the program's processes held after the keys, one for each round."""


def press(keys: bytes, terminal: Terminal) -> float | None:
    """Seconds to the last byte that a key draws; None when it draws nothing."""
    while terminal.read(QUIET):
        pass
    drawn = len(terminal.written)
    start = last = time.perf_counter()
    terminal.type(keys)
    if len(terminal.written) > drawn:  # it is read while it is typed
        last = time.perf_counter()
    while terminal.read(QUIET if len(terminal.written) > drawn else NOTHING_DRAWN):
        last = time.perf_counter()
    return last - start if len(terminal.written) > drawn else None


def memory_of(process: int) -> int:
    """Bytes of a process and of those that it started, shared pages counted in each."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") + sum(memory_of(int(child)) for child in children)


def measure(reader: Reader, article: Path, environment: Mapping[str, str], taken: Taken) -> None:
    """One start, and the keys after it."""
    argument = FIRST_WORD if reader.name == BARE else str(article)
    start = time.perf_counter()
    folder = Path.cwd()
    with Terminal(
        [*reader.command, argument], size=(120, 40), environment=environment, folder=folder
    ) as terminal:
        terminal.wait_for(FIRST_WORD.encode(), PATIENCE)
        taken.seconds.setdefault("start", []).append(time.perf_counter() - start)
        if not reader.keys or article.stat().st_size < SIZES["1 MB"]:
            return
        while terminal.read(1.0 if not reader.first else 0.5):
            pass
        terminal.type(reader.first)
        for what, key in reader.keys.items():
            for _ in range(1 if what == SEARCH else KEYS):
                if (value := press(key, terminal)) is not None:
                    taken.seconds.setdefault(what, []).append(value)
        taken.memory.append(memory_of(terminal.process.pid))


def run(found: Sequence[Reader], rounds: int) -> dict[tuple[str, str], Taken]:
    """All of them in turn; the first round only warms the disk cache up."""
    taken = {(reader.name, size): Taken({}, []) for reader in found for size in SIZES}
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "PATH": os.environ["PATH"], "HOME": folder, "TERM": "xterm-256color", "COLORTERM": "truecolor",
            "LANG": "C.UTF-8", "LESSHISTFILE": "-",
        }  # fmt: skip
        for size, length in SIZES.items():
            for suffix in {reader.suffix for reader in found}:
                text = f"{invented_article(length)}\n\nThe {SEARCHED} is high.\n"
                (Path(folder) / f"{size}{suffix}").write_text(text, encoding="utf-8")
        for round_ in range(rounds + 1):
            for reader in found:
                for size in SIZES:
                    article = Path(folder) / f"{size}{reader.suffix}"
                    kept = taken[reader.name, size] if round_ else Taken({}, [])
                    measure(reader, article, environment, kept)
    return taken


def start_row(name: str, taken: Mapping[tuple[str, str], Taken]) -> list[str]:
    """Start by size, beside the bare app's in the same round, and memory."""
    cells = [name]
    for size in SIZES:
        values, bare = (taken[who, size].seconds["start"] for who in (name, BARE))
        ratios = [ours / theirs for ours, theirs in zip(values, bare, strict=True)]
        cells.append(
            f"{seconds(median(values))}; {figure(median(ratios), bootstrap(ratios, median), digits=2)} ×"
        )
    memory = taken[name, "1 MB"].memory
    return [*cells, f"{max(memory) / 1e6:.0f} MB" if memory else "–"]


def key_rows(name: str, taken: Taken) -> list[list[str]]:
    """A row for each key: how many, the middle, the slow end and its interval."""
    rows = []
    for what, values in taken.seconds.items():
        if what == "start":
            continue
        low, high = bootstrap(values, lambda drawn: percentile(drawn, 0.95), resamples=300)
        middle, slow = (seconds(percentile(values, share)) for share in (0.5, 0.95))
        rows.append([name, what, str(len(values)), middle, slow, f"{low * 1000:.3g}-{high * 1000:.3g}"])
    return rows


def main(arguments: Sequence[str] = ()) -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(prog="benchmarks.readers", description=__doc__)
    parser.add_argument("--other", help="the command of another Textual reader")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args(arguments)
    found = readers(options.other)
    taken = run(found, options.rounds)
    print(f"## Readers: start ({machine()}; {options.rounds} rounds)\n")
    header = [
        "reader",
        *(f"{size}: first words; × bare app" for size in SIZES),
        "memory, 1 MB, after the keys",
    ]
    print(table(header, [start_row(reader.name, taken) for reader in found]))
    print("\n## Readers: keys in 1 MB, to the last byte drawn\n")
    rows = [row for reader in found for row in key_rows(reader.name, taken[reader.name, "1 MB"])]
    print(table(["reader", "key", "n", "p50", "p95", "95 % of the p95, ms"], rows))


if __name__ == "__main__":
    main(sys.argv[1:])
