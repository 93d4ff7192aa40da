"""Names of keys: which exist, how they are shown, which one was probably meant."""

import re

from reader.nearest import nearest_name

NAMED: tuple[str, ...] = (
    "escape", "enter", "tab", "shift+tab", "space", "backspace", "delete", "insert",
    "home", "end", "pageup", "pagedown", "up", "down", "left", "right",
    *(f"f{number}" for number in range(1, 13)),
)  # fmt: skip
"""Keys that have a name instead of a character."""
MODIFIED = re.compile(r"(?:ctrl\+|alt\+|shift\+){1,3}(?P<key>.+)")
SHOWN: dict[str, str] = {
    "escape": "esc", "pagedown": "pgdn", "pageup": "pgup",
    "backspace": "bksp", "delete": "del", "insert": "ins",
}  # fmt: skip
OTHER_NAMES: dict[str, str] = {
    "esc": "escape", "pgdn": "pagedown", "pgup": "pageup", "return": "enter",
    "del": "delete", "bksp": "backspace", "page_down": "pagedown", "page_up": "pageup", "spacebar": "space",
    "<space>": "space", "comma": ",",
}  # fmt: skip
"""What people call keys elsewhere; only used to say which name we have for them."""
MODIFIERS = ("ctrl", "alt", "shift")
OTHER_MODIFIERS: dict[str, str] = {
    "c": "ctrl", "control": "ctrl", "m": "alt", "a": "alt", "meta": "alt", "option": "alt", "s": "shift",
}  # fmt: skip
"""What Vim, Emacs and others call them, as in C-n or <M-x>."""


def exists(key: str) -> bool:
    """Whether a single key of this name can be pressed."""
    modified = MODIFIED.fullmatch(key)
    base = modified["key"] if modified else key
    return base in NAMED or (len(base) == 1 and base.isprintable() and base != " ")


def is_text(key: str) -> bool:
    """Whether the key writes a character into a line."""
    return len(key) == 1 or key == "space"


def nearest(key: str) -> str:
    """The key that was probably meant by a name that does not exist; "" when there is none near."""
    lower = key.lower()
    if lower in OTHER_NAMES:
        return OTHER_NAMES[lower]
    if (modified := _modified(lower)) and modified != key:
        return modified
    close = nearest_name(lower, NAMED)
    if close:
        return close
    return " ".join(key) if 1 < len(key) <= 3 and key.isalnum() else ""


def _modified(key: str) -> str:
    """The key when it is one with modifiers, however they are written; "" when it is none."""
    *before, base = re.sub(r"(?<=[^+-])-(?=.)", "+", key.removeprefix("<").removesuffix(">")).split("+")
    known = [OTHER_MODIFIERS.get(word) or nearest_name(word, MODIFIERS) for word in before]
    meant = "+".join([*(word or "" for word in known), OTHER_NAMES.get(base, base)])
    return meant if before and exists(meant) else ""


def key_words(keys: str) -> str:
    """How a key, or keys one after the other, are shown to the reader."""
    parts = [SHOWN.get(key, key) for key in keys.split(" ")]
    return ("" if all(len(part) == 1 for part in parts) else " ").join(parts)
