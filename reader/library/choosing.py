"""Which library is meant: the reader's own file, another one, or none."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from reader.library.library import Library

APPLICATION = "claimreader"
VARIABLE = "CLAIMREADER_LIBRARY"
"""Environment variable that names another library: a file, an address postgresql://…, or "off" for none."""
SERVERS = ("postgresql://", "postgres://")
OFF = "off"
NONE = (OFF, "none")
"""What a place may be called that is none."""
FILE = "library.db"


def library_place(named: str | None = None, environment: Mapping[str, str] = os.environ) -> str:
    """The library's file, whether it exists or not, its address, or "off"; what is named goes first."""
    named = named or environment.get(VARIABLE)
    if named:
        return OFF if named.lower() in NONE else named
    return str(Path(platformdirs.user_data_dir(APPLICATION)) / FILE)


def open_library(place: str | None = None) -> "Library":
    """The library at a place, made when it is not there yet; the reader's own unless one is named.

    "off" is a library that forgets everything at the end of the run.

    Raises:
        LibraryError: it cannot be opened; says why and what to do.
    """
    where = library_place(place)
    if where == OFF:
        from reader.library.memory import MemoryLibrary

        return MemoryLibrary()
    if where.startswith(SERVERS):
        from reader.library.postgres import open_postgres

        return open_postgres(where)
    from reader.library.sqlite import open_sqlite  # nobody who names no library pays for the database

    return open_sqlite(Path(where).expanduser())
