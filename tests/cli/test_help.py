import argparse

import pytest

from reader.cli.commands import COMMANDS, command_module
from reader.cli.manual.overview import OPTIONS
from reader.cli.read import command as read
from reader.version import __version__
from tests.cli.conftest import Run


def test_the_overview_has_every_command_with_what_it_does(command: Run) -> None:
    code, out, err = command("--help")
    assert (code, err) == (0, "")
    listed = " ".join(f"{name} {words}" for name, (_, words) in COMMANDS.items())
    assert listed in " ".join(out.split())
    assert max(map(len, out.splitlines())) <= 80
    assert command("help") == (0, out, "")
    assert command("-h") == (0, out, "")


def test_the_overview_has_the_options_of_the_parser_in_its_words() -> None:
    in_overview = {name.split(", ")[-1].split(" ")[0]: words for name, words in OPTIONS}
    in_parser = {
        action.option_strings[-1] if action.option_strings else action.metavar: action.help
        for action in read.parser()._actions
    }
    assert in_overview == in_parser


def test_the_version_is_told(command: Run) -> None:
    assert command("--version") == (0, f"claimreader {__version__}\n", "")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_parser_that_helps(name: str, command: Run) -> None:
    parser = command_module(name).parser()
    assert parser.prog == f"claimreader {name}"
    assert parser.description
    code, out, _ = command("help", name)
    assert code == 0
    assert out == parser.format_help()
    for action in parser._actions:
        if action.help != argparse.SUPPRESS and action.option_strings:
            assert action.help, f"{name} {action.option_strings} says nothing"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("help", "chek"), "there is no command 'chek'; did you mean 'check'?"),
        (("help", "zzz"), "there is no command 'zzz'; known are check, compare"),
        (("chek", "a.txt"), "there is no command 'chek'; did you mean 'check'?"),
        (("exprt", "--to", "json"), "there is no command 'exprt'; did you mean 'export'?"),
    ],
)
def test_an_unknown_command_names_the_nearest(command: Run, arguments: tuple[str, ...], words: str) -> None:
    code, out, err = command(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"claimreader: {words}")
    assert err.count("\n") == 1
