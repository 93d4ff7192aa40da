"""Which keys each action has: a preset, and over it what the reader set."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from reader.keys.action import Action, Keys
from reader.keys.actions import ACTIONS
from reader.keys.names import exists, is_text, key_words, nearest
from reader.nearest import nearest_name

Preset = Literal["less", "vim", "plain"]
PRESETS: tuple[Preset, ...] = get_args(Preset)
ALWAYS_TYPED = ("close", "pane.enter")
"""Actions that also end a line that is typed, so one of their keys must not be a character."""
BRACES = re.compile(r"\{([a-z.]+)\}")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the keys that the reader set."""

    action: str
    what: str
    remedy: str = ""


class Keymap:
    """The keys of every action; an action without keys is still found in the palette."""

    def __init__(self, preset: Preset = "less", changes: Mapping[str, Keys] | None = None) -> None:
        """The preset's keys, save for those actions that `changes` gives other keys."""
        self.preset: Preset = preset
        own = changes or {}
        self.keys: Mapping[str, Keys] = {a.id: own.get(a.id, preset_keys(a, preset)) for a in ACTIONS}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Keymap) and (self.preset, self.keys) == (other.preset, other.keys)

    __hash__ = None  # type: ignore[assignment] # two maps are equal when their keys are

    @cached_property
    def sequences(self) -> Mapping[tuple[str, ...], Action]:
        """Each sequence of keys, most of them of one key, and what it does."""
        return {tuple(keys.split(" ")): a for a in ACTIONS for keys in self.keys[a.id]}

    def first(self, action: str) -> str:
        """How the action's first key is shown; by its name in the palette when it has none."""
        keys = self.keys[action]
        if keys:
            return key_words(keys[0])
        title = next(a.title for a in ACTIONS if a.id == action)
        return f"{key_words(next(iter(self.keys['palette']), 'palette'))} {title}"

    def words(self, text: str) -> str:
        """The text with every action id in braces replaced by the action's first key."""
        return BRACES.sub(lambda found: self.first(found[1]), text)


def preset_keys(action: Action, preset: Preset) -> Keys:
    """The keys that a preset gives an action."""
    if preset == "plain":
        return action.plain
    return action.vim if preset == "vim" and action.vim is not None else action.less


def faults(preset: Preset, changes: Mapping[str, Keys]) -> Iterator[Fault]:
    """Everything that is wrong with changes to a preset, in the order in which they stand."""
    known = [action.id for action in ACTIONS]
    for ident, keys in changes.items():
        if ident not in known:
            yield Fault(ident, f"there is no action {ident!r}", _did_you_mean(ident, known))
        for key in keys:
            yield from _key_faults(ident, key)
    if all(ident in known for ident in changes):
        keymap = Keymap(preset, changes)
        yield from _clashes(keymap, changes)
        if not keymap.keys["quit"] and not keymap.keys["quit.now"]:
            last = next(ident for ident in reversed(tuple(changes)) if ident in ("quit", "quit.now"))
            yield Fault(last, "no key would end the program", "give 'quit' or 'quit.now' one")


def _key_faults(ident: str, keys: str) -> Iterator[Fault]:
    for key in keys.split(" ") if keys.strip() else [keys]:
        if not exists(key):
            meant = nearest(key)
            remedy = (
                f"did you mean {meant!r}?" if meant else "write a character, or a name such as 'pagedown'"
            )
            yield Fault(ident, f"there is no key {key!r}", remedy)
            return


def _clashes(keymap: Keymap, changes: Mapping[str, Keys]) -> Iterator[Fault]:
    for ident in changes:
        for keys in keymap.keys[ident]:
            mine = tuple(keys.split(" "))
            for other, sequence in _others(keymap, ident):
                if mine[: len(sequence)] == sequence[: len(mine)]:
                    yield _clash(ident, keys, other, " ".join(sequence), changed=other in changes)
                    return
    for ident in ALWAYS_TYPED:
        if all(is_text(key) for key in keymap.keys[ident]):
            what = f"{ident!r} needs a key that writes no character: it also ends a line that is typed"
            yield Fault(ident, what, "give it 'escape'" if ident == "close" else "give it 'enter'")


def _others(keymap: Keymap, ident: str) -> Sequence[tuple[str, tuple[str, ...]]]:
    return [
        (other, tuple(keys.split(" ")))
        for other, all_keys in keymap.keys.items()
        for keys in all_keys
        if other != ident
    ]


def _clash(ident: str, keys: str, other: str, theirs: str, *, changed: bool) -> Fault:
    remedy = f"give {other!r} another key{'' if changed else ', or [] for none'}"
    if keys == theirs:
        return Fault(ident, f"the key {keys!r} of {ident!r} is also that of {other!r}", remedy)
    how = "begins" if len(keys) < len(theirs) else "begins with"
    return Fault(ident, f"{keys!r} of {ident!r} {how} {theirs!r} of {other!r}", remedy)


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    close = nearest_name(name, known)
    return f"did you mean {close!r}?" if close else "claimreader keys lists them"
