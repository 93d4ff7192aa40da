"""Whatever a settings file holds, it is taken or named with line and column."""

import re
from typing import Any

import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from reader.config import SETTINGS, Config, TomlText, parse_config
from reader.config.writing import with_value
from reader.keys.actions import ACTIONS
from reader.model.errors import ConfigError

NAMES = sorted({*SETTINGS, "check", "keys", "preset", "widht", "x", *(action.id for action in ACTIONS[:9])})
VALUES: st.SearchStrategy[Any] = st.one_of(
    st.booleans(),
    st.integers(-300, 300),
    st.floats(allow_nan=True),
    st.sampled_from(["paper", "vim", "J", "ctrl+n", "", "dispute", "~", "\0"]),
    st.lists(st.sampled_from(["J", "dispute", "", "gg"]), max_size=3),
)
TABLES = st.recursive(
    st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=4),
    lambda inner: st.dictionaries(st.sampled_from(NAMES), st.one_of(VALUES, inner), max_size=4),
    max_leaves=4,
)


def taken(text: str) -> Config | None:
    """The settings, or None when the fault was named as it should be."""
    fault = ""
    try:
        return parse_config(TomlText("c.toml", text))
    except ConfigError as error:
        fault = str(error)
    assert re.match(r"c\.toml:[1-9]\d*:[1-9]\d*: ", fault), fault
    assert "\n" not in fault
    return None


@given(st.one_of(st.text(max_size=80), TABLES.map(tomlkit.dumps)))
def test_a_file_is_taken_or_its_fault_has_a_place(text: str) -> None:
    taken(text)


@given(TABLES.map(tomlkit.dumps), st.sampled_from(NAMES), VALUES)
def test_what_is_changed_stays_valid_or_nothing_is_written(text: str, name: str, value: object) -> None:
    if taken(text) is None:
        return
    try:
        after = with_value(TomlText("c.toml", text), name, value)
    except ConfigError:
        return
    assert taken(after) is not None
