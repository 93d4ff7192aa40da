"""The command line as data, read off the parsers: what completion and the man page are made of."""

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from reader.cli.commands import COMMANDS, command_module
from reader.config.settings import KEYS, SETTINGS, WARNING_KINDS

PROGRAM = "claimreader"


@dataclass(frozen=True, slots=True)
class Argument:
    """An option, or what stands in its place without one."""

    flags: tuple[str, ...]
    """`-o` and `--output`; () for what has no flag."""
    value: str
    """What its value is called, `FILE`; "" when it takes none."""
    words: tuple[str, ...]
    """What the value can be; () for a file or anything else."""
    about: str
    many: bool = False
    """Whether there can be several of it."""


@dataclass(frozen=True, slots=True)
class Description:
    """A command, one of its actions, or the program itself."""

    name: str
    """`check`, `config set`; "" for reading."""
    about: str
    """Half a line."""
    usage: str
    """Without the word "usage"."""
    note: str
    """What its help ends with."""
    arguments: tuple[Argument, ...]
    options: tuple[Argument, ...]
    actions: tuple["Description", ...] = ()


def whole_program() -> tuple[Description, ...]:
    """Reading first, then every command."""
    commands = ((name, COMMANDS[name][1]) for name in COMMANDS)
    return tuple(described(name, about) for name, about in (("", "read in the terminal"), *commands))


def described(name: str, about: str) -> Description:
    """One command as its parser has it."""
    return _described(command_module(name).parser(), name, about)


def _described(parser: argparse.ArgumentParser, name: str, about: str) -> Description:
    given = [action for action in parser._actions if action.help != argparse.SUPPRESS]
    nested = [action for action in given if isinstance(action, argparse._SubParsersAction)]
    plain = [_argument(action, name) for action in given if action not in nested]
    return Description(
        name,
        about,
        " ".join(parser.format_usage().removeprefix("usage: ").split()),
        parser.epilog or "",
        tuple(argument for argument in plain if not argument.flags),
        tuple(argument for argument in plain if argument.flags),
        tuple(_actions(nested, name)),
    )


def _actions(
    nested: Iterable["argparse._SubParsersAction[argparse.ArgumentParser]"], name: str
) -> Iterator[Description]:
    for action in nested:
        about = {choice.dest: choice.help or "" for choice in action._choices_actions}
        for word, parser in action.choices.items():
            yield _described(parser, f"{name} {word}", about.get(word, ""))


def _argument(action: argparse.Action, command: str) -> Argument:
    value = "" if action.nargs == 0 else str(action.metavar or action.dest.upper())
    words = tuple(str(choice) for choice in action.choices or ())
    made = WORDS.get((command, action.dest))
    return Argument(
        flags=tuple(action.option_strings),
        value=value,
        words=words or (tuple(made()) if made else ()),
        about=action.help or "",
        many=action.nargs in ("*", "+"),
    )


def _themes() -> Iterable[str]:
    from reader.themes import load_themes

    return sorted(load_themes(None)[0])


def _samples() -> Iterable[str]:
    from reader.samples import samples

    return (sample.name for sample in samples())


def _settings() -> Iterable[str]:
    return (*SETTINGS, f"{KEYS}.preset")


WORDS: Mapping[tuple[str, str], Callable[[], Iterable[str]]] = {
    ("", "theme"): _themes,
    ("check", "only"): lambda: WARNING_KINDS,
    ("config set", "name"): _settings,
    ("config unset", "name"): _settings,
    ("help", "command"): lambda: COMMANDS,
    ("samples", "name"): _samples,
}
"""What a value can be where the parser does not say it, by command and destination."""
