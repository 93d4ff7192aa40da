"""Settings: TOML and the environment in, validated values out."""

from reader.config.files import config_path, user_themes_folder
from reader.config.loading import Effective, effective, load_config, parse_config
from reader.config.settings import AUTOMATIC, SETTINGS, Config, Setting
from reader.config.toml_text import TomlText, nearest

__all__ = [
    "AUTOMATIC",
    "SETTINGS",
    "Config",
    "Effective",
    "Setting",
    "TomlText",
    "config_path",
    "effective",
    "load_config",
    "nearest",
    "parse_config",
    "user_themes_folder",
]
