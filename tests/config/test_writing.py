import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from reader.config import SETTINGS, TomlText, parse_config
from reader.config.writing import template, with_value, without_value
from reader.model.errors import ConfigError

MINE = """\
# my own
theme = "paper"   # easy on the eyes

[keys]  # vim it is
preset = "vim"
claim.next = "J"

# what the desk wants
[check]
jobs = 2
"""
VALUES = {
    "theme": st.text(min_size=1, max_size=20),
    "save_folder": st.text(min_size=1, max_size=20).filter(lambda text: "~" not in text and "\0" not in text),
    "width": st.integers(40, 200),
    "check.only": st.lists(st.sampled_from(["dispute", "update", "duplicate"]), min_size=1),
    "check.min_confidence": st.floats(0, 1),
    "check.exclude": st.lists(st.text(min_size=1, max_size=9), max_size=3),
    "check.jobs": st.integers(1, 9),
}


def test_a_value_is_changed_and_the_rest_stays_as_it_was() -> None:
    assert with_value(TomlText("c", MINE), "theme", "night") == MINE.replace('"paper"', '"night"')
    assert with_value(TomlText("c", MINE), "check.jobs", 4) == MINE.replace("= 2", "= 4")
    assert with_value(TomlText("c", MINE), "keys.claim.next", ["J", "ctrl+n"]) == MINE.replace(
        '"J"', '["J", "ctrl+n"]'
    )
    assert 'only = ["dispute"]\n' in with_value(TomlText("c", MINE), "check.only", ["dispute"])
    assert 'claim.previous = "f7"\n' in with_value(TomlText("c", MINE), "keys.claim.previous", "f7")


def test_a_value_is_taken_out_and_the_rest_stays_as_it_was() -> None:
    assert without_value(TomlText("c", MINE), "check.jobs") == MINE.replace("jobs = 2\n", "")
    assert without_value(TomlText("c", MINE), "width") == MINE
    assert "claim.next" not in without_value(TomlText("c", MINE), "keys.claim.next")


@given(
    st.data(),
    st.sampled_from(sorted(VALUES)),
    st.sampled_from(["", MINE, "[keys]\nzen = 'A'\n[keys.note]\n"]),
)
def test_what_is_written_is_what_is_read(data: st.DataObject, name: str, before: str) -> None:
    value = data.draw(VALUES[name])
    after = TomlText("c", with_value(TomlText("c", before), name, value))
    setting = SETTINGS[name]
    assert getattr(parse_config(after), setting.field) == setting.kind.read(value)
    others = {field for other in SETTINGS.values() if other != setting for field in [other.field]}
    for field in {*others, "keys"}:
        assert getattr(parse_config(after), field) == getattr(parse_config(TomlText("c", before)), field)
    taken_out = without_value(after, name)
    assert name.split(".")[-1] not in tomli.loads(taken_out).get(setting.table, tomli.loads(taken_out))


def test_a_project_of_python_has_it_in_its_table() -> None:
    text = with_value(TomlText("c", '[project]\nname = "x"\n', "tool.claimreader"), "check.jobs", 2)
    assert tomli.loads(text) == {"project": {"name": "x"}, "tool": {"claimreader": {"check": {"jobs": 2}}}}


@pytest.mark.parametrize(
    ("text", "name", "value", "message"),
    [
        ("width =", "theme", "x", "c:1:8: this is not TOML"),
        ("", "width", 3, "c:1:1: width must be a number"),
        ("", "keys.claim.nxt", "J", "there is no action 'claim.nxt'; did you mean 'claim.next'?"),
        ("", "keys.zen", "j", "the key 'j' of 'zen' is also that of 'scroll.down'"),
        ("widht = 3\n", "theme", "x", "c:1:1: there is no setting 'widht'"),
    ],
)
def test_nothing_wrong_is_written(text: str, name: str, value: object, message: str) -> None:
    with pytest.raises(ConfigError) as failure:
        with_value(TomlText("c", text), name, value)
    assert message in str(failure.value)


def test_the_template_says_nothing_and_names_everything() -> None:
    assert parse_config(TomlText("c", template())).theme == "auto"
    assert all(f"# {setting.key} =" in template() for setting in SETTINGS.values())
