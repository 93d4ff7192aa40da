import os
import sys
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal

PATIENCE = 30.0


def played(script: str, folder: Path) -> Terminal:
    command = [sys.executable, "-c", f"import sys, os\nw = sys.stdout.write\n{script}"]
    return Terminal(command, size=(80, 24), environment=dict(os.environ), folder=folder)


@pytest.mark.parametrize(
    ("script", "left"),
    [
        ("w('\\x1b[?1049h\\x1b[?25l\\x1b[?1000;1006h\\x1b[?1049l\\x1b[?25h\\x1b[?1000;1006l')", set()),
        ("w('\\x1b[?1049h\\x1b[?25l')", {"1049", "25"}),
        ("w('\\x1b[>1u')", {"keyboard"}),
        ("w('\\x1b[>1u\\x1b[<u')", set()),
        ("import tty; tty.setraw(0)", {"echo"}),
    ],
)
def test_what_a_program_leaves_switched_on_is_seen(script: str, left: set[str], tmp_path: Path) -> None:
    with played(script, tmp_path) as terminal:
        while terminal.read(PATIENCE):
            pass
        assert terminal.left_on == left


def test_a_program_is_answered_typed_to_and_resized(tmp_path: Path) -> None:
    script = """
import tty; tty.setcbreak(0)
w('\\x1b[c'); sys.stdout.flush()
answer = b''
while not answer.endswith(b'c'): answer += os.read(0, 1)
w('dark' if b'1717' in answer else 'none'); sys.stdout.flush()
os.read(0, 3)
print(os.get_terminal_size().columns, flush=True)
os.read(0, 1)
"""
    with played(script, tmp_path) as terminal:
        terminal.wait_for(b"dark", PATIENCE)
        terminal.resize((99, 30))
        terminal.type(b"abc")
        terminal.wait_for(b"99", PATIENCE)
        with pytest.raises(TimeoutError):
            terminal.wait_for(b"never", 0.01)
