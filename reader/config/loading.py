"""All sources of settings to one Config: the environment over the project's file over the reader's own."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.config.files import PATH_VARIABLE, config_path, project_toml, user_toml
from reader.config.keys import PRESET_VARIABLE, keymap
from reader.config.settings import KEYS, SETTINGS, Config, Setting
from reader.config.toml_text import TomlText, nearest
from reader.config.values import UnfitError, UnknownWordError
from reader.model.errors import ConfigError

if TYPE_CHECKING:
    from reader.keys.keymap import Keymap

NOT_SET: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where it is set."""

    value: Any
    where: str
    """`file:line:column`, or the name of an environment variable."""


@dataclass(frozen=True, slots=True)
class Effective:
    """What holds, and why."""

    config: Config
    origins: Mapping[str, str]
    """Where each setting is set, by its name; those that are nowhere set are missing."""


def load_config(environment: Mapping[str, str] = os.environ) -> Config:
    """The settings that hold in the current folder.

    Raises:
        ConfigError: a file cannot be read, or something is set that does not exist.
    """
    return effective(environment).config


def effective(environment: Mapping[str, str] = os.environ, folder: Path | None = None) -> Effective:
    """The settings that hold in a folder, the current one unless named, with where each comes from.

    Raises:
        ConfigError: it names file, line, column and key, or the variable.
    """
    own, project = user_toml(environment), project_toml(folder or _current_folder())
    found: dict[str, Found] = {}
    if own is not None:
        found |= values_of(own)
    if project is not None:
        found |= _project_values(project, environment)
    found |= _from_environment(environment)
    fields = {SETTINGS[name].field: each.value for name, each in found.items()}
    keys, where = _keys(own, environment)
    origins = {name: each.where for name, each in found.items()}
    return Effective(Config(**fields, keys=keys), origins | ({KEYS: where} if where else {}))


def parse_config(toml: TomlText) -> Config:
    """The settings that the reader's own file makes alone.

    Raises:
        ConfigError: it names file, line, column and key.
    """
    fields = {SETTINGS[name].field: found.value for name, found in values_of(toml).items()}
    values = toml.parse()
    return Config(**fields, keys=keymap(toml, values[KEYS]) if KEYS in values else None)


def values_of(toml: TomlText) -> dict[str, Found]:
    """The settings of a file by name, without its keys.

    Raises:
        ConfigError: one does not exist or cannot have its value.
    """
    values = toml.parse()
    tables = {setting.table for setting in SETTINGS.values() if setting.table}
    known = [*(name for name in SETTINGS if "." not in name), *sorted(tables), KEYS]
    for key in values:
        if key not in known:
            raise toml.unknown(key, known, noun="setting")
    found = dict(_of_table(toml, "", values))
    for table in tables & values.keys():
        found |= _of_table(toml, table, values[table])
    return found


def _of_table(toml: TomlText, table: str, values: Any) -> Iterator[tuple[str, Found]]:
    settings = {setting.key: setting for setting in SETTINGS.values() if setting.table == table}
    if not isinstance(values, dict):
        raise toml.error(f"{table} must be a table", key=table, remedy=f"write [{table}]")
    for key, value in values.items():
        if key in settings:
            setting = settings[key]
            yield setting.name, Found(_read(toml, setting, value), toml.where_is(table, key))
        elif table:
            raise toml.unknown(key, list(settings), table=table, noun="setting")


def _read(toml: TomlText, setting: Setting, value: Any) -> Any:
    try:
        return setting.kind.read(value)
    except UnknownWordError as e:
        at = setting.key
        raise toml.unknown(e.word, e.known, table=setting.table, noun=e.noun, at=at) from e
    except UnfitError as e:
        raise toml.error(f"{setting.name} {e}", table=setting.table, key=setting.key) from e


def _project_values(toml: TomlText, environment: Mapping[str, str]) -> dict[str, Found]:
    """What a project says, whoever wrote it: nothing that reaches out of its folder or changes a key."""
    remedy = f"set it in {config_path(environment)}"
    if KEYS in toml.parse():
        raise toml.error("a project cannot set keys", key=KEYS, remedy=remedy)
    found = values_of(toml)
    for setting in map(SETTINGS.__getitem__, found):
        if not setting.in_project:
            what = f"a project cannot set {setting.name}"
            raise toml.error(what, table=setting.table, key=setting.key, remedy=remedy)
    if folder := found.get("save_folder"):
        found["save_folder"] = replace(folder, value=_inside_project(toml, folder.value))
    return found


def _inside_project(toml: TomlText, folder: Path) -> Path:
    top = Path(toml.where).parent.resolve()
    inside = (top / folder).resolve()
    if not inside.is_relative_to(top):
        what = "save_folder of a project must lie in the project"
        raise toml.error(what, key="save_folder", remedy="name a folder below this file's")
    return inside


def _from_environment(environment: Mapping[str, str]) -> dict[str, Found]:
    found = {}
    for setting in SETTINGS.values():
        typed = environment.get(setting.variable)
        if typed:
            found[setting.name] = Found(read_typed(setting, typed, where=setting.variable), setting.variable)
    return found


def read_typed(setting: Setting, typed: str, *, where: str) -> Any:
    """The value of a setting that was typed without quotes.

    Raises:
        ConfigError: the setting cannot have that value; it names `where`.
    """
    try:
        return setting.kind.read(setting.kind.from_text(typed))
    except UnknownWordError as e:
        raise ConfigError(
            f"there is no {e.noun} {e.word!r}", where=where, remedy=nearest(e.word, e.known)
        ) from e
    except UnfitError as e:
        raise ConfigError(f"{setting.name} {e}", where=where) from e


def _keys(own: TomlText | None, environment: Mapping[str, str]) -> "tuple[Keymap | None, str]":
    """The keys and where they are set; None and "" when nothing says anything of them."""
    preset = environment.get(PRESET_VARIABLE) or None
    values = NOT_SET if own is None else own.parse()
    if KEYS not in values and preset is None:
        return None, ""
    toml = own or TomlText(PATH_VARIABLE, "")
    keys = keymap(toml, values.get(KEYS, {}), preset=preset)
    return keys, PRESET_VARIABLE if preset else toml.where_is(KEYS)


def _current_folder() -> Path:
    try:
        return Path.cwd()
    except OSError:  # it was deleted under our feet
        return Path("/")
