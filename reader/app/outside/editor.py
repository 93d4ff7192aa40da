"""The reader's own editor."""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TypeAlias

Command: TypeAlias = Sequence[str]
FALLBACKS = ("nano", "vim", "vi")
PLUS_LINE = frozenset(
    {"vi", "vim", "nvim", "view", "ex", "nano", "pico", "emacs", "emacsclient", "micro", "kak", "joe"}
)  # fmt: skip
"""Editors that take the line as `+12` before the file."""
COLON_LINE = frozenset({"hx", "helix", "subl", "zed"})
"""Editors that take it as `file:12`."""
GOTO_LINE = frozenset({"code", "codium", "code-insiders"})
"""Editors that take it as `--goto file:12`, and return at once unless told to wait."""


def editor(
    environment: Mapping[str, str] = os.environ, which: Callable[[str], str | None] = shutil.which
) -> Command:
    """The command that the reader named in VISUAL or EDITOR, or one that is there; () when none is."""
    named = environment.get("VISUAL") or environment.get("EDITOR")
    if named:
        try:
            return shlex.split(named)
        except ValueError:
            return (named,)
    return next(((name,) for name in FALLBACKS if which(name)), ())


def at_line(command: Command, path: str, line: int) -> list[str]:
    """The command that opens a file, at the line when the editor is known to take one."""
    name = PurePath(command[0]).name if command else ""
    where = os.path.abspath(path)  # noqa: PTH100 - a name that begins with "-" or "+" must be no option
    if name in PLUS_LINE:
        return [*command, f"+{line}", where]
    if name in COLON_LINE:
        return [*command, f"{where}:{line}"]
    if name in GOTO_LINE:
        return [*command, "--wait", "--goto", f"{where}:{line}"]
    return [*command, where]


def run(command: Command) -> bool:
    """Run the editor in the terminal until it ends; whether it ended well."""
    try:
        return subprocess.call(command) == 0
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class Edited:
    """What came of an editor."""

    text: str | None
    """The text as it is now; None when the editor did not end well."""
    draft: Path | None = None
    """Where what the reader had written until then still is."""


def edited(text: str, command: Command) -> Edited:
    """Let the reader edit a text."""
    folder = Path(tempfile.mkdtemp(prefix="claimreader-"))
    path = folder / "note.md"
    path.write_text(text, encoding="utf-8")
    ended_well = run(at_line(command, str(path), 1))
    try:
        after = path.read_text(encoding="utf-8", errors="replace")
    except OSError:  # the editor took it away
        after, ended_well = text, False
    if not ended_well and after != text:
        return Edited(None, path)
    shutil.rmtree(folder, ignore_errors=True)
    return Edited(after if ended_well else None)
