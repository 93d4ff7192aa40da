"""`claimreader library remove NAME ...`"""

import argparse

from reader.cli import FINE
from reader.cli.library.opened import SHORT_ID, named, opened
from reader.model.errors import UsageError
from reader.model.printable import printable


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be said of it."""
    parser.add_argument("names", nargs="+", metavar="NAME", help="ids, sources or titles")
    parser.add_argument("--force", action="store_true", help="also articles with notes, which are lost then")


def run(options: argparse.Namespace) -> int:
    """Forget articles; those with notes only on request, and none when a name is wrong."""
    with opened(options) as library:
        entries = [named(library, name) for name in options.names]
        for entry in entries:
            if entry.notes and not options.force:
                notes = "1 note is" if entry.notes == 1 else f"{entry.notes} notes are"
                raise UsageError(
                    f"{notes} in it", where=entry.id[:SHORT_ID], remedy="export them, or add --force"
                )
        for entry in entries:
            if library.remove(entry.id):
                print(f"{entry.id[:SHORT_ID]}  removed  {printable(entry.title)}")
    return FINE
