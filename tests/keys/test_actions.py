from collections import Counter

import pytest

from reader.keys import ACTIONS, GROUPS, PRESETS, Keymap, Preset
from reader.keys.action import CONDITIONS
from reader.keys.keymap import ALWAYS_TYPED, BRACES, faults
from reader.keys.names import exists, is_text

IDS = [action.id for action in ACTIONS]


def test_no_id_and_no_title_is_given_twice() -> None:
    for names in (IDS, [action.title for action in ACTIONS]):
        assert [name for name, times in Counter(names).items() if times > 1] == []


def test_every_action_has_a_title_a_group_and_a_known_condition() -> None:
    assert all(a.title and a.group in GROUPS and a.when in CONDITIONS for a in ACTIONS)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_has_no_clash_and_only_keys_that_exist(preset: Preset) -> None:
    keymap = Keymap(preset)
    assert list(faults(preset, keymap.keys)) == []
    assert all(exists(key) for keys in keymap.sequences for key in keys)
    for action in ALWAYS_TYPED:
        assert any(not is_text(key) for key in keymap.keys[action])


@pytest.mark.parametrize("preset", PRESETS)
def test_no_action_needs_a_modifier_or_a_function_key(preset: Preset) -> None:
    for action, keys in Keymap(preset).keys.items():
        easy = [k for k in keys if "ctrl" not in k and "alt" not in k and "f1" not in k]
        assert easy or (preset == "plain" and not keys), action


def test_the_plain_preset_has_no_sequences_and_a_menu() -> None:
    plain = Keymap("plain")
    assert all(len(keys) == 1 for keys in plain.sequences)
    assert plain.keys["palette"]


def test_every_preset_but_plain_has_a_key_for_every_action() -> None:
    assert all(Keymap("less").keys.values())
    assert all(Keymap("vim").keys.values())


def test_words_about_conditions_name_actions_that_exist() -> None:
    assert {name for words in CONDITIONS.values() for name in BRACES.findall(words)} <= set(IDS)
