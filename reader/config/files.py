"""The files that settings come from: the reader's own, and that of the project that one is in."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import platformdirs

from reader.config.toml_text import TomlText
from reader.model.errors import ConfigError

APPLICATION = "claimreader"
PATH_VARIABLE = "CLAIMREADER_CONFIG"
"""Environment variable that names another settings file."""
PROJECT_FILE = "claimreader.toml"
PYTHON_PROJECT = "pyproject.toml"
TOOL_TABLE = "tool.claimreader"
_END_OF_PROJECT = (".git", ".hg", ".jj")
"""A folder with one of these is the top of a project; what lies above it belongs to somebody else."""
LARGEST = 1024 * 1024
"""Bytes of a settings file: anything beyond is another file."""


def config_path(environment: Mapping[str, str] = os.environ) -> Path:
    """The reader's own settings file, whether it exists or not."""
    named = environment.get(PATH_VARIABLE)
    if named:
        return Path(named).expanduser()
    return Path(platformdirs.user_config_dir(APPLICATION)) / "config.toml"


def user_themes_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of the reader's own themes, beside the settings file."""
    return config_path(environment).parent / "themes"


def user_templates_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of the reader's own templates for exports, beside the settings file."""
    return config_path(environment).parent / "templates"


def user_toml(environment: Mapping[str, str]) -> TomlText | None:
    """The reader's own settings file; None when there is none.

    Raises:
        ConfigError: it cannot be read, or the environment names one that does not exist.
    """
    path = config_path(environment)
    text = read_text(path)
    if text is None:
        if environment.get(PATH_VARIABLE):
            raise ConfigError("no such file", where=str(path), remedy=f"{PATH_VARIABLE} names it")
        return None
    return TomlText(str(path), text)


def project_toml(folder: Path) -> TomlText | None:
    """The nearest project file from `folder` upward to the top of the project; None when there is none.

    Raises:
        ConfigError: it cannot be read.
    """
    for place in _upward(folder):
        own = place / PROJECT_FILE
        if (text := read_text(own)) is not None:
            return TomlText(str(own), text)
        shared = place / PYTHON_PROJECT
        text = read_text(shared)
        if text and f"[{TOOL_TABLE}" in text:  # no other one is worth its parsing at every start
            return TomlText(str(shared), text, root=TOOL_TABLE)
    return None


def _upward(folder: Path) -> Iterator[Path]:
    for place in (folder, *folder.parents):
        yield place
        if any((place / name).exists() for name in _END_OF_PROJECT):
            return


def read_text(path: Path) -> str | None:
    """The text of a settings file; None when there is no such file.

    Raises:
        ConfigError: it cannot be read, is no text or is far too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise ConfigError(f"larger than {LARGEST // 1024} KB, so it holds no settings", where=str(path))
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as e:
        raise ConfigError(f"cannot be read ({(e.strerror or str(e)).lower()})", where=str(path)) from e
    except ValueError as e:
        raise ConfigError("is not UTF-8 text", where=str(path), remedy="save it as UTF-8") from e
