"""`claimreader --help`: all that there is at a glance, shown without importing any of it."""

from reader.cli.commands import COMMANDS
from reader.cli.output.wrapping import hanging
from reader.cli.source_words import ALLOW_PRIVATE, FROM, PASSWORD_FILE
from reader.version import __version__

USAGE = "claimreader [SOURCE ...] [--theme NAME] [--no-mouse]\n       claimreader COMMAND ..."
DESCRIPTION = "Read an article in the terminal and see what it claims, repeats and contradicts."
SOURCE = "files, folders, web addresses, or - for standard input"
THEME = "the theme to start with; auto follows the terminal"
NO_MOUSE = "leave the mouse to the terminal"
NO_LIBRARY = "keep nothing of this run, and look nothing up"
HELP = "show this help and exit"
VERSION = "show the version and exit"
OPTIONS = (
    ("SOURCE", SOURCE),
    ("--theme NAME", THEME),
    ("--no-mouse", NO_MOUSE),
    ("--no-library", NO_LIBRARY),
    ("--from FORMAT", FROM),
    ("--allow-private", ALLOW_PRIVATE),
    ("--password-file FILE", PASSWORD_FILE),
    ("-h, --help", HELP),
    ("--version", VERSION),
)
"""Those of `claimreader SOURCE`; its parser takes the words from here."""
EPILOG = """\
`claimreader help COMMAND` tells more. A file named like a command: ./check
exit codes: 0 fine, 1 findings (check), 2 wrong usage or settings,
            3 input or output failed, 130 interrupted
"""


def overview() -> str:
    """Usage, commands and the options of reading."""
    width = max(len(name) for name, _ in (*COMMANDS.items(), *OPTIONS))
    options = (_row(name, words, width) for name, words in OPTIONS)
    commands = (_row(name, summary, width) for name, (_, summary) in COMMANDS.items())
    return f"usage: {USAGE}\n\n{DESCRIPTION}\n\n{''.join(options)}\ncommands:\n{''.join(commands)}\n{EPILOG}"


def _row(name: str, words: str, width: int) -> str:
    return f"  {name:<{width}}  {hanging(words, indent=width + 4)}\n"


def version() -> str:
    """Name and version on a line."""
    return f"claimreader {__version__}\n"
