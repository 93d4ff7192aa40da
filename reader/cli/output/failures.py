"""What goes wrong, in one line for a person."""

import errno

from reader.cli import DEBUG_VARIABLE
from reader.model.errors import OutputError, ReaderError
from reader.model.printable import printable

_STANDARD_OUTPUT = "standard output"
_REASONS = {
    errno.ENOSPC: ("the disk is full", "free some space, or write to another one"),
    errno.EDQUOT: ("your disk quota is used up", "free some space, or write to another disk"),
    errno.EBADF: ("it is closed", "leave it open, or send it to a file"),
}


def in_one_line(error: Exception) -> str:
    """What happened, where and what to do; a failure that nobody foresaw is said to be one."""
    if isinstance(error, ReaderError):
        return str(error)
    if isinstance(error, OSError):
        return str(_of_the_system(error))
    if isinstance(error, MemoryError):
        return "there is not enough memory; give a part of the source, or fewer --jobs"
    what = printable(f"{type(error).__name__}: {error}".splitlines()[0])
    return f"this should not have happened ({what}); {DEBUG_VARIABLE}=1 shows where, please report it"


def _of_the_system(error: OSError) -> OutputError:
    """Nearly always output: what is read has errors of its own."""
    where = str(error.filename or _STANDARD_OUTPUT)
    what, remedy = _REASONS.get(error.errno or 0, ((error.strerror or str(error)).lower(), ""))
    return OutputError(what, where=where, remedy=remedy)
