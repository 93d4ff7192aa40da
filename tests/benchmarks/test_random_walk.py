import random
from itertools import islice

import pytest

from benchmarks.random_walk import CODES, code, events, mouse
from reader.keys import Keymap
from reader.keys.typing import Typing


@pytest.mark.parametrize(
    ("key", "sent"), [("j", b"j"), ("escape", b"\x1b"), ("ctrl+f", b"\x06"), ("]", b"]"), ("é", "é".encode())]
)
def test_a_key_is_what_a_terminal_sends(key: str, sent: bytes) -> None:
    assert code(key) == sent


def test_every_key_of_the_table_can_be_sent() -> None:
    named = [key for key in Typing(Keymap()).keys if len(key) > 1 and key not in CODES]
    assert all(key.startswith("ctrl+") and len(key) == 6 for key in named)


def test_mouse_events_lie_inside_the_terminal() -> None:
    walk = random.Random(1)
    for _ in range(200):
        for part in mouse(walk, (80, 24)).split(b"\x1b[<")[1:]:
            _, column, row = (int(number) for number in part[:-1].split(b";"))
            assert 1 <= column <= 80
            assert 1 <= row <= 24


def test_a_walk_is_the_same_at_every_call() -> None:
    first, second = (list(islice(events(random.Random(3), (80, 24)), 300)) for _ in range(2))
    assert first == second
    assert len(set(first)) > 50
