"""The bytes of a path or of standard input, or one line that says why there are none."""

import os
import select
import stat
import sys
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from reader.model.errors import InputError
from reader.nearest import nearest_name
from reader.sources.naming import STANDARD_INPUT, is_address

LARGEST = 64 * 1024 * 1024
"""Bytes read at most: some sixty times the longest novel; beyond it a wrong file is likelier than a text."""

KEPT_FOR = 60
"""Seconds."""
PIPE_PATIENCE = 4.0
"""Seconds that the writer of a named pipe may take to begin."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a source and what was said of them."""

    data: bytes
    media_type: str = ""
    """What the server called them; "" for files."""
    charset: str = ""
    url: str | None = None
    """The address that they came from in the end."""


def load(
    source: str, *, stdin: BinaryIO | None = None, allow_private: bool = False, keep: bool = False
) -> Loaded:
    """Everything that `source` holds; with `keep`, what was fetched a moment ago is not fetched again.

    Raises:
        InputError: it is missing, a folder, an address that may not be fetched, too large or not readable.
    """
    if source == STANDARD_INPUT:
        return Loaded(_load_stdin(stdin))
    if is_address(source):
        if keep:
            return _kept(source, allow_private, int(time.monotonic() // KEPT_FOR))
        return _fetch(source, allow_private)
    return Loaded(_load_file(source))


@lru_cache(maxsize=2)
def _kept(source: str, allow_private: bool, minute: int) -> Loaded:
    """A feed, whose items are opened one after the other, is fetched once in a minute at most."""
    return _fetch(source, allow_private)


def _fetch(source: str, allow_private: bool) -> Loaded:
    # Loaded here because it is the only use of the network and takes 40 ms to import.
    from reader.sources.fetching.fetch import fetch

    fetched = fetch(source, allow_private=allow_private)
    data = _checked(fetched.data, where=fetched.url)
    return Loaded(data, fetched.media_type, fetched.charset, fetched.url)


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
        mode = path.stat().st_mode
        _refuse_devices(mode, source)
        with _opened_pipe(path, source) if stat.S_ISFIFO(mode) else path.open("rb") as file:
            return _checked(file.read(LARGEST + 1), where=source)
    except FileNotFoundError as e:
        raise InputError("no such file", where=source, remedy=_nearest(path)) from e
    except PermissionError as e:
        raise InputError("you may not read this file", where=source, remedy="check its permissions") from e
    except (OSError, ValueError) as e:
        raise InputError(f"cannot be read ({_reason(e)})", where=source) from e


def _opened_pipe(path: Path, source: str) -> BinaryIO:
    """A pipe that someone writes into; opening one that nobody does would wait for ever."""
    if not hasattr(os, "O_NONBLOCK") or str(path).startswith(("/dev/fd/", "/proc/")):
        return path.open("rb")  # the shell's `<(…)`, whose other end is open already
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    if not select.select([descriptor], [], [], PIPE_PATIENCE)[0]:
        os.close(descriptor)
        raise InputError("nobody writes into this pipe", where=source, remedy="start the writer first")
    os.set_blocking(descriptor, True)
    return os.fdopen(descriptor, "rb")


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
    close = nearest_name(path.name, names)
    return f"did you mean {folder / close}?" if close else "check the name"


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
