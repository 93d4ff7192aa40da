"""The sample articles that ship with the program."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reader.config import TomlText
from reader.model.errors import UsageError
from reader.resources import shipped_folder


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample article."""

    name: str
    title: str
    description: str
    """One line on what it shows."""
    file: Path


@cache
def samples() -> tuple[Sample, ...]:
    """The samples in the order of their index."""
    folder = shipped_folder("sample_articles")
    return tuple(
        Sample(entry["name"], entry["title"], entry["description"], folder.joinpath(entry["file"]))
        for entry in _index()["sample"]
    )


def sample(name: str) -> Sample:
    """The sample of that name; UsageError with the known names when there is none."""
    for entry in samples():
        if entry.name == name:
            return entry
    known = ", ".join(entry.name for entry in samples())
    raise UsageError(f"there is no sample {name!r}", remedy=f"try one of: {known}")


def default_sample() -> Sample:
    """The sample that shows the most."""
    return sample(_index()["default"])


@cache
def _index() -> dict[str, Any]:
    file = shipped_folder("sample_articles").joinpath("index.toml")
    return TomlText(str(file), file.read_text(encoding="utf-8")).parse()
