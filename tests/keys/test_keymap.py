from collections.abc import Mapping

import pytest

from reader.keys import Fault, Keymap, Preset
from reader.keys.keymap import faults


def test_changes_replace_the_keys_of_their_actions_alone() -> None:
    keymap = Keymap("less", {"claim.next": ("ctrl+n",), "zen": ()})
    assert keymap.keys["claim.next"] == ("ctrl+n",)
    assert keymap.keys["zen"] == ()
    assert keymap.keys["claim.previous"] == Keymap().keys["claim.previous"]
    assert keymap.sequences["ctrl+n",].id == "claim.next"
    assert ("J",) not in keymap.sequences


def test_presets_differ_where_they_should() -> None:
    assert Keymap("less").sequences["]",].id == "heading.next"
    assert Keymap("vim").sequences["]", "]"].id == "heading.next"
    assert Keymap("vim").sequences["]", "c"].id == "citation.next"
    assert Keymap("plain").sequences["right",].id == "claim.next"
    assert Keymap("vim") != Keymap("less")


def test_words_show_the_first_key_of_an_action_or_where_to_find_it() -> None:
    assert Keymap().words("Go on with {claim.next} or {go.top}.") == "Go on with J or gg."
    assert Keymap("less", {"zen": ()}).first("zen") == ": nothing but the text, or all panes again"
    assert Keymap("less", {"zen": (), "palette": ()}).first("zen").startswith("palette ")


FAULTS: list[tuple[Preset, Mapping[str, tuple[str, ...]], str, str, str]] = [
    (
        "less", {"claim.nxt": ("J",)}, "claim.nxt", "there is no action 'claim.nxt'",
        "did you mean 'claim.next'?",
    ),
    ("less", {"qqq": ("J",)}, "qqq", "there is no action 'qqq'", "claimreader keys lists them"),
    ("less", {"zen": ("PageDn",)}, "zen", "there is no key 'PageDn'", "did you mean 'pagedown'?"),
    ("less", {"zen": ("g zz",)}, "zen", "there is no key 'zz'", "did you mean 'z z'?"),
    (
        "less", {"zen": ("☃☃☃☃",)}, "zen", "there is no key '☃☃☃☃'",
        "write a character, or a name such as 'pagedown'",
    ),
    (
        "less", {"zen": ("j",)}, "zen", "the key 'j' of 'zen' is also that of 'scroll.down'",
        "give 'scroll.down' another key, or [] for none",
    ),
    (
        "less", {"zen": ("A",), "help": ("A",)}, "zen", "the key 'A' of 'zen' is also that of 'help'",
        "give 'help' another key",
    ),
    (
        "less", {"zen": ("g",)}, "zen", "'g' of 'zen' begins 'g g' of 'go.top'",
        "give 'go.top' another key, or [] for none",
    ),
    (
        "less", {"zen": ("j j",)}, "zen", "'j j' of 'zen' begins with 'j' of 'scroll.down'",
        "give 'scroll.down' another key, or [] for none",
    ),
    (
        "less", {"close": ("A",)}, "close",
        "'close' needs a key that writes no character: it also ends a line that is typed", "give it 'escape'",
    ),
    (
        "less", {"pane.enter": ()}, "pane.enter",
        "'pane.enter' needs a key that writes no character: it also ends a line that is typed",
        "give it 'enter'",
    ),
    (
        "plain", {"quit": (), "quit.now": ()}, "quit.now", "no key would end the program",
        "give 'quit' or 'quit.now' one",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("preset", "changes", "action", "what", "remedy"), FAULTS)
def test_every_mistake_is_named_with_a_remedy(
    preset: Preset, changes: Mapping[str, tuple[str, ...]], action: str, what: str, remedy: str
) -> None:
    assert next(faults(preset, changes)) == Fault(action, what, remedy)


@pytest.mark.parametrize(
    "changes",
    [
        {"zen": ("j",), "scroll.down": ("down",)},
        {"zen": ("5",)},
        {"zen": ("ctrl+alt+x", "shift+up", "é", ";")},
        {"claim.next": ("w",), "warning.next": ("J",)},
        {"quit": ()},
    ],
)
def test_what_is_well_meant_is_taken(changes: Mapping[str, tuple[str, ...]]) -> None:
    assert list(faults("less", changes)) == []
