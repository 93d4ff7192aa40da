"""Exports killed in the middle: is the file the old one or the new one, and is what was acknowledged there?

`python -m benchmarks.killed_exports [--kills N]` starts a process that saves one version of an article after
the other and says so, kills it (SIGKILL) at a random moment, and looks at the file. Beside it plain writing.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.tables import machine, table
from reader.export import Annotated
from reader.model import Analysis, Article, Note, Span

LONGEST_WAIT = 0.08
"""Seconds after the first acknowledged version within which a process is killed."""
LINES = 4_000
"""Of every version: long enough to be caught in the middle of."""
WRITER = """
import sys
from pathlib import Path
from benchmarks.killed_exports import annotated
from reader.export import FORMATS, save

name, path = sys.argv[1:]
for version in range(int(sys.stdin.readline()), 10**9):
    if name == "plain writing":
        Path(path).write_text(FORMATS["markdown"].part(annotated(version)), encoding="utf-8")
    else:
        save(name, path, annotated(version), force=name not in ("markdown", "obsidian", "logseq"))
    print(version, flush=True)
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found after the kills."""

    kills: int
    half: int
    """Files that were neither the old nor the new version."""
    lost: int
    """Files older than the last version that was acknowledged."""


def annotated(version: int) -> Annotated:
    """The article in one of its versions: every line says which, and the last says that it is the last."""
    text = f"version {version} line\n" * LINES + f"version {version} end\n"
    note = Note("n1", Span(0, len(text)), text)
    return Annotated(Article("a.txt", f"version {version} title", text, ()), Analysis("a"), (note,))


def killed(name: str, kills: int, folder: Path, *, longest_wait: float = LONGEST_WAIT) -> Outcome:
    """Kill processes that write a format, one after the other, all on the same file."""
    draw = random.Random(name)
    path = folder / f"{name.replace(' ', '-')}.out"
    half = lost = 0
    version = 0
    for _ in range(kills):
        acknowledged = _kill_one(name, path, version, draw.random() * longest_wait)
        found = version_in(path)
        half += found is None
        lost += found is not None and found < acknowledged
        version = acknowledged + 2
    return Outcome(kills, half, lost)


def _kill_one(name: str, path: Path, version: int, wait: float) -> int:
    """Start, wait for the first version, kill a moment later; the last version that was acknowledged."""
    command = [sys.executable, "-c", WRITER, name, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{version}\n")
        process.stdin.flush()
        last = int(process.stdout.readline())
        time.sleep(wait)
        process.kill()
        told = process.stdout.read().split("\n")[:-1]
    return int(told[-1]) if told else last


def version_in(path: Path) -> int | None:
    """The version that a file is, whole; None when it is no whole one."""
    text = path.read_text(encoding="utf-8")
    versions = {part.split(" ", 1)[0] for part in text.split("version ")[1:]}
    # Title, lines and end are there, however a format writes them.
    whole = len(versions) == 1 and text.count("version ") >= LINES + 2 and text.endswith("\n")
    return int(next(iter(versions))) if whole else None


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    options = parser.parse_args(arguments)
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name in ("markdown", "html", "json", "csv", "plain writing"):
            outcome = killed(name, options.kills, Path(folder))
            rows.append([name, str(outcome.kills), str(outcome.half), str(outcome.lost)])
    print(f"{machine()}\n")
    print(table(["format", "kills", "half a file", "acknowledged but lost"], rows))


if __name__ == "__main__":
    main(sys.argv[1:])
