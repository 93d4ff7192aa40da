"""Every action once, and the keys that a preset and the reader give it; knows no screen and no file."""

from reader.keys.actions import ACTIONS, GROUPS, Action, Condition
from reader.keys.keymap import PRESETS, Fault, Keymap, Preset

__all__ = ["ACTIONS", "GROUPS", "PRESETS", "Action", "Condition", "Fault", "Keymap", "Preset"]
