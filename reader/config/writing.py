"""A settings file with one value changed and everything else, comments included, as it was."""

from collections.abc import MutableMapping
from typing import Any

import tomlkit

from reader.config.keys import keymap
from reader.config.loading import values_of
from reader.config.settings import KEYS, SETTINGS
from reader.config.toml_text import TomlText

Table = MutableMapping[str, Any]


def with_value(toml: TomlText, name: str, value: Any) -> str:
    """The file's text with a setting, or a key as `keys.ACTION`, set to a value of TOML.

    Raises:
        ConfigError: the text is no TOML, or the setting does not exist or cannot have that value.
    """
    toml.parse()
    document = tomlkit.parse(toml.text)
    table, key = _place(document, toml.root, name)
    table[key] = value
    return _checked(toml, tomlkit.dumps(document))


def without_value(toml: TomlText, name: str) -> str:
    """The file's text with a setting taken out; the same text when it is not in it.

    Raises:
        ConfigError: the text is no TOML, or what remains is not valid.
    """
    toml.parse()
    document = tomlkit.parse(toml.text)
    table, key = _place(document, toml.root, name)
    table.pop(key, None)
    return _checked(toml, tomlkit.dumps(document))


def template() -> str:
    """A settings file in which everything has its default and is commented out."""
    lines = ["# Settings of claimreader; `claimreader config` lists what holds and where it is set.", ""]
    for setting in SETTINGS.values():
        if not setting.table:
            lines += [f"# {setting.about}", f"# {setting.key} =", ""]
    for table in sorted({setting.table for setting in SETTINGS.values() if setting.table}):
        lines.append(f"[{table}]")
        for setting in SETTINGS.values():
            if setting.table == table:
                lines += [f"# {setting.about}", f"# {setting.key} =", ""]
    lines += [f"[{KEYS}]", "# `claimreader keys` lists the actions", '# preset = "less"', '# "zen" = "Z"']
    return "\n".join(lines) + "\n"


def _place(document: Table, root: str, name: str) -> tuple[Table, str]:
    """The table that holds a setting, made if need be, and the key in it."""
    table = document
    for part in filter(None, root.split(".")):
        table = _inner(table, part)
    first, _, rest = name.partition(".")
    if not rest:
        return table, name
    table = _inner(table, first)
    while "." in rest and rest not in table:  # an action may be written as a table in a table
        first, _, after = rest.partition(".")
        if not isinstance(table.get(first), MutableMapping):
            break
        table, rest = table[first], after
    return table, rest


def _inner(table: Table, name: str) -> Table:
    if name not in table:
        table[name] = tomlkit.table()
    inner: Table = table[name]
    return inner


def _checked(toml: TomlText, text: str) -> str:
    changed = TomlText(toml.where, text, toml.root)
    values_of(changed)
    values = changed.parse()
    if KEYS in values:
        keymap(changed, values[KEYS])
    return text
