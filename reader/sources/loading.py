"""The bytes of a path or of standard input, or one line that says why there are none."""

import difflib
import re
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from reader.model.errors import InputError

STANDARD_INPUT = "-"
LARGEST = 64 * 1024 * 1024
"""Bytes read at most: some sixty times the longest novel; beyond it a wrong file is likelier than a text."""

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def load(source: str, *, stdin: BinaryIO | None = None) -> bytes:
    """Everything that `source` holds.

    Raises:
        InputError: it is missing, a folder, an address, too large or not readable.
    """
    if source == STANDARD_INPUT:
        return _load_stdin(stdin)
    if _ADDRESS.match(source):
        raise InputError(
            "addresses are not supported in this version",
            where=source,
            remedy="download it and pipe it in: curl -sL ADDRESS | claimreader -",
        )
    return _load_file(source)


def _load_stdin(stdin: BinaryIO | None) -> bytes:
    stream = sys.stdin.buffer if stdin is None else stdin
    if stream.isatty():
        raise InputError(
            "nothing is piped in",
            where="standard input",
            remedy="give a file, or pipe a text: … | claimreader -",
        )
    try:
        data = stream.read(LARGEST + 1)
    except OSError as e:
        raise InputError(f"cannot be read ({_reason(e)})", where="standard input") from e
    return _checked(data, where="standard input")


def _load_file(source: str) -> bytes:
    path = Path(source).expanduser()
    try:
        _refuse_devices(path.stat().st_mode, source)
        with path.open("rb") as file:
            return _checked(file.read(LARGEST + 1), where=source)
    except FileNotFoundError as e:
        raise InputError("no such file", where=source, remedy=_nearest(path)) from e
    except PermissionError as e:
        raise InputError("you may not read this file", where=source, remedy="check its permissions") from e
    except (OSError, ValueError) as e:
        raise InputError(f"cannot be read ({_reason(e)})", where=source) from e


def _refuse_devices(mode: int, source: str) -> None:
    """Let regular files and pipes through; `<(…)` of the shell is a pipe."""
    if stat.S_ISDIR(mode):
        raise InputError("this is a folder", where=source, remedy="give a file in it")
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        raise InputError("this is a device or a socket, not a text", where=source, remedy="give a file")


def _checked(data: bytes, *, where: str) -> bytes:
    if len(data) > LARGEST:
        raise InputError(f"larger than {LARGEST // 1024**2} MB", where=where, remedy="give a part of it")
    if not data.strip():
        raise InputError("there is no text in it", where=where)
    return data


def _nearest(path: Path) -> str:
    """A hint at the file that was probably meant."""
    folder = path.parent
    try:
        names = [entry.name for entry in folder.iterdir()]
    except OSError:
        return f"there is no folder {folder}"
    close = difflib.get_close_matches(path.name, names, n=1)
    return f"did you mean {folder / close[0]}?" if close else "check the name"


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
