"""`claimreader library backup FILE`"""

import argparse
from pathlib import Path

from reader.cli import FINE
from reader.cli.library.opened import opened
from reader.model.errors import UsageError
from reader.model.printable import printable


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be said of it."""
    parser.add_argument("file", metavar="FILE", type=Path, help="a new file; nothing is overwritten")


def run(options: argparse.Namespace) -> int:
    """A copy of the library as it is now, which is a library itself."""
    from reader.library.sqlite import SqliteLibrary

    with opened(options) as library:
        if not isinstance(library, SqliteLibrary):
            remedy = "use the server's own backup, such as pg_dump"
            raise UsageError("this library is on a server", remedy=remedy)
        library.back_up(options.file)
    print(printable(str(options.file)))
    return FINE
