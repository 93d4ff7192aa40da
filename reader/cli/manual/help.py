"""`claimreader help [COMMAND]`: the same as `claimreader COMMAND --help`."""

from reader.cli import FINE
from reader.cli.arguments import Parser, command_parser
from reader.cli.commands import COMMANDS, command_module
from reader.cli.manual.overview import overview
from reader.model.errors import UsageError
from reader.nearest import nearest_name


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser("help", "Tell about a command, or list all of them.")
    parser.add_argument(
        "command", nargs="?", metavar="COMMAND", help="one of those that `claimreader --help` lists"
    )
    return parser


def main(arguments: list[str]) -> int:
    """Print the help of one command, or the overview."""
    command = parser().parse_args(arguments).command
    if command is None:
        print(overview(), end="")
        return FINE
    if command not in COMMANDS:
        raise unknown_command(command)
    print(command_module(command).parser().format_help(), end="")
    return FINE


def unknown_command(name: str) -> UsageError:
    """Says which command was probably meant."""
    close = nearest_command(name)
    remedy = f"did you mean {close!r}?" if close else f"known are {', '.join(COMMANDS)}"
    return UsageError(f"there is no command {name!r}", remedy=remedy)


def nearest_command(name: str) -> str | None:
    """The command that is written much like `name`, if there is one."""
    return nearest_name(name, COMMANDS, alike=0.7)
