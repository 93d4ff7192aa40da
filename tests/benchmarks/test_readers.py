import sys
from pathlib import Path

import pytest

from benchmarks.readers import BARE, Taken, key_rows, memory_of, press, readers, start_row
from benchmarks.terminal import Terminal

ECHO = """
import os, sys, tty
tty.setraw(0)
os.write(1, b'ready')
while True:
    key = os.read(0, 1)
    if key != b'x':
        os.write(1, b'frame ' + key)
"""


def test_a_key_is_timed_to_what_it_draws_and_one_without_effect_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.readers.NOTHING_DRAWN", 30)  # however busy the machine is
    with Terminal([sys.executable, "-c", ECHO], size=(80, 24), environment={}, folder=tmp_path) as terminal:
        terminal.wait_for(b"ready", 30)
        taken = press(b"j", terminal)
        assert taken is not None
        assert 0 < taken < 30
        assert terminal.written.endswith(b"frame j")
        monkeypatch.setattr("benchmarks.readers.NOTHING_DRAWN", 0.1)
        assert press(b"x", terminal) is None
        assert memory_of(terminal.process.pid) > 1_000_000


def test_another_reader_is_measured_when_it_is_named() -> None:
    assert [reader.name for reader in readers(None)][-1] == "less"
    assert "frogmouth" in [reader.name for reader in readers("/some/where/frogmouth")]


def test_tables_put_each_start_beside_the_bare_apps() -> None:
    bare, ours = (
        Taken({"start": [0.2, 0.4]}, []),
        Taken({"start": [0.4, 0.8], "a key": [0.01, 0.02]}, [2_000_000]),
    )
    taken = {(name, size): one for name, one in ((BARE, bare), ("us", ours)) for size in ("5 KB", "1 MB")}
    row = start_row("us", taken)
    assert row[0] == "us"
    assert "2.00 [2.00, 2.00] ×" in row[1]
    assert row[3] == "2 MB"
    assert start_row(BARE, taken)[3] == "–"
    assert key_rows("us", ours)[0][:3] == ["us", "a key", "2"]
