import pytest

from reader.keys import Keymap
from reader.keys.typing import Stroke, Typing


def typed(keys: str, keymap: Keymap | None = None) -> list[Stroke]:
    typing = Typing(keymap or Keymap())
    return [stroke for key in keys.split() if (stroke := typing.press(key)) is not None]


@pytest.mark.parametrize(
    ("keys", "done"),
    [
        ("j", [Stroke("scroll.down")]),
        ("g g", [Stroke("go.top")]),
        ("g t g g", [Stroke("list.next"), Stroke("go.top")]),
        ("g x g g", [Stroke("note.keep"), Stroke("go.top")]),
        ("g g A", [Stroke("go.top")]),
        ("z z", [Stroke("view.centre")]),
        ("5 j", [Stroke("scroll.down", 5)]),
        ("1 2 J j", [Stroke("claim.next", 12), Stroke("scroll.down")]),
        ("1 0 J", [Stroke("claim.next", 10)]),
        ("0 J", [Stroke("claim.next")]),
        ("3 g g", [Stroke("go.top", 3)]),
        ("3 escape j", [Stroke("scroll.down")]),
        ("g escape g g", [Stroke("go.top")]),
        ("escape", [Stroke("close")]),
        ("3 g x", [Stroke("note.keep")]),
        ("3 ~ j", [Stroke("scroll.down")]),
        ("1 2 3 4 5 6 7 j", [Stroke("scroll.down", 12345)]),
    ],
)
def test_keys_complete_or_let_go(keys: str, done: list[Stroke]) -> None:
    assert typed(keys) == done


def test_in_vim_a_bracket_waits_for_what_to_go_to() -> None:
    assert typed("] c 2 ] ]", Keymap("vim")) == [Stroke("citation.next"), Stroke("heading.next", 2)]


def test_a_digit_with_an_action_is_no_count() -> None:
    assert typed("2 down", Keymap("plain")) == [Stroke("tab.warnings"), Stroke("scroll.down")]


@pytest.mark.parametrize(
    ("keys", "pending"), [("", ""), ("g", "g"), ("1 2", "12"), ("1 g", "1g"), ("g g", "")]
)
def test_what_waits_is_shown(keys: str, pending: str) -> None:
    typing = Typing(Keymap())
    for key in keys.split():
        typing.press(key)
    assert typing.pending == pending


def test_all_keys_of_sequences_and_counts_may_be_pressed() -> None:
    keys = Typing(Keymap("vim")).keys
    assert {"j", "g", "t", "]", "ctrl+f", "0", "9"} <= set(keys)
