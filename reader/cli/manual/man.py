"""`claimreader man`: the manual page, in the language of man."""

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence

from reader.cli import DEBUG_VARIABLE, FINE
from reader.cli.arguments import Parser, command_parser
from reader.cli.manual.description import PROGRAM, Argument, Description, whole_program
from reader.cli.manual.overview import DESCRIPTION
from reader.cli.output.streams import can_draw, paged
from reader.config.files import PATH_VARIABLE
from reader.config.settings import SETTINGS
from reader.sources import opening
from reader.version import __version__

MAN = ("man", "-l", "-")
"""Shows a page that is piped in."""
EXIT_CODES = (
    ("0", "nothing to report"),
    ("1", "check found something; doctor found something wrong; lesspipe leaves the file to less"),
    ("2", "wrong usage or settings"),
    ("3", "an input could not be read, or an output not be written"),
    ("130", "interrupted"),
)
VARIABLES = (
    (PATH_VARIABLE, "another settings file"),
    ("CLAIMREADER_LIBRARY", "another library, as the setting; off for none"),
    (opening.FORMAT, "as --from"),
    (opening.ALLOW_PRIVATE, "as --allow-private, unless it is empty"),
    (opening.PASSWORD_FILE, "as --password-file"),
    ("NO_COLOR", "no colours on the screen, unless it is empty"),
    ("PAGER", "shows long lists; set to nothing, they are printed"),
    ("VISUAL, EDITOR", "your editor"),
    (DEBUG_VARIABLE, "shows where in the program an unforeseen failure happened"),
)
FILES = (
    ("config.toml", "your settings; claimreader config path says where it is"),
    ("claimreader.toml, pyproject.toml", "settings of a project, found from the current folder upward"),
)


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser("man", "Show the manual page, or print it for man where there is no terminal.")
    parser.epilog = "claimreader man > ~/.local/share/man/man1/claimreader.1"
    return parser


def main(arguments: list[str]) -> int:
    """Show it on a terminal, print it anywhere else."""
    parser().parse_args(arguments)
    page = manual_page(whole_program())
    if not (can_draw() and shutil.which(MAN[0]) and paged(MAN, page)):
        print(page, end="")
    return FINE


def manual_page(commands: Sequence[Description]) -> str:
    """The whole page."""
    reading, *named = commands
    lines = [
        f'.TH {PROGRAM.upper()} 1 "" "{PROGRAM} {__version__}" "User Commands"',
        ".SH NAME",
        f"{PROGRAM} \\- {_text(DESCRIPTION[0].lower() + DESCRIPTION[1:].rstrip('.'))}",
        ".SH SYNOPSIS",
        f".B {PROGRAM}",
        f"{_text(reading.usage.removeprefix(PROGRAM).partition(PROGRAM)[0].strip())}",
        ".br",
        f".B {PROGRAM}",
        ".I COMMAND",
        "\\&...",
        ".SH DESCRIPTION",
        _text(DESCRIPTION),
        *_arguments((*reading.arguments, *reading.options)),
        ".SH COMMANDS",
        *(line for each in named for line in _command(each)),
        ".SH EXIT STATUS",
        *_list(EXIT_CODES),
        ".SH ENVIRONMENT",
        *_list((*VARIABLES, *((setting.variable, setting.about) for setting in SETTINGS.values()))),
        ".SH FILES",
        *_list(FILES),
    ]
    return "\n".join(lines) + "\n"


def _command(each: Description) -> Iterator[str]:
    yield f".SS {PROGRAM} {_text(each.name)}"
    yield _text(f"{each.about[0].upper()}{each.about[1:]}.")
    yield from (".PP", _text(each.usage))
    yield from _arguments((*each.arguments, *each.options))
    for action in each.actions:
        yield from (".TP", f".B {_text(action.name)}", _text(action.about or action.name))
    if each.note:
        yield from (".PP", ".nf", *(_text(line) for line in each.note.rstrip().split("\n")), ".fi")


def _arguments(arguments: Iterable[Argument]) -> Iterator[str]:
    for argument in arguments:
        if argument.flags == ("-h", "--help"):
            continue
        flags = ", ".join(argument.flags)
        yield ".TP"
        yield f".B {_text(f'{flags} {argument.value}'.strip())}"
        yield _text(argument.about)


def _list(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, about in pairs:
        yield from (".TP", f".B {_text(name)}", _text(about))


def _text(text: str) -> str:
    """Characters that roff would take for something else."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^(?=[.'])", r"\\&", escaped)
