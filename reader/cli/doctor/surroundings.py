"""What is around the program: the terminal, folders to write to, and the tools that it calls."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from reader.cli.chosen_library import meant_place
from reader.cli.doctor.finding import Finding, note, ok, wrong
from reader.cli.output.streams import can_draw, pager
from reader.config import config_path, load_config
from reader.library.choosing import OFF, SERVERS
from reader.model.errors import ReaderError

LEAST_COLUMNS, LEAST_ROWS = 40, 10
"""A screen with less room shows hardly more than its frame."""
TRUE_COLOUR = ("truecolor", "24bit")


def terminal(environment: Mapping[str, str] = os.environ) -> Iterator[Finding]:
    """Whether a screen can be drawn, how large, in which colours and letters."""
    name = environment.get("TERM", "")
    if not can_draw():
        yield note("terminal", "the output is no terminal, or TERM is dumb", "run this where you read")
    else:
        columns, rows = shutil.get_terminal_size()
        if columns < LEAST_COLUMNS or rows < LEAST_ROWS:
            yield note("terminal", f"{columns} by {rows} is small", "make the window larger")
        else:
            yield ok("terminal", f"{name}, {columns} columns by {rows} rows")
    yield _colours(environment, name)
    yield _letters()


def _colours(environment: Mapping[str, str], name: str) -> Finding:
    if environment.get("NO_COLOR"):
        return note("colours", "off, because NO_COLOR is set", "unset NO_COLOR for colours")
    if environment.get("COLORTERM") in TRUE_COLOUR:
        return ok("colours", "16 million")
    if "256" in name:
        return note("colours", "256", "themes look better with COLORTERM=truecolor, if the terminal can")
    return note("colours", "few", "use the theme ansi-dark or ansi-light, or a TERM such as xterm-256color")


def _letters() -> Finding:
    encoding = (sys.stdout.encoding or "unknown").lower()
    if encoding.replace("-", "") == "utf8":
        return ok("letters", "UTF-8")
    return wrong("letters", f"the output is {encoding}", "set LANG to a locale of UTF-8, such as C.UTF-8")


def folders() -> Iterator[Finding]:
    """Where settings, the library and notes are written."""
    places = {"settings": config_path().parent}
    library = meant_place()
    if library != OFF and not library.startswith(SERVERS):
        places["library"] = Path(library).expanduser().parent
    try:
        places["notes"] = load_config().save_folder.absolute()
    except ReaderError:
        places["notes"] = Path.cwd()  # what is wrong with the settings has a line of its own
    for name, folder in places.items():
        there = _nearest_that_exists(folder)
        if os.access(there, os.W_OK | os.X_OK):
            yield ok("folder", f"{folder} for {name}")
        else:
            remedy = f"make {there} writable, or name another folder"
            yield wrong("folder", f"{folder} for {name} cannot be written", remedy)


def _nearest_that_exists(folder: Path) -> Path:
    return next(place for place in (folder, *folder.parents) if place.is_dir())


def tools() -> Iterator[Finding]:
    """Programs of the reader's that are called on a key."""
    from reader.app.outside.clipboard import native_tool
    from reader.app.outside.editor import editor

    clipboard = native_tool()
    if clipboard:
        yield ok("clipboard", " ".join(clipboard))
    else:
        remedy = "install wl-clipboard or xclip if copying does nothing"
        yield note("clipboard", "no tool of the system; the terminal is asked (OSC 52)", remedy)
    command = editor()
    if command and shutil.which(command[0]):
        yield ok("editor", " ".join(command))
    else:
        what = f"{command[0]} is not there" if command else "none was found"
        yield note("editor", what, "name yours in EDITOR")
    yield ok("pager", " ".join(pager())) if pager() else note("pager", "none", "name one in PAGER")


SURROUNDINGS: Sequence[Callable[[], Iterator[Finding]]] = (terminal, folders, tools)
