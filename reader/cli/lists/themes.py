"""`claimreader themes`: what the screen can look like."""

import sys

from reader.cli import FINE
from reader.cli.arguments import Parser, command_parser
from reader.config import user_themes_folder
from reader.themes import load_themes


def parser() -> Parser:
    """The options of the command."""
    return command_parser("themes", "List the themes that ship with the program and your own.")


def main(arguments: list[str]) -> int:
    """List the themes; a faulty theme file is one line on stderr and exit code 2."""
    parser().parse_args(arguments)
    folder = user_themes_folder()
    themes, faults = load_themes(folder)
    width = max(map(len, themes))
    for name in sorted(themes):
        theme = themes[name]
        print(f"{name:<{width}}  {'dark ' if theme.dark else 'light'}  {theme.title}")
    print(f"your own themes belong in {folder}", file=sys.stderr)
    for fault in faults:
        print(f"claimreader: {fault}", file=sys.stderr)
    return faults[0].exit_code if faults else FINE
