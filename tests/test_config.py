from pathlib import Path

import platformdirs
import pytest

from reader.config import Config, TomlText, config_path, load_config, parse_config, user_themes_folder
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


FAULTS = [
    ("# mine\nwidht = 80", "c.toml:2: there is no setting 'widht'; did you mean 'width'?"),
    ("zzz = 1", "c.toml:1: there is no setting 'zzz'; known are theme, save_folder, width"),
    ("width = 3", "c.toml:1: width must be a number from 40 to 200, not 3"),
    ("width = true", "c.toml:1: width must be a number from 40 to 200, not True"),
    ("\ntheme = 1", "c.toml:2: theme must be a text in quotes, not 1"),
    ('save_folder = ""', "c.toml:1: save_folder must be a text in quotes, not ''"),
    ("[theme]\nx = 1", "c.toml:1: theme must be a text in quotes, not {'x': 1}"),
    ("theme = 'a'\nwidth = ", "c.toml:2: this is not TOML: invalid value (column 9)"),
]


@pytest.mark.parametrize(("text", "message"), FAULTS)
def test_every_mistake_names_file_line_and_key(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as failure:
        parse_config(TomlText("c.toml", text))
    assert str(failure.value) == message
