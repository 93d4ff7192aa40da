"""Text to a file: the whole of it or nothing."""

import contextlib
import errno
import os
import secrets
import stat
import time
from pathlib import Path

from reader.model.errors import FileExists, OutputError

LEFTOVERS = ".claimreader-*.tmp"
LEFTOVER_AGE = 3_600
"""Seconds; no writing takes so long, so a file of that age belongs to nobody."""
NEW_FILE_MODE = 0o666
"""Less what the user's umask takes away."""
ANYBODY_WRITES = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
"""What file systems say that know no second name for a file, as on memory sticks."""
_REASONS = {
    errno.ENOSPC: ("the disk is full", "free some space or choose another folder"),
    errno.EDQUOT: ("your disk quota is used up", "free some space or choose another folder"),
    errno.EROFS: ("the disk is read-only", "choose another folder"),
    errno.EACCES: ("you may not write here", "choose another folder"),
    errno.EPERM: ("you may not write here", "choose another folder"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter one"),
}


class ChangedError(Exception):
    """The file is not what it was when it was read; it was left as it is."""


def write(path: str | Path, text: str, *, force: bool = False, over: bytes | None = None) -> None:
    """Write a file in one step; an existing one is replaced only with `force`, keeping its permissions.

    One that holds exactly the bytes `over` is replaced too, unless it is write-protected.

    Raises:
        OutputError: nothing was written, and an existing file is as it was.
        ChangedError: it does not hold `over` any more.
    """
    where = str(path)
    try:
        target = Path(path).expanduser().resolve()
        old = _to_be_replaced(target, where=where, force=force or over is not None)
        if over is not None and old is not None and _is_protected(target, old):
            remedy = "make it writable, or choose another file"
            raise OutputError("the file is write-protected", where=where, remedy=remedy)
        _put(target, text.encode("utf-8", "replace"), old, over)
    except FileExistsError as e:
        raise _exists(where) from e
    except OSError as e:
        what, remedy = _REASONS.get(e.errno or 0, (f"cannot be written ({e.strerror})", ""))
        raise OutputError(what, where=where, remedy=remedy) from e
    except (ValueError, RuntimeError) as e:  # a NUL in the name; a loop of links before Python 3.13
        raise OutputError("no file can be written there", where=where, remedy="choose another name") from e


def _exists(where: str) -> FileExists:
    return FileExists("the file exists", where=where, remedy="replace it with --force")


def _to_be_replaced(target: Path, *, where: str, force: bool) -> os.stat_result | None:
    """What is known of the file to be replaced; None for a new file."""
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
        raise _exists(where)
    return target.stat()


def _remove_leftovers(folder: Path) -> None:
    """Remove what runs that were killed left behind; whatever cannot be removed does no harm."""
    with contextlib.suppress(OSError):
        for leftover in folder.glob(LEFTOVERS):
            if time.time() - leftover.stat().st_mtime > LEFTOVER_AGE:
                leftover.unlink()


def _is_protected(target: Path, old: os.stat_result) -> bool:
    return not old.st_mode & ANYBODY_WRITES or not os.access(target, os.W_OK)


def _put(target: Path, data: bytes, old: os.stat_result | None, over: bytes | None) -> None:
    _remove_leftovers(target.parent)
    temporary = target.parent / f".claimreader-{secrets.token_hex(6)}.tmp"
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, NEW_FILE_MODE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if old is not None:
                _make_alike(temporary, old)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if over is not None and target.read_bytes() != over:
            raise ChangedError
        if old is None:
            _move_to_new(temporary, target)
        else:
            temporary.replace(target)
        _settle(target.parent)
    finally:
        with contextlib.suppress(OSError):  # what matters is the first failure
            temporary.unlink()


def _settle(folder: Path) -> None:
    """A name that was given outlasts a power cut too, where folders can be told so."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _make_alike(temporary: Path, old: os.stat_result) -> None:
    """Owner and permissions as they were, as far as that may be done."""
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(temporary, old.st_uid, old.st_gid)
    temporary.chmod(old.st_mode & 0o7777)


def _move_to_new(temporary: Path, target: Path) -> None:
    """Never over a file that came there meanwhile, where the file system can promise that."""
    try:
        os.link(temporary, target)
    except OSError as e:
        if e.errno not in NO_LINKS:
            raise
        temporary.replace(target)
