"""The program itself: Python, its libraries, the language pipeline, the settings and the library."""

import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import metadata
from pathlib import Path

from reader.cli.chosen_library import OFF_REMEDY, meant_place
from reader.cli.doctor.finding import Finding, note, ok, wrong
from reader.config import config_path, effective, user_themes_folder
from reader.library.choosing import OFF, SERVERS
from reader.model.errors import ReaderError
from reader.sources.naming import without_credentials
from reader.version import __version__

LEAST_PYTHON = (3, 11)
LIBRARIES = ("textual", "spacy", "onnxruntime", "tokenizers", "rapidfuzz", "lxml", "trafilatura", "pypdf")
"""Those that are made of more than Python, or that the screen depends on to the last digit."""
EXTRAS = {
    "pypdfium2": "a second reader of PDF files: pip install 'claimreader[pdf]'",
    "psycopg": "a library that is shared: pip install 'claimreader[postgres]'",
}
INSTALL_AGAIN = "install claimreader again"


def python() -> Iterator[Finding]:
    """The interpreter."""
    version = platform.python_version()
    if sys.version_info >= LEAST_PYTHON:
        yield ok("python", f"{version} at {sys.executable}")
    else:
        yield wrong("python", f"{version} is too old", f"install {'.'.join(map(str, LEAST_PYTHON))} or newer")


def claimreader() -> Iterator[Finding]:
    """The version, and where it lies."""
    yield ok("claimreader", f"{__version__} in {Path(__file__).parents[2]}")


def libraries() -> Iterator[Finding]:
    """What the program is built on."""
    found = {name: _version(name) for name in LIBRARIES}
    missing = [name for name, version in found.items() if version is None]
    if missing:
        yield wrong("libraries", f"missing: {', '.join(missing)}", INSTALL_AGAIN)
    else:
        yield ok("libraries", ", ".join(f"{name} {version}" for name, version in found.items()))
    for name, remedy in EXTRAS.items():
        version = _version(name)
        yield ok(name, version) if version else note(name, "not installed", remedy)


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def pipeline() -> Iterator[Finding]:
    """The trained weights; they are loaded, because only that proves them."""
    from reader import workbench

    try:
        yield ok("pipeline", workbench.analyser().pipeline)
    except ReaderError as error:
        yield wrong("pipeline", error.what, error.remedy)


def settings() -> Iterator[Finding]:
    """All files and variables that settings come from, and themes of the user's own."""
    from reader.themes import load_themes

    try:
        held = effective()
    except ReaderError as error:
        yield wrong("settings", f"{error.where}: {error.what}", error.remedy or "mend that line")
        return
    path = config_path()
    yield ok("settings", f"{path}" if path.exists() else f"defaults; {path} is not there")
    themes, faults = load_themes(user_themes_folder())
    for fault in faults:
        yield wrong("themes", f"{fault.where}: {fault.what}", fault.remedy or "mend that line")
    if held.config.theme not in (*themes, "auto"):
        yield wrong(
            "themes", f"there is no theme {held.config.theme!r}", "claimreader config set theme night"
        )
    elif not faults:
        yield ok("themes", f"{len(themes)} themes, {held.config.theme!r} is yours")


def library() -> Iterator[Finding]:
    """What was read and kept: it is opened, because only that proves it."""
    from reader.library import open_library

    place = meant_place()
    if place == OFF:
        yield note("library", "off; nothing is kept after a run", OFF_REMEDY)
        return
    shown = without_credentials(place)
    if not place.startswith(SERVERS) and not Path(place).expanduser().exists():
        yield ok("library", f"{shown} is not there yet")
        return
    try:
        opened = open_library(place)
        try:
            count = len(opened.entries())
        finally:
            opened.close()
    except ReaderError as error:
        yield wrong("library", f"{error.where or shown}: {error.what}", error.remedy)
    else:
        yield ok("library", f"{shown}, {count} articles")


PROGRAM: Sequence[Callable[[], Iterator[Finding]]] = (
    python,
    claimreader,
    libraries,
    pipeline,
    settings,
    library,
)
