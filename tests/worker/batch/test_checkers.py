"""The pool, with scripted processes in the place of those that load the pipeline."""

import os
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from reader.model import Article
from reader.model.errors import AnalysisError, InputError
from reader.worker.batch.checkers import AHEAD, Checkers, Task
from reader.worker.batch.checking import Checked, Wanted, faulty

WANTED = Wanted("text", ("dispute",), 0.5)
PROCESS = """
import os, pathlib, signal, sys, time
from reader.worker.frames import read_frame, write_frame
folder = pathlib.Path(sys.argv[1])
(folder / f"process-{os.getpid()}").touch()
wanted = read_frame(sys.stdin.buffer)
write_frame(sys.stdout.buffer, {"failed": None})
while (message := read_frame(sys.stdin.buffer)) is not None:
    source = message["source"] if "source" in message else "text of " + message["article"]["title"]
    if source.startswith("slow"):
        time.sleep(0.2)
    if source == "deadly" or source == "deadly once" and not (folder / "died").exists():
        (folder / "died").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if source == "endless":
        (folder / "busy").touch()
        time.sleep(600)
    write_frame(sys.stdout.buffer, {
        "part": f"{source} {wanted['kinds']}", "pipeline": "p", "found": True, "fault": "", "exit_code": 0,
        "remark": "",
    })
"""


def checkers(folder: Path, jobs: int = 2, script: str = PROCESS) -> Checkers:
    return Checkers(jobs, WANTED, command=[sys.executable, "-c", script, str(folder)])


def answers(folder: Path, tasks: Iterable[Task], jobs: int = 2) -> list[Checked]:
    return list(checkers(folder, jobs).answers(tasks))


def processes(folder: Path) -> list[int]:
    return [int(path.name.removeprefix("process-")) for path in folder.glob("process-*")]


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_answers_come_in_the_order_of_the_sources_whoever_is_slow(tmp_path: Path) -> None:
    sources = ["slow a", *(f"quick {n}" for n in range(3 * AHEAD)), "slow b", "c"]
    assert [answer.part for answer in answers(tmp_path, sources)] == [f"{s} ['dispute']" for s in sources]
    assert len(processes(tmp_path)) == 2
    assert not any(is_alive(process) for process in processes(tmp_path))


def test_an_answer_is_handed_out_before_all_are_there(tmp_path: Path) -> None:
    with closing(checkers(tmp_path).answers(["a", "endless"])) as found:
        assert next(found).part == "a ['dispute']"


def test_what_was_read_here_is_checked_there_and_a_known_fault_goes_round(tmp_path: Path) -> None:
    fault = faulty(InputError("no such file", where="x"))
    article = Article(source="-", title="Piped", text="", blocks=())
    assert [answer.part or answer.fault for answer in answers(tmp_path, [fault, article])] == [
        "x: no such file",
        "text of Piped ['dispute']",
    ]


def test_names_that_are_not_utf_8_reach_the_process(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    assert answers(tmp_path, [name])[0].part == f"{name} ['dispute']"


def test_a_process_that_dies_is_started_again_and_its_source_checked(tmp_path: Path) -> None:
    first, died, last = answers(tmp_path, ["a", "deadly once", "b"], jobs=1)
    assert (first.remark, last.remark) == ("", "")
    assert died.part == "deadly once ['dispute']"
    assert died.remark == "deadly once: the process that checked it died (SIGKILL) and was started again"


def test_a_source_that_kills_twice_is_named_and_the_others_are_checked(tmp_path: Path) -> None:
    first, died, last = answers(tmp_path, ["a", "deadly", "b"], jobs=1)
    assert (first.part, last.part) == ("a ['dispute']", "b ['dispute']")
    assert (died.exit_code, died.part) == (3, "")
    assert died.fault == "deadly: the process that checked it died twice (SIGKILL); check a part of it"


def test_who_has_seen_enough_leaves_no_process_behind(tmp_path: Path) -> None:
    found = checkers(tmp_path).answers(["a", "endless", *("more",) * 50])
    next(found)
    while not (tmp_path / "busy").exists():
        time.sleep(0.01)
    found.close()
    assert 1 <= len(processes(tmp_path)) <= 2
    assert not any(is_alive(process) for process in processes(tmp_path))


FAILING = """
import sys
from reader.worker.frames import read_frame, write_frame
read_frame(sys.stdin.buffer)
write_frame(sys.stdout.buffer, {"failed": "no pipeline", "where": "folder", "remedy": "install it"})
"""
FAILING_LATER = """
import sys
from reader.worker.frames import read_frame, write_frame
read_frame(sys.stdin.buffer)
write_frame(sys.stdout.buffer, {"failed": None})
read_frame(sys.stdin.buffer)
write_frame(sys.stdout.buffer, {"failed": "no library", "where": "folder", "remedy": "mend it"})
"""


@pytest.mark.parametrize(
    ("script", "message"),
    [
        (FAILING, "folder: no pipeline; install it"),
        (FAILING_LATER, "folder: no library; mend it"),
        ("raise SystemExit(9)", "could not be started \\(exit code 9\\); try --jobs 1"),
        ("import os; os.close(1); import time; time.sleep(0.5)", "could not be started \\(exit code 0\\)"),
    ],
)
def test_a_process_that_cannot_check_ends_the_run(tmp_path: Path, script: str, message: str) -> None:
    with pytest.raises(AnalysisError, match=message) as failure:
        list(checkers(tmp_path, script=script).answers(["a", "b", "c"]))
    assert failure.value.exit_code == 3


def test_a_system_that_starts_no_process_ends_the_run(tmp_path: Path) -> None:
    pool = Checkers(2, WANTED, command=[str(tmp_path / "nonesuch")])
    with pytest.raises(AnalysisError, match=r"could not be started \(no such file.*; try fewer --jobs"):
        list(pool.answers(["a", "b"]))
