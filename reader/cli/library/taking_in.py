"""`claimreader library import FILE`"""

import argparse
import sys
from pathlib import Path

from reader.cli import FINE
from reader.cli.library.opened import opened
from reader.model.errors import InputError

REMEDY = "give a file that claimreader library export wrote"


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be said of it."""
    parser.add_argument("file", metavar="FILE", help="what `claimreader library export` wrote, or -")


def run(options: argparse.Namespace) -> int:
    """Add another library's articles and notes; nothing that is there is changed."""
    from reader.workbench.carrying import take_in

    with opened(options) as library:
        try:
            if options.file == "-":
                carried = take_in(library, sys.stdin, where="standard input")
            else:
                with Path(options.file).open(encoding="utf-8") as lines:
                    carried = take_in(library, lines, where=options.file)
        except UnicodeDecodeError as error:
            raise InputError("is not UTF-8 text", where=options.file, remedy=REMEDY) from error
        except OSError as error:
            reason = (error.strerror or "cannot be read").lower()
            raise InputError(reason, where=options.file, remedy=REMEDY) from error
    print(f"{carried.articles} articles and {carried.notes} notes are new")
    return FINE
