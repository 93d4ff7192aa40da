"""The table `[keys]`: a preset with the reader's own keys over it."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from reader.config.settings import KEYS, VARIABLE_PREFIX
from reader.config.toml_text import TomlText, nearest
from reader.model.errors import ConfigError

if TYPE_CHECKING:
    from reader.keys.keymap import Keymap, Preset

PRESET = "preset"
PRESET_VARIABLE = f"{VARIABLE_PREFIX}KEYS_PRESET"


def keymap(toml: TomlText, values: Any, *, preset: str | None = None) -> "Keymap":
    """The keys that the table makes, over another preset than its own if one is named.

    Raises:
        ConfigError: a preset, an action or a key does not exist, or a key has two actions.
    """
    from reader.keys.keymap import Keymap, faults  # nobody needs the table before the first painted screen

    if not isinstance(values, dict):
        raise toml.error("keys must be a table", key=KEYS, remedy="write [keys]")
    own = _known_preset(values.get(PRESET, "less"))
    if own is None:
        raise toml.unknown(str(values[PRESET]), presets(), table=KEYS, noun=PRESET, at=PRESET)
    chosen = own if preset is None else _known_preset(preset)
    if chosen is None:
        what = f"there is no preset {preset!r}"
        raise ConfigError(what, where=PRESET_VARIABLE, remedy=nearest(str(preset), presets()))
    changes = {action: _keys_of(toml, action, keys) for action, keys in flat(values) if action != PRESET}
    for fault in faults(chosen, changes):
        raise toml.error(fault.what, table=KEYS, key=fault.action, remedy=fault.remedy)
    return Keymap(chosen, changes)


def presets() -> "tuple[Preset, ...]":
    """The names of all presets."""
    from reader.keys.keymap import PRESETS

    return PRESETS


def _known_preset(value: Any) -> "Preset | None":
    return next((preset for preset in presets() if preset == value), None)


def flat(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """The values under their dotted names: in TOML `claim.next` without quotes is a table in a table."""
    for key, value in values.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def _keys_of(toml: TomlText, action: str, value: Any) -> tuple[str, ...]:
    keys = [value] if isinstance(value, str) and value else value or []
    if not isinstance(keys, list) or not all(isinstance(key, str) and key for key in keys):
        what = f"the keys of {action} must be a text, or a list of texts, not {value!r}"
        raise toml.error(what, table=KEYS, key=action)
    return tuple(keys)
