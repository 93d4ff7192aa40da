import pytest

from reader.keys.names import exists, is_text, key_words, nearest


@pytest.mark.parametrize(
    ("key", "is_one"),
    [
        ("j", True), ("J", True), ("[", True), ("é", True), (",", True), ("pagedown", True), ("f12", True),
        ("ctrl+f", True), ("ctrl+shift+up", True), ("shift+tab", True), ("alt+right", True),
        ("", False), (" ", False), ("\x1b", False), ("jj", False), ("f13", False), ("ctrl+", False),
        ("ctrl+ab", False), ("pgdn", False), ("hyper+x", False),
    ],
)  # fmt: skip
def test_which_keys_there_are(key: str, is_one: bool) -> None:
    assert exists(key) is is_one


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("pgdn", "pagedown"), ("Esc", "escape"), ("Return", "enter"), ("PageDn", "pagedown"),
        ("ctrl-f", "ctrl+f"), ("Ctrl+F", "ctrl+f"), ("gg", "g g"), ("escpe", "escape"), ("☃☃☃", ""),
        ("ctlr+n", "ctrl+n"), ("C-n", "ctrl+n"), ("<M-x>", "alt+x"), ("control+shift+up", "ctrl+shift+up"),
        ("Alt-Left", "alt+left"), ("ctrl+esc", "ctrl+escape"), ("zzz+n", ""),
    ],
)  # fmt: skip
def test_the_key_that_was_meant(name: str, meant: str) -> None:
    assert nearest(name) == meant


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("j", "j"),
        ("g g", "gg"),
        ("escape", "esc"),
        ("ctrl+f", "ctrl+f"),
        ("space a", "space a"),
        ("] c", "]c"),
    ],
)
def test_how_keys_are_shown(keys: str, shown: str) -> None:
    assert key_words(keys) == shown


def test_which_keys_write() -> None:
    assert [key for key in ("a", "space", "enter", "ctrl+a", "%") if is_text(key)] == ["a", "space", "%"]
