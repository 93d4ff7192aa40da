"""Text to a file: the whole of it or nothing."""

import contextlib
import errno
import os
import secrets
import time
from pathlib import Path

from reader.model.errors import OutputError

LEFTOVERS = ".claimreader-*.tmp"
LEFTOVER_AGE = 3_600
"""Seconds; no writing takes so long, so a file of that age belongs to nobody."""
NEW_FILE_MODE = 0o666
"""Less what the user's umask takes away."""
_REASONS = {
    errno.ENOSPC: ("the disk is full", "free some space or choose another folder"),
    errno.EDQUOT: ("your disk quota is used up", "free some space or choose another folder"),
    errno.EROFS: ("the disk is read-only", "choose another folder"),
    errno.EACCES: ("you may not write here", "choose another folder"),
    errno.EPERM: ("you may not write here", "choose another folder"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter one"),
}


def write(path: str | Path, text: str, *, force: bool = False) -> None:
    """Write a file in one step; an existing one is replaced only with `force`, keeping its permissions.

    Raises:
        OutputError: nothing was written, and an existing file is as it was.
    """
    where = str(path)
    try:
        target = Path(path).expanduser().resolve()
        mode = _mode_of(target, where=where, force=force)
        _replace(target, text.encode("utf-8"), mode)
    except OSError as e:
        what, remedy = _REASONS.get(e.errno or 0, (f"cannot be written ({e.strerror})", ""))
        raise OutputError(what, where=where, remedy=remedy) from e


def _mode_of(target: Path, *, where: str, force: bool) -> int | None:
    """The permissions of the file to be replaced; None for a new file."""
    if target.is_dir():
        raise OutputError("this is a folder", where=where, remedy="add a file name")
    if not target.parent.is_dir():
        raise OutputError(
            "there is no such folder", where=where, remedy=f"make it first: mkdir -p {target.parent}"
        )
    if not target.exists():
        return None
    if not target.is_file():
        raise OutputError("this is a device, not a file", where=where, remedy="leave -o out to print")
    if not force:
        raise OutputError("the file exists", where=where, remedy="replace it with --force")
    return target.stat().st_mode & 0o7777


def _remove_leftovers(folder: Path) -> None:
    """Remove what runs that were killed left behind; whatever cannot be removed does no harm."""
    with contextlib.suppress(OSError):
        for leftover in folder.glob(LEFTOVERS):
            if time.time() - leftover.stat().st_mtime > LEFTOVER_AGE:
                leftover.unlink()


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    _remove_leftovers(target.parent)
    temporary = target.parent / f".claimreader-{secrets.token_hex(6)}.tmp"
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, NEW_FILE_MODE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if mode is not None:
                temporary.chmod(mode)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError:
        with contextlib.suppress(OSError):  # what matters is the first failure
            temporary.unlink()
        raise
