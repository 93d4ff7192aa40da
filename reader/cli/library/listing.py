"""`claimreader library list`"""

import argparse

from reader.cli import FINE
from reader.cli.arguments import natural
from reader.cli.library.opened import entry_line, entry_object, json_option, opened, print_json
from reader.cli.output.terminal_rows import cut


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be said of it."""
    parser.add_argument("--limit", metavar="N", type=natural, help="no more than so many")
    json_option(parser)


def run(options: argparse.Namespace) -> int:
    """A line for each article."""
    with opened(options) as library:
        for entry in library.entries(limit=options.limit):
            if options.json:
                print_json(entry_object(entry))
            else:
                print(cut(entry_line(entry)))
    return FINE
