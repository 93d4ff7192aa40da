"""The commands, each with its module and one line that says what it does."""

TYPE_CHECKING = False  # importing typing would be a third of the time that --help takes
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Protocol

    from reader.cli.arguments import Parser

    class CommandModule(Protocol):
        """What the module of a command has; it is imported only when the command is used or described."""

        parser: Callable[[], Parser]
        """A new parser of its options."""
        main: Callable[[list[str]], int]
        """Runs the command and returns the exit code."""


READ = "reader.cli.read.command"
"""The module of `claimreader SOURCE`, which has no name."""
COMMANDS: "Mapping[str, tuple[str, str]]" = {
    "check": (
        "reader.cli.check",
        "list what articles repeat and contradict; exit code 1 when anything is found",
    ),
    "compare": ("reader.cli.compare", "compare two sources, two passages, or many pairs"),
    "completion": ("reader.cli.manual.completion", "print a script with which a shell completes all this"),
    "config": ("reader.cli.config", "list the settings and where each is set, or change them"),
    "doctor": (
        "reader.cli.doctor.command",
        "look at all that the program needs; exit code 1 when something is wrong",
    ),
    "export": ("reader.cli.export", "write what was found in an article as a file"),
    "help": ("reader.cli.manual.help", "tell about a command"),
    "import": ("reader.cli.importing", "take the notes of a file into the library"),
    "keys": ("reader.cli.lists.keys", "list every action of the screen with its keys"),
    "lesspipe": ("reader.cli.lesspipe", "show articles with their findings in less"),
    "library": ("reader.cli.library", "keep articles, search them, hold new ones against them"),
    "man": ("reader.cli.manual.man", "show the manual page"),
    "samples": ("reader.cli.lists.samples", "list the sample articles, or read one"),
    "themes": ("reader.cli.lists.themes", "list the themes"),
}


def command_module(name: str) -> "CommandModule":
    """The module of a command, or that which reads when there is no such command."""
    from importlib import import_module

    module: CommandModule = import_module(COMMANDS[name][0] if name in COMMANDS else READ)
    return module
