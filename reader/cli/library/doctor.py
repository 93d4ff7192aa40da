"""`claimreader library doctor`"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from reader.cli import FINDINGS, FINE
from reader.cli.chosen_library import chosen_place
from reader.cli.library.opened import opened
from reader.model.errors import LibraryError
from reader.model.printable import printable
from reader.sources.naming import without_credentials


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be said of it."""
    parser.add_argument("--rebuild", action="store_true", help="make the search index anew")


def run(options: argparse.Namespace) -> int:
    """Say what is sound and what is not; 1 when something is wrong."""
    place = chosen_place(options.library)
    print(printable(f"library  {without_credentials(place)}"))
    try:
        wrong = list(_wrong(options))
    except LibraryError as error:
        wrong = [f"{error.what}; {error.remedy}" if error.remedy else error.what]
    for fault in wrong:
        print(printable(f"WRONG    {fault}"))
    if not wrong:
        print("ok       sound")
    for copy in _backups(place):
        print(printable(f"backup   {copy}"))
    return FINDINGS if wrong else FINE


def _wrong(options: argparse.Namespace) -> Iterator[str]:
    from reader.library.sqlite import SqliteLibrary
    from reader.library.sqlite.health import sqlite_version

    print(f"sqlite   {sqlite_version()}")
    with opened(options) as library:
        counts = library.counts()
        held = ", ".join(f"{counts[name]:,} {name}" for name in ("articles", "claims", "notes"))
        print(f"holds    {held}")
        if isinstance(library, SqliteLibrary):
            if not library.may_write:
                print("note     may be read, not written; its index stays as it is")
            yield from library.faults()
            if options.rebuild and library.may_write:
                library.index.make_anew()
                print(f"index    made anew, {library.index.size():,} passages")


def _backups(place: str) -> tuple[Path, ...]:
    if "://" in place:
        return ()
    from reader.library.sqlite.health import backups_of

    return backups_of(Path(place).expanduser())
