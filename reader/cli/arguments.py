"""What all commands' argument parsers share."""

import argparse
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from reader.cli.source_words import ALLOW_PRIVATE, FROM, PASSWORD_FILE
from reader.config import nearest
from reader.config.settings import WARNING_KINDS
from reader.model.errors import UsageError
from reader.nearest import nearest_name

OUTPUT = "default: standard output, which - names too"
_CHOICE = re.compile(r"invalid choice: '(.+?)' \(choose from (.+)\)")
_UNKNOWN_OPTION = re.compile(r"unrecognized arguments: (--[\w-]+)")


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line with a remedy; options cannot be cut short."""

    def __init__(self, **options: Any) -> None:
        """Abbreviations of options are refused, so scripts stay valid when there are more of them."""
        super().__init__(**{"allow_abbrev": False, **options})

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing the whole usage."""
        raise UsageError(message, remedy=self._meant(message) or f"see {self.prog} --help")

    def _meant(self, message: str) -> str:
        """The choice or option that was probably meant."""
        if found := _CHOICE.search(message):
            known = re.findall(r"[\w-]+", found[2])
        elif found := _UNKNOWN_OPTION.search(message):
            known = list(self._option_string_actions)
        else:
            return ""
        close = nearest_name(found[1], known)
        return f"did you mean {close!r}?" if close else ""


def command_parser(command: str, description: str) -> Parser:
    """The parser of one command."""
    return Parser(prog=f"claimreader {command}", description=description)


def output_file(text: str) -> Path | None:
    """The file that is named; None for "-", which is standard output."""
    return None if text == "-" else Path(text)


def source_options(parser: argparse.ArgumentParser) -> None:
    """Add what can be said of how sources are opened; every process of the run gets to know it."""
    from reader.sources import opening

    add = parser.add_argument
    add("--from", metavar="FORMAT", choices=opening.FORMATS, action=_Tell, const=opening.FORMAT, help=FROM)
    add("--allow-private", nargs=0, action=_Tell, const=opening.ALLOW_PRIVATE, help=ALLOW_PRIVATE)
    add("--password-file", metavar="FILE", action=_Tell, const=opening.PASSWORD_FILE, help=PASSWORD_FILE)


class _Tell(argparse.Action):
    """Say it in the environment, which other processes inherit; an option wins over what was there."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[object] | None,
        option_string: str | None = None,
    ) -> None:
        """Set the variable whose name is `const`."""
        os.environ[str(self.const)] = values if isinstance(values, str) else "1"


def kinds(text: str) -> frozenset[str]:
    """Warning kinds separated by commas."""
    named = frozenset(kind.strip() for kind in text.split(","))
    for unknown in sorted(named - set(WARNING_KINDS)):
        raise argparse.ArgumentTypeError(f"unknown kind {unknown!r}; {nearest(unknown, WARNING_KINDS)}")
    return named


def share(text: str) -> float:
    """A number from 0 to 1."""
    try:
        value = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from error
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 1")
    return value


def natural(text: str) -> int:
    """A whole number from 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 up")
    return int(text)
