from pathlib import Path

import platformdirs
import pytest

from reader.config import Config, TomlText, config_path, load_config, parse_config, user_themes_folder
from reader.keys import Keymap
from reader.model.errors import ConfigError


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_config_dir", lambda name: str(tmp_path / name))
    assert load_config({}) == Config()
    assert config_path({}) == tmp_path / "claimreader" / "config.toml"
    assert user_themes_folder({}) == tmp_path / "claimreader" / "themes"


def test_the_environment_can_name_another_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('theme = "paper"\nsave_folder = "/notes"\nwidth = 72\n', encoding="utf-8")
    environment = {"CLAIMREADER_CONFIG": str(path)}
    assert load_config(environment) == Config(theme="paper", save_folder=Path("/notes"), width=72)
    assert user_themes_folder(environment) == tmp_path / "themes"


def test_a_home_folder_is_found() -> None:
    assert parse_config(TomlText("x", 'save_folder = "~/notes"')).save_folder == Path.home() / "notes"


def test_a_named_file_must_exist_and_be_text(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file; CLAIMREADER_CONFIG names it"):
        load_config({"CLAIMREADER_CONFIG": str(tmp_path / "none")})
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config({"CLAIMREADER_CONFIG": str(tmp_path)})


def test_keys_are_read_over_a_preset() -> None:
    text = '[keys]\npreset = "vim"\n"zen" = "A"\nclaim.next = ["J", "ctrl+n"]\nquit = []\nhelp = ""\n'
    changes: dict[str, tuple[str, ...]] = {
        "zen": ("A",),
        "claim.next": ("J", "ctrl+n"),
        "quit": (),
        "help": (),
    }
    assert parse_config(TomlText("x", text)).keys == Keymap("vim", changes)
    assert parse_config(TomlText("x", "")).keys is None


FAULTS = [
    ("keys = 3", "c.toml:1:1: keys must be a table; write [keys]"),
    ("[keys]\npreset = 'vi'", "c.toml:2:1: there is no preset 'vi'; did you mean 'vim'?"),
    ("[keys]\npreset = 1", "c.toml:2:1: there is no preset '1'; known are less, vim, plain"),
    ("[keys]\n\nclaim.nxt = 'J'", "c.toml:3:1: there is no action 'claim.nxt'; did you mean 'claim.next'?"),
    ("[keys.claim]\nnext = 'JJ'", "c.toml:2:1: there is no key 'JJ'; did you mean 'J J'?"),
    ("[keys]\n'zen' = 3", "c.toml:2:1: the keys of zen must be a text, or a list of texts, not 3"),
    (
        "[keys]\n'zen' = ['A', 3]",
        "c.toml:2:1: the keys of zen must be a text, or a list of texts, not ['A', 3]",
    ),
    (
        "[keys]\n'zen' = 'j'",
        "c.toml:2:1: the key 'j' of 'zen' is also that of 'scroll.down'; "
        "give 'scroll.down' another key, or [] for none",
    ),
    ("# mine\nwidht = 80", "c.toml:2:1: there is no setting 'widht'; did you mean 'width'?"),
    (
        "zzz = 1",
        "c.toml:1:1: there is no setting 'zzz'; known are theme, light_theme, dark_theme, mouse, "
        "save_folder, library, width, check, keys",
    ),
    ("  width = 3", "c.toml:1:3: width must be a number from 40 to 200, not 3"),
    ("width = 3", "c.toml:1:1: width must be a number from 40 to 200, not 3"),
    ("width = true", "c.toml:1:1: width must be a number from 40 to 200, not True"),
    ("\ntheme = 1", "c.toml:2:1: theme must be a text in quotes, not 1"),
    ('save_folder = ""', "c.toml:1:1: save_folder must be a text in quotes, not ''"),
    ("[theme]\nx = 1", "c.toml:1:1: theme must be a text in quotes, not {'x': 1}"),
    ("theme = 'a'\nwidth = ", "c.toml:2:9: this is not TOML: invalid value"),
]


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_every_mistake_names_file_line_and_key(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as failure:
        parse_config(TomlText("c.toml", text))
    assert str(failure.value) == message
