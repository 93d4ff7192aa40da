"""Thousands of keys and mouse events in no order, typed into the program in a real pseudo-terminal.

It must go on, end when it is asked to, and leave the terminal as it found it.
`python -m benchmarks.random_walk [--events N]`
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.tables import machine, table
from benchmarks.terminal import Terminal
from reader.keys import Keymap
from reader.keys.typing import Typing
from reader.resources import shipped_files

EVENTS = 20_000
SEED = 20_240_517
ARTICLES = ("summit-no-show.txt", "museum-theft.md", "clean-cup-final.md")
SIZES = ((80, 24), (120, 40))
PATIENCE = 60.0
"""Seconds in which a busy machine must have drawn something, or ended."""
TOGETHER = 25
"""Events that are typed before what they do is read."""
LEAVING = frozenset({"q", "Q", "ctrl+q"})
STAYING = 0.97
"""The share of keys that leave which are not pressed, or the program would mostly be starting."""
SUSPENDING = frozenset({"ctrl+z"})
"""Keys that are never pressed: there is no shell to come back from."""
CODES = {
    "escape": b"\x1b", "enter": b"\r", "tab": b"\t", "shift+tab": b"\x1b[Z", "space": b" ",
    "backspace": b"\x7f", "delete": b"\x1b[3~", "insert": b"\x1b[2~", "home": b"\x1b[H", "end": b"\x1b[F",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~", "up": b"\x1b[A", "down": b"\x1b[B", "right": b"\x1b[C", "left": b"\x1b[D",
    "f1": b"\x1bOP", "alt+left": b"\x1b[1;3D", "alt+right": b"\x1b[1;3C", "alt+r": b"\x1br",
    "ctrl+up": b"\x1b[1;5A", "ctrl+down": b"\x1b[1;5B",
}  # fmt: skip
"""What terminals send for keys that are no characters."""


@dataclass(slots=True)
class Walk:
    """What became of one."""

    article: str
    size: tuple[int, int]
    events: int = 0
    starts: int = 0
    faults: list[str] = field(default_factory=list)


def code(key: str) -> bytes:
    """What a terminal sends for a key."""
    if key in CODES:
        return CODES[key]
    if key.startswith("ctrl+") and len(key) == 6:
        return bytes([ord(key[-1]) & 0x1F])
    return key.encode()


def mouse(walk: random.Random, size: tuple[int, int]) -> bytes:
    """A click, a drag, a turn of the wheel or a move, somewhere."""
    column, row = (walk.randint(1, cells) for cells in size)
    other, below = (walk.randint(1, cells) for cells in size)
    kind = walk.choice(("click", "drag", "wheel", "move"))
    if kind == "wheel":
        return f"\x1b[<{walk.choice((64, 65))};{column};{row}M".encode()
    if kind == "move":
        return f"\x1b[<35;{column};{row}M".encode()
    if kind == "click":
        other, below = column, row
    drag = f"\x1b[<32;{other};{below}M" if kind == "drag" else ""
    return f"\x1b[<0;{column};{row}M{drag}\x1b[<0;{other};{below}m".encode()


def events(walk: random.Random, size: tuple[int, int]) -> Iterator[bytes]:
    """Keys and mouse events without end."""
    keys = [key for key in Typing(Keymap()).keys if key not in SUSPENDING]
    while True:
        if walk.random() < 0.15:
            yield mouse(walk, size)
            continue
        key = walk.choice(keys)
        if key not in LEAVING or walk.random() > STAYING:
            yield code(key)


def stroll(name: str, size: tuple[int, int], count: int, folder: Path) -> Walk:
    """So many events in one article, starting again whenever a key left it."""
    (folder / "nothing").mkdir(exist_ok=True)
    source = next(file for file in shipped_files("sample_articles", "") if file.name == name)
    (folder / name).write_bytes(source.read_bytes())
    done, walk = Walk(name, size), random.Random(f"{SEED} {name} {size}")
    stream = events(walk, size)
    while done.events < count and len(done.faults) < 5:
        done.starts += 1
        _run(done, stream, count, folder)
    return done


def _run(done: Walk, stream: Iterator[bytes], count: int, folder: Path) -> None:
    command = [str(Path(sys.executable).parent / "claimreader"), done.article]
    environment = {
        "PATH": str(folder / "nothing"),  # a command that is typed by chance finds nothing to start
        "HOME": str(folder), "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8",
        "EDITOR": "/bin/true", "BROWSER": "/bin/true",
    }  # fmt: skip
    with Terminal(command, size=done.size, environment=environment, folder=folder) as terminal:
        terminal.wait_for(b"\x1b[?1049h", PATIENCE)
        ended = False
        while done.events < count and not ended:
            ended = _type_some(done, stream, min(TOGETHER, count - done.events), terminal)
        if not ended:
            _leave(terminal)
        _judge(done, terminal)


def _type_some(done: Walk, stream: Iterator[bytes], count: int, terminal: Terminal) -> bool:
    """Type some events and read until the program is quiet; whether it ended."""
    for _ in range(count):
        if terminal.process.poll() is not None:
            return True
        terminal.type(next(stream))
        done.events += 1
    while terminal.read(0.02):
        pass
    return terminal.process.poll() is not None


def _leave(terminal: Terminal) -> None:
    """Close whatever is open and quit, giving up notes that are not saved."""
    end = time.perf_counter() + PATIENCE
    while terminal.process.poll() is None and time.perf_counter() < end:
        for keys in (b"\x1b", b"\x1b", b"\x11", b"d"):
            if terminal.process.poll() is None:
                terminal.type(keys)
                terminal.read(0.2)
                while terminal.read(0.05):
                    pass


def _judge(done: Walk, terminal: Terminal) -> None:
    while terminal.read(0.2):
        pass
    result = terminal.process.poll()
    if result is None:
        done.faults.append("it did not end when it was asked to")
    elif result != 0:
        done.faults.append(f"exit code {result}: {terminal.written[-1500:].decode(errors='replace')}")
    elif terminal.left_on:
        done.faults.append(f"left on: {', '.join(sorted(terminal.left_on))}")


def main(arguments: Sequence[str] = ()) -> int:
    """Print the table; 1 when there was a fault."""
    parser = argparse.ArgumentParser(prog="benchmarks.random_walk", description=__doc__)
    parser.add_argument("--events", type=int, default=EVENTS, help="in all, shared out among the walks")
    options = parser.parse_args(arguments)
    share = -(-options.events // (len(ARTICLES) * len(SIZES)))
    walks = []
    for name in ARTICLES:
        for size in SIZES:
            with tempfile.TemporaryDirectory() as folder:
                walks.append(stroll(name, size, share, Path(folder)))
    print(f"## Random walk ({machine()}; seed {SEED})\n")
    rows = [
        [w.article, f"{w.size[0]}x{w.size[1]}", str(w.events), str(w.starts), "; ".join(w.faults) or "none"]
        for w in walks
    ]
    print(table(["article", "terminal", "keys and mouse events", "starts", "faults"], rows))
    return int(any(w.faults for w in walks))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
