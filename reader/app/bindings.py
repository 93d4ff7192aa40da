"""The reader's keys as Textual's bindings."""

from collections.abc import Iterable, Mapping

from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode

from reader.keys import Keymap
from reader.keys.names import is_text
from reader.keys.typing import Typing


def press_bindings(keymap: Keymap) -> Iterable[Binding]:
    """One binding for every key that may be pressed, under its action's id when it is one by itself.

    They have priority: a key acts before the next one is looked at, however fast one types.
    """
    for key in Typing(keymap).keys:
        action = keymap.sequences.get((key,))
        words, ident = (action.title, action.id) if action else ("", None)
        yield Binding(_name(key), f"screen.press({key!r})", words, show=False, priority=True, id=ident)


def dialog_bindings(keymap: Keymap, actions: Mapping[str, str]) -> Iterable[Binding]:
    """The keys of some actions, each with what it does in a dialog; none there begins another."""
    for ident, action in actions.items():
        for keys in keymap.keys[ident]:
            parts = set(keys.split(" "))
            if len(parts) == 1:  # "g g" acts at its first key, and again at its second
                yield Binding(_name(parts.pop()), action, show=False)


def leaving_bindings(keymap: Keymap) -> Iterable[Binding]:
    """The keys that quit from everywhere, also while a line is typed."""
    for key in keymap.keys["quit.now"]:
        if " " not in key and not is_text(key):
            yield Binding(_name(key), "quit", show=False, priority=True)


def bind(node: DOMNode, bindings: Iterable[Binding]) -> None:
    """Give a screen these keys; where it had another binding for one of them, this one takes its place."""
    node._bindings.key_to_bindings.update(BindingsMap(bindings).key_to_bindings)


def _name(key: str) -> str:
    return "comma" if key == "," else key
