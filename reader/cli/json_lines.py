"""JSON lines that a command takes, from a file or from standard input."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from reader.model.errors import InputError


@contextmanager
def open_lines(source: str) -> Iterator[TextIO]:
    """The lines of a UTF-8 file, or of standard input for "-".

    Raises:
        InputError: the file cannot be read.
    """
    if source == "-":
        yield sys.stdin
        return
    try:
        with Path(source).open(encoding="utf-8") as file:
            yield file
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise InputError(reason, where=source, remedy="name a file of JSON lines") from error
