"""The real processes, with the pipeline."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.model

REPOSITORY = Path(__file__).parents[2]
SAMPLES = [str(REPOSITORY / "sample_articles" / f"{name}.txt") for name in ("summit-no-show", "bridge-vote")]


def test_two_processes_write_what_one_writes(command: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    piped = b"Nine boats sank in Oxley on Monday.\n\nTwelve boats sank in Oxley on Monday.\n"
    sources = [SAMPLES[0], "missing.txt", "-", SAMPLES[1]]

    def written(jobs: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped)))
        return command("check", *sources, "--format", "json", "--jobs", jobs)

    alone = written("1")
    assert alone[0] == 3
    assert alone[2].startswith("claimreader: missing.txt: no such file")
    assert [article["source"] for article in json.loads(alone[1])["articles"]] == [
        SAMPLES[0],
        "-",
        SAMPLES[1],
    ]
    assert written("2") == alone


@pytest.mark.usefixtures("interrupts_are_heard")
def test_an_interrupt_ends_all_processes_quietly(tmp_path: Path) -> None:
    fifo = tmp_path / "never"
    os.mkfifo(fifo)  # whoever reads it waits until the end
    done = subprocess.Popen(
        [sys.executable, "-m", "reader", "check", SAMPLES[0], str(fifo), "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert done.stdout is not None
    assert done.stdout.readline()
    while not _children(done.pid):
        time.sleep(0.01)
    children = _children(done.pid)
    os.killpg(done.pid, signal.SIGINT)
    _, err = done.communicate(timeout=30)
    assert (done.returncode, err) == (130, b"")
    assert not any(Path(f"/proc/{child}").exists() for child in children)


def _children(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task")
    if not tasks.is_dir():
        pytest.skip("needs /proc")
    return [int(child) for task in tasks.iterdir() for child in (task / "children").read_text().split()]
