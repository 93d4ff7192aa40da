"""`claimreader completion SHELL`: a script that completes commands, options and their values."""

import argparse
from collections.abc import Mapping

from reader.cli import FINE
from reader.cli.arguments import Parser, command_parser

SHELLS = ("bash", "zsh", "fish")
EXAMPLES: Mapping[str, str] = {
    "bash": "claimreader completion bash > ~/.local/share/bash-completion/completions/claimreader",
    "zsh": "claimreader completion zsh > ~/.zfunc/_claimreader   # and before compinit: fpath+=~/.zfunc",
    "fish": "claimreader completion fish > ~/.config/fish/completions/claimreader.fish",
}


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser("completion", "Print a script that makes a shell complete claimreader's words.")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "\n".join(EXAMPLES.values())
    parser.add_argument("shell", choices=SHELLS, help="the shell that you use")
    return parser


def main(arguments: list[str]) -> int:
    """Print it."""
    shell = parser().parse_args(arguments).shell
    from reader.cli.manual import shells
    from reader.cli.manual.description import whole_program

    print(shells.SHELLS[shell](whole_program()), end="")
    return FINE
