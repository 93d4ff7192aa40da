from collections import Counter

import pytest
from textual.binding import Binding

from reader.app.actions import PERFORM
from reader.app.bindings import bindings
from reader.app.keys import ACTIONS, GROUPS, Action, Chords, footer


def test_every_action_can_be_performed_and_nothing_else() -> None:
    assert set(PERFORM) == {action.id for action in ACTIONS}


def test_no_key_and_no_id_is_given_twice() -> None:
    keys = Counter(key for action in ACTIONS for key in action.keys)
    ids = Counter(action.id for action in ACTIONS)
    assert [key for key, times in (keys + ids).items() if times > 1] == []


def test_no_action_needs_a_modifier_or_a_function_key() -> None:
    for action in ACTIONS:
        assert any("ctrl" not in key and "alt" not in key and "f1" not in key for key in action.keys)


def test_every_action_has_words_and_a_group() -> None:
    assert all(action.words and action.group in GROUPS for action in ACTIONS)


def test_bindings_carry_the_ids_and_leave_sequences_to_the_chords() -> None:
    made = [binding for binding in bindings() if isinstance(binding, Binding)]
    assert [binding.id for binding in made if binding.id] == [action.id for action in ACTIONS]
    assert [(binding.key, binding.action) for binding in made if not binding.id] == [
        ("g", "screen.chord('g')")
    ]


def test_the_footer_shows_the_first_key_of_the_actions_with_a_hint() -> None:
    actions = (Action("a", ("escape", "x"), "w", "Move", "leave"), Action("b", ("y",), "w", "Move"))
    assert footer(actions) == [("esc", "leave")]


TABLE = (
    Action("top", ("g g",), "", "Move"),
    Action("tab", ("g t",), "", "Move"),
    Action("far", ("z z z",), "", "Move"),
)


@pytest.mark.parametrize(
    ("keys", "done"),
    [
        ("gg", [None, "top"]),
        ("gt", [None, "tab"]),
        ("gggg", [None, "top", None, "top"]),
        ("gxgg", [None, None, None, "top"]),
        ("ggt", [None, "top", None]),
        ("zzgg", [None, None, None, "top"]),
        ("zzz", [None, None, "far"]),
        ("j", [None]),
    ],
)
def test_sequences_complete_or_let_go(keys: str, done: list[str | None]) -> None:
    chords = Chords(TABLE)
    assert [chords.press(key) for key in keys] == done
