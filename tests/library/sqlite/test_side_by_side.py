"""Several programs that open, make or change the same library at the same moment."""

import sqlite3
import subprocess
import sys
from contextlib import ExitStack, closing
from pathlib import Path
from subprocess import PIPE

import pytest

from reader.library.sqlite import open_sqlite
from reader.model.errors import LibraryError
from tests.library.sample import numbered
from tests.library.sqlite.dam import ARTICLE, FIRST, SCHEMA

TOGETHER = 3
"""Programs: more than a screen and its analysis process."""
MANY = 60
"""Articles of one passage; more are not weighed, so that all of them can be asked for."""
LATER = (
    "CREATE TABLE filled (number INTEGER)",
    "INSERT INTO filled WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)"
    " SELECT i FROM n",
    "UPDATE note SET words = words || ' later'",
)
"""A change that the others meet in the middle of; it would be seen if it were made twice."""
BEGINNING = """
import sys
from contextlib import closing
from pathlib import Path
from reader.library import open_library
from reader.library.sql import changes
from reader.library.sqlite import connection, index_file, open_sqlite
from reader.library.sqlite.migrations import STEPS, statements_of

connection.WAIT = index_file.WAIT = 0.01  # shorter than what they wait for
changes.AT_ONCE = 10  # so that several take turns
place, later = sys.argv[1], tuple(sys.argv[2:])
print("ready", flush=True)
sys.stdin.readline()
"""
MAKING = "open_library(place).close()"
CHANGING = """
steps = [*(tuple(statements_of(step)) for step in STEPS), later]
open_sqlite(Path(place), steps=steps, clock=lambda: "2025-05-03T07:30:00Z").close()
"""
ASKING = """
with closing(open_library(place)) as library:
    print(len(library.nearest("the dam broke", limit=400)))
"""


def all_at_once(program: str, place: str | Path) -> set[tuple[str, str]]:
    """Start several programs, let them go at one moment, and give what they wrote, and of their failures."""
    command = [sys.executable, "-c", BEGINNING + program, str(place), *LATER]
    with ExitStack() as stack:
        running = [
            stack.enter_context(subprocess.Popen(command, text=True, stdin=PIPE, stdout=PIPE, stderr=PIPE))
            for _ in range(TOGETHER)
        ]
        for process in running:
            assert process.stdout is not None
            process.stdout.readline()
        for process in running:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        return {process.communicate() for process in running}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def test_programs_that_bring_it_to_a_new_format_wait_for_the_one_that_does(path: Path) -> None:
    with closing(open_sqlite(path)) as library:
        library.add(ARTICLE)
        library.keep_notes(ARTICLE.id, [FIRST])
    assert all_at_once(CHANGING, path) == {("", "")}
    with closing(open_sqlite(path, steps=[*SCHEMA, LATER])) as library:
        assert [note.text for note in library.notes(ARTICLE.id)] == ["when? later"]
    (backup,) = (path.parent / "backups").iterdir()
    with closing(open_sqlite(backup)) as before:
        assert before.notes(ARTICLE.id) == (FIRST,)


def test_a_program_that_a_newer_one_overtakes_says_so_and_what_it_kept_is_there(path: Path) -> None:
    with closing(open_sqlite(path)) as overtaken:
        overtaken.add(ARTICLE)
        overtaken.keep_notes(ARTICLE.id, [FIRST])
        open_sqlite(path, steps=[*SCHEMA, ("ALTER TABLE note RENAME COLUMN words TO said",)]).close()
        with pytest.raises(LibraryError, match="a newer claimreader changed the library meanwhile; start"):
            overtaken.keep_notes(ARTICLE.id, [])
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT said FROM note").fetchall() == [("when?",)]


def test_programs_that_make_it_make_one(path: Path) -> None:
    assert all_at_once(MAKING, path) == {("", "")}
    with closing(open_sqlite(path)) as library:
        library.add(ARTICLE)
        assert library.faults() == ()
    assert sorted(file.name for file in path.parent.iterdir()) == ["library.db"]


@pytest.mark.parametrize("left", [None, b"no database " * 100, b"SQLite format 3\0" + b"\xff" * 4096])
def test_programs_that_make_its_index_anew_all_find_everything(path: Path, left: bytes | None) -> None:
    with closing(open_sqlite(path)) as library, library.together():
        for number in range(MANY):
            library.add(numbered(number))
    if left is not None:
        path.with_name("library.search.db").write_bytes(left)
    assert all_at_once(ASKING, path) == {(f"{MANY}\n", "")}
