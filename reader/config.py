"""The reader's own settings, and what every TOML file of theirs has in common."""

import difflib
import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs
import tomli

from reader.model.errors import ConfigError

if TYPE_CHECKING:
    from reader.keys.keymap import Keymap, Preset

APPLICATION = "claimreader"
PATH_VARIABLE = "CLAIMREADER_CONFIG"
"""Environment variable that names another settings file."""
NARROWEST = 40
WIDEST = 200
"""Columns that the article may be wide: below, words break; above, lines are lost
(typographers say 45-75)."""


@dataclass(frozen=True, slots=True)
class Config:
    """What the reader may set in config.toml."""

    theme: str = "night"
    """Name of the theme to start with."""
    save_folder: Path = Path()
    """Where notes are saved; the current folder unless set."""
    width: int = 80
    """Columns of the article."""
    keys: "Keymap | None" = None
    """What the table `[keys]` makes of a preset; None when it says nothing, which means the preset `less`."""


@dataclass(frozen=True, slots=True)
class TomlText:
    """A TOML file's text, for pointing at a line of it."""

    where: str
    text: str

    def line_of(self, table: str, key: str = "") -> int:
        """The line, counted from 1, on which a key of a table is set, or else the table begins."""
        current, table_line = "", 1
        pattern = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]") if key else None
        for number, line in enumerate(self.text.split("\n"), 1):
            if header := re.match(r"\s*\[\s*([^\[\]]+?)\s*\]", line):
                current = header[1].replace('"', "")
                table_line = number if current == table else table_line
            elif current == table and pattern and pattern.match(line):
                return number
        if "." in key:  # the key of a table in this table
            inner, _, last = key.partition(".")
            return max(self.line_of(f"{table}.{inner}", last), table_line)
        parent, _, last = table.rpartition(".")
        return self.line_of(parent, last) if table and table_line == 1 else table_line

    def error(self, what: str, *, table: str = "", key: str = "", remedy: str = "") -> ConfigError:
        """A fault at one key."""
        return ConfigError(what, where=f"{self.where}:{self.line_of(table, key)}", remedy=remedy)

    def unknown(
        self, key: str, known: Collection[str], *, table: str = "", noun: str = "key", at: str = ""
    ) -> ConfigError:
        """A key, or a value of the key `at`, that does not exist, with the one that was probably meant."""
        close = difflib.get_close_matches(key, known, n=1)
        remedy = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(known)}"
        return self.error(f"there is no {noun} {key!r}", table=table, key=at or key, remedy=remedy)

    def parse(self) -> dict[str, Any]:
        """The values.

        Raises:
            ConfigError: the text is not TOML; it names the line.
        """
        try:
            return tomli.loads(self.text)
        except tomli.TOMLDecodeError as e:
            what = f"this is not TOML: {e.msg[:1].lower()}{e.msg[1:]} (column {e.colno})"
            raise ConfigError(what, where=f"{self.where}:{e.lineno}") from e
        except RecursionError as e:
            raise ConfigError("this is nested too deeply", where=f"{self.where}:1") from e


def config_path(environment: Mapping[str, str] = os.environ) -> Path:
    """The settings file, whether it exists or not."""
    named = environment.get(PATH_VARIABLE)
    if named:
        return Path(named).expanduser()
    return Path(platformdirs.user_config_dir(APPLICATION)) / "config.toml"


def user_themes_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of the reader's own themes, beside the settings file."""
    return config_path(environment).parent / "themes"


def load_config(environment: Mapping[str, str] = os.environ) -> Config:
    """The settings; the defaults when there is no file.

    Raises:
        ConfigError: the file cannot be read or says something that does not exist.
    """
    path = config_path(environment)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if environment.get(PATH_VARIABLE):
            raise ConfigError("no such file", where=str(path), remedy=f"{PATH_VARIABLE} names it") from None
        return Config()
    except (OSError, ValueError) as e:
        raise ConfigError(f"cannot be read ({e})", where=str(path)) from e
    return parse_config(TomlText(str(path), text))


def parse_config(toml: TomlText) -> Config:
    """The settings that a text makes.

    Raises:
        ConfigError: it names file, line and key.
    """
    values = toml.parse()
    known = [field.name for field in fields(Config)]
    for key in values:
        if key not in known:
            raise toml.unknown(key, known, noun="setting")
    config = Config()
    return Config(
        theme=_text(toml, values, "theme", config.theme),
        save_folder=Path(_text(toml, values, "save_folder", str(config.save_folder))).expanduser(),
        width=_width(toml, values, config.width),
        keys=_keymap(toml, values["keys"]) if "keys" in values else None,
    )


def _text(toml: TomlText, values: Mapping[str, Any], key: str, default: str) -> str:
    value = values.get(key, default)
    if not isinstance(value, str) or not value:
        raise toml.error(f"{key} must be a text in quotes, not {value!r}", key=key)
    return value


def _width(toml: TomlText, values: Mapping[str, Any], default: int) -> int:
    value = values.get("width", default)
    if type(value) is not int or not NARROWEST <= value <= WIDEST:
        raise toml.error(f"width must be a number from {NARROWEST} to {WIDEST}, not {value!r}", key="width")
    return value


def _keymap(toml: TomlText, values: Any) -> "Keymap":
    """A preset with the reader's own keys over it."""
    from reader.keys.keymap import Keymap, faults  # nobody needs the table before the first painted screen

    if not isinstance(values, dict):
        raise toml.error("keys must be a table", key="keys", remedy="write [keys]")
    preset = _preset(toml, values.get("preset", "less"))
    changes = {action: _keys_of(toml, action, keys) for action, keys in _flat(values) if action != "preset"}
    for fault in faults(preset, changes):
        raise toml.error(fault.what, table="keys", key=fault.action, remedy=fault.remedy)
    return Keymap(preset, changes)


def _preset(toml: TomlText, value: Any) -> "Preset":
    from reader.keys.keymap import PRESETS

    named = next((preset for preset in PRESETS if preset == value), None)
    if named is None:
        raise toml.unknown(str(value), PRESETS, table="keys", noun="preset", at="preset")
    return named


def _flat(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """The values under their dotted names: in TOML `claim.next` without quotes is a table in a table."""
    for key, value in values.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def _keys_of(toml: TomlText, action: str, value: Any) -> tuple[str, ...]:
    keys = [value] if isinstance(value, str) and value else value or []
    if not isinstance(keys, list) or not all(isinstance(key, str) and key for key in keys):
        what = f"the keys of {action} must be a text, or a list of texts, not {value!r}"
        raise toml.error(what, table="keys", key=action)
    return tuple(keys)
