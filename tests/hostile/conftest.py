"""A home of its own for every program under test."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent.parent


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, str]:
    """The variables that the program sees: an ordinary terminal and an empty home."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(REPOSITORY)  # so that `python -m reader` finds the program
    kept = {name: os.environ[name] for name in ("PATH", "COVERAGE_PROCESS_START") if name in os.environ}
    return {**kept, "HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
