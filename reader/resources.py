"""Where the themes and the sample articles are, in a checkout and in an installed package."""

from pathlib import Path

_INSTALLED_NAMES = {"themes": "themes_data", "sample_articles": "sample_articles"}


def shipped_folder(name: str) -> Path:
    """The folder `themes` or `sample_articles` that came with the program.

    By path: a package is unpacked where it is installed, and importlib's way takes 4 ms of every start.
    """
    package = Path(__file__).parent
    installed = package / _INSTALLED_NAMES[name]
    return installed if installed.is_dir() else package.parent / name


def shipped_files(name: str, suffix: str) -> list[Path]:
    """The files of a shipped folder that end in `suffix`, by name."""
    files = [file for file in shipped_folder(name).iterdir() if file.name.endswith(suffix)]
    return sorted(files, key=lambda file: file.name)
