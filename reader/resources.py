"""Where the themes and the sample articles are, in a checkout and in an installed package."""

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

_INSTALLED_NAMES = {"themes": "themes_data", "sample_articles": "sample_articles"}


def shipped_folder(name: str) -> Traversable:
    """The folder `themes` or `sample_articles` that came with the program."""
    installed = resources.files("reader").joinpath(_INSTALLED_NAMES[name])
    if installed.is_dir():
        return installed
    return Path(__file__).parent.parent / name


def shipped_files(name: str, suffix: str) -> list[Traversable]:
    """The files of a shipped folder that end in `suffix`, by name."""
    files = [file for file in shipped_folder(name).iterdir() if file.name.endswith(suffix)]
    return sorted(files, key=lambda file: file.name)
