"""Commands and the analysis process seldom search for reference cycles; importing changes nothing."""

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from reader.cli import run
from reader.collector import THRESHOLDS


@pytest.fixture(autouse=True)
def python_as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_a_command_searches_seldom(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["samples"]) == 0
    assert capsys.readouterr().out
    assert gc.get_threshold() == THRESHOLDS


def test_who_uses_the_library_keeps_what_is_set() -> None:
    code = (
        "import gc; before = gc.get_threshold(); import reader.workbench; print(gc.get_threshold() == before)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
