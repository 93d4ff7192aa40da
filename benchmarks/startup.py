"""From process start to the article's first words on the screen, beside a bare Textual app.

Both run in a real pseudo-terminal, in turn, so that whatever else the machine does hits both.
`python -m benchmarks.startup [--rounds N]`
"""

import argparse
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.articles import FIRST_WORD, invented_article
from benchmarks.statistics import bootstrap, median
from benchmarks.tables import figure, machine, table, timing

ROUNDS = 15
PATIENCE = 30.0
TARGET = 1.3
"""Times the bare app's start."""
SIZES = {"5 KB article": 5_000, "1 MB article": 1_000_000}
BARE = "bare Textual app"


def seconds_to_words(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Start the command in a terminal, wait for the first word, then end it and its children."""
    master, inside = pty.openpty()
    fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=inside, stdout=inside, stderr=inside, env=dict(environment), start_new_session=True
    )
    os.close(inside)
    try:
        _wait_for_word(master, start + PATIENCE)
        return time.perf_counter() - start
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(master)


def _wait_for_word(master: int, end: float) -> None:
    output = b""
    while FIRST_WORD.encode() not in output:
        ready, _, _ = select.select([master], [], [], max(end - time.perf_counter(), 0))
        if not ready:
            raise TimeoutError(f"no {FIRST_WORD} within {PATIENCE:.0f} s: {output[-500:]!r}")
        try:
            output += os.read(master, 65536)
        except OSError as error:  # Linux's way to say that the last process has gone
            raise RuntimeError(f"it ended before {FIRST_WORD} was shown: {output[-500:]!r}") from error


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


def main(arguments: Sequence[str] = ()) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.startup", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    taken = measure(parser.parse_args(arguments).rounds)
    rows = []
    for name, values in taken.items():
        ratios = [ours / bare for ours, bare in zip(values, taken[BARE], strict=True)]
        beside = "1" if name == BARE else figure(median(ratios), bootstrap(ratios, median), digits=2)
        rows.append([name, *timing(values), beside])
    print(f"## Start: first words on the screen ({machine()}; target {TARGET} x the bare app)\n")
    print(table(["started", "n", "median", "95 % of the median", "x bare app, same round"], rows))


if __name__ == "__main__":
    main(sys.argv[1:])
