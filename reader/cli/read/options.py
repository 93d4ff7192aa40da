"""The options of reading."""

import argparse

from reader.cli.arguments import Parser, source_options
from reader.cli.manual import overview


def parser() -> Parser:
    """What they say is in the overview, which must not import this."""
    parser = Parser(
        prog="claimreader",
        usage=overview.USAGE,
        description=overview.DESCRIPTION,
        epilog=overview.EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
    )
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help=overview.SOURCE)
    parser.add_argument("--theme", metavar="NAME", help=overview.THEME)
    parser.add_argument("--no-mouse", action="store_true", help=overview.NO_MOUSE)
    source_options(parser)
    parser.add_argument("--no-library", action="store_true", help=overview.NO_LIBRARY)
    parser.add_argument("-h", "--help", action=ShowOverview, nargs=0, help=overview.HELP)
    version = overview.version()
    parser.add_argument("--version", action="version", version=version, help=overview.VERSION)
    return parser


class ShowOverview(argparse.Action):
    """Print the overview, which lists the commands too."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Print and end, as `--help` does."""
        print(overview.overview(), end="")
        parser.exit()
