"""A library whose program is killed: is every acknowledged note there, is the file whole?

`python -m benchmarks.killed_library [--kills N]` starts a process that keeps one note after the other and
says so, or one that brings the library to another format, kills it (SIGKILL) at a random moment, and looks.
How long a change takes is measured first, so that the moments lie before, in and after it.
"""

import argparse
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from benchmarks.tables import machine, table
from reader.library.sqlite import open_sqlite
from reader.library.sqlite.migrations import STEPS, statements_of
from reader.model import Article, Block, Note, Span

LONGEST_WAIT = 0.12
"""Seconds after the first acknowledged note within which a process is killed."""
LONGER, UNHURT = 1.5, 3
"""Within how many times what a change takes, by the median of so many that nobody hurts, it is killed."""
TEXT = "Nine boats sank off Dover. " * 400
ARTICLE = Article("boats.txt", "Boats", TEXT, (Block(Span(0, len(TEXT)), "paragraph"),))
EARLY = 1.7
"""To which power moments are taken, because the copy at the begin takes a small part of the time."""
VERSION_AT = 60
"""Where a file of SQLite has its user_version, in four bytes."""
ROWS = 100_000
"""Of the table that the new format has: enough to be caught in the middle of."""
NEW_FORMAT = (
    *(tuple(statements_of(step)) for step in STEPS),
    (
        "CREATE TABLE filled (number INTEGER)",
        "INSERT INTO filled WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
        f" WHERE i < {ROWS}) SELECT i FROM n",
        "UPDATE note SET words = words || ' in the new format'",
    ),
)
KEEPER = """
import sys
from pathlib import Path
from benchmarks.killed_library import ARTICLE, note
from reader.library.sqlite import open_sqlite

library = open_sqlite(Path(sys.argv[1]))
library.add(ARTICLE)
kept = list(library.notes(ARTICLE.id))
for number in range(len(kept), 10**9):
    kept.append(note(number))
    library.keep_notes(ARTICLE.id, kept)
    print(number + 1, flush=True)
"""
MIGRATOR = """
import sys
from pathlib import Path
from benchmarks.killed_library import NEW_FORMAT
from reader.library.sqlite import open_sqlite

print(0, flush=True)
open_sqlite(Path(sys.argv[1]), steps=NEW_FORMAT).close()
print(1, flush=True)
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found after the kills."""

    kills: int
    lost: int = 0
    """Libraries in which an acknowledged note was missing."""
    half: int = 0
    """Libraries that were damaged, or neither of the old format nor of the new."""
    acknowledged: int = 0
    """Notes, or changes of the format that were finished before the kill."""
    copying: int = 0
    """Killed while the copy before the change was being made, or just after."""
    changing: int = 0
    """Killed when something of the change was in the file, which is taken back from the journal."""


def note(number: int) -> Note:
    """The note with a number."""
    return Note.on(TEXT, Span(number, number + 5), text=f"thought {number}")


def killed_keeping(kills: int, folder: Path, *, seed: int = 0) -> Outcome:
    """Kill processes that keep notes, one after the other, all in the same library."""
    draw, path = random.Random(seed), folder / "kept.db"
    lost = half = acknowledged = 0
    for _ in range(kills):
        acknowledged = max(_kill_one(KEEPER, path, draw.random() * LONGEST_WAIT), acknowledged)
        half += _is_damaged(path)
        with closing(open_sqlite(path)) as library:
            there = {each.id for each in library.notes(ARTICLE.id)}
        lost += any(note(number).id not in there for number in range(acknowledged))
    return Outcome(kills, lost, half, acknowledged)


def killed_migrating(kills: int, folder: Path, *, notes: int = 20, seed: int = 0) -> Outcome:
    """Kill processes that bring a library with notes to a new format, each time a fresh one."""
    draw = random.Random(seed)
    longest = LONGER * statistics.median(_change_unhurt(folder / f"unhurt-{n}", notes) for n in range(UNHURT))
    lost = half = 0
    stages: Counter[str] = Counter()
    for kill in range(kills):
        path = _old_library(folder / str(kill), notes)
        _kill_one(MIGRATOR, path, draw.random() ** EARLY * longest)
        stages[_stage(path)] += 1
        half += not _format_of(path, notes)[1] or _is_damaged(path)
        with closing(open_sqlite(path, steps=NEW_FORMAT)) as library:  # the next start goes on
            lost += len(library.notes(ARTICLE.id)) != notes
        lost += not _format_of(path, notes)[1]
    return Outcome(kills, lost, half, stages["after"], copying=stages["copying"], changing=stages["changing"])


def _old_library(folder: Path, notes: int) -> Path:
    folder.mkdir()
    path = folder / "library.db"
    with closing(open_sqlite(path)) as library:
        library.add(ARTICLE)
        library.keep_notes(ARTICLE.id, [note(number) for number in range(notes)])
    return path


def _change_unhurt(folder: Path, notes: int) -> float:
    """Seconds from the begin of a change to its end."""
    command = [sys.executable, "-c", MIGRATOR, str(_old_library(folder, notes))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        began = time.perf_counter()
        process.stdout.readline()
        return time.perf_counter() - began


def _stage(path: Path) -> str:
    """How far a killed process had come; seen before anything opens the file, which takes things back."""
    journal, backups = path.with_name(f"{path.name}-journal"), path.parent / "backups"
    if journal.is_file() and journal.stat().st_size:
        return "changing"
    with path.open("rb") as file:
        header = file.read(VERSION_AT + 4)
    if int.from_bytes(header[VERSION_AT:]) == len(NEW_FORMAT):
        return "after"
    return "copying" if backups.is_dir() else "before"


def _kill_one(program: str, path: Path, wait: float) -> int:
    """Start, wait for the first number, kill a moment later; the last number that was told."""
    command = [sys.executable, "-c", program, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        last = int(process.stdout.readline())
        time.sleep(wait)
        process.kill()
        told = process.stdout.read().split("\n")[:-1]
    return int(told[-1]) if told else last


def _is_damaged(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as raw:
        return bool(raw.execute("PRAGMA integrity_check").fetchone() != ("ok",))


def _format_of(path: Path, notes: int) -> tuple[bool, bool]:
    """Whether it is the new format, and whether all of the file says the same."""
    with closing(sqlite3.connect(path)) as raw:
        (version,) = raw.execute("PRAGMA user_version").fetchone()
        (changed,) = raw.execute(
            "SELECT count(*) FROM note WHERE words LIKE '% in the new format'"
        ).fetchone()
        tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_schema")}
        filled = raw.execute("SELECT count(*) FROM filled").fetchone()[0] if "filled" in tables else None
    is_new = version == len(NEW_FORMAT)
    return is_new, (changed, filled) == ((notes, ROWS) if is_new else (0, None))


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        outcomes = {
            "notes kept": killed_keeping(options.kills, Path(folder)),
            "format changed": killed_migrating(options.kills, Path(folder)),
        }
    print(f"{machine()}\n")
    rows = [
        [
            name,
            str(each.kills),
            str(each.copying or ""),
            str(each.changing or ""),
            *map(str, (each.acknowledged, each.lost, each.half)),
        ]
        for name, each in outcomes.items()
    ]
    heads = ["what was killed", "kills", "copying", "changing", "finished", "acknowledged but lost"]
    print(table([*heads, "half or damaged"], rows))


if __name__ == "__main__":
    main(sys.argv[1:])
