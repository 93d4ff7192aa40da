"""From process start to the article's first words on the screen, beside a bare Textual app; and the
whole of `claimreader --help`, beside Python that does nothing.

They run in turn, so that whatever else the machine does hits all; the screens in a real pseudo-terminal.
`python -m benchmarks.startup [--rounds N]`
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.articles import FIRST_WORD, invented_article
from benchmarks.statistics import bootstrap, median
from benchmarks.tables import figure, machine, table, timing
from benchmarks.terminal import Terminal

ROUNDS = 15
PATIENCE = 30.0
TARGET = 1.3
"""Times the bare app's start."""
SIZES = {"5 KB article": 5_000, "1 MB article": 1_000_000}
BARE = "bare Textual app"
HELP_ROUNDS = 40
HELP_TARGET = 2
"""Times Python's own start."""
NOTHING = "python -c pass"
WITHOUT_SCREEN: Mapping[str, Sequence[str]] = {
    NOTHING: (sys.executable, "-c", "pass"),
    "claimreader --help": (str(Path(sys.executable).parent / "claimreader"), "--help"),
}


def seconds_to_words(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Start the command in a terminal, wait for the first word, then end it and its children."""
    start = time.perf_counter()
    with Terminal(command, size=(120, 40), environment=environment, folder=Path.cwd()) as terminal:
        terminal.wait_for(FIRST_WORD.encode(), PATIENCE)
        return time.perf_counter() - start


def measure(rounds: int) -> dict[str, list[float]]:
    """Seconds by what was started; the first round only warms the disk cache up."""
    with tempfile.TemporaryDirectory() as folder:
        commands = {BARE: [sys.executable, "-m", "benchmarks.bare_app", FIRST_WORD]}
        for name, size in SIZES.items():
            path = Path(folder) / f"{size}.txt"
            path.write_text(invented_article(size), encoding="utf-8")
            commands[name] = [str(Path(sys.executable).parent / "claimreader"), str(path)]
        environment = {
            "PATH": os.environ["PATH"], "HOME": folder, "TERM": "xterm-256color", "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
        }  # fmt: skip
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for round_ in range(rounds + 1):
            for name, command in commands.items():
                value = seconds_to_words(command, environment)
                if round_:
                    taken[name].append(value)
    return taken


def measure_help(rounds: int) -> dict[str, list[float]]:
    """Seconds that each command without a screen takes as a whole; the first round does not count."""
    taken: dict[str, list[float]] = {name: [] for name in WITHOUT_SCREEN}
    for round_ in range(rounds + 1):
        for name, command in WITHOUT_SCREEN.items():
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            if round_:
                taken[name].append(time.perf_counter() - start)
    return taken


def rows(taken: Mapping[str, Sequence[float]], beside: str) -> list[list[str]]:
    """One row for each command, with how many times the seconds of `beside` it took in the same round."""
    lines = []
    for name, values in taken.items():
        ratios = [ours / theirs for ours, theirs in zip(values, taken[beside], strict=True)]
        times = "1" if name == beside else figure(median(ratios), bootstrap(ratios, median), digits=2)
        lines.append([name, *timing(values), times])
    return lines


def main(arguments: Sequence[str] = ()) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.startup", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--help-rounds", type=int, default=HELP_ROUNDS)
    options = parser.parse_args(arguments)
    header = ["started", "n", "median", "95 % of the median"]
    print(f"## Start: first words on the screen ({machine()}; target {TARGET} x the bare app)\n")
    print(table([*header, "x bare app, same round"], rows(measure(options.rounds), BARE)))
    print(f"\n## Start: help ({machine()}; target {HELP_TARGET} x {NOTHING})\n")
    print(table([*header, f"x {NOTHING}, same round"], rows(measure_help(options.help_rounds), NOTHING)))


if __name__ == "__main__":
    main(sys.argv[1:])
