"""Waiting for another program that is busy with the same file for long."""

import sqlite3
import time
from collections.abc import Callable
from typing import TypeVar

from reader.library.sqlite.failures import is_busy

Answer = TypeVar("Answer")
LONG_WORK = 3600.0
"""Seconds: more than a new format of the library or a new search index takes with a million claims.

It is only waited for a program that lives, since a program's end takes its lock away.
"""


def patiently(do: Callable[[], Answer]) -> Answer:
    """What `do` gives, once no other program is in its way.

    SQLite itself waits a few seconds at a time, and keys like ctrl-c are not heard meanwhile: so it is asked
    again and again.

    Raises:
        sqlite3.Error: what `do` raises for other reasons, or because the other program never came to an end.
    """
    end = time.monotonic() + LONG_WORK
    while True:
        try:
            return do()
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > end:
                raise
