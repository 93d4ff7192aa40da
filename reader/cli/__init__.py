"""The command line: arguments in, a use case picked, results printed. The only package that prints."""

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper

from reader.collector import collect_rarely
from reader.model.errors import ReaderError

FINE, FINDINGS, INTERRUPTED = 0, 1, 130
COMMANDS: Mapping[str, str] = {
    "check": "reader.cli.check",
    "compare": "reader.cli.compare",
    "export": "reader.cli.export",
    "keys": "reader.cli.keys",
    "samples": "reader.cli.samples",
    "themes": "reader.cli.themes",
}
"""The module of each command; it is imported only when the command is used."""


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; every failure is one line on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that has no curly quotes shows their code; JSON stays valid.
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _command(arguments)
        sys.stdout.flush()
    except ReaderError as error:
        print(f"claimreader: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python must not complain at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    return code


def _command(arguments: Sequence[str]) -> int:
    name, *rest = arguments or [""]
    module = import_module(COMMANDS.get(name, "reader.cli.read"))
    if name in COMMANDS:
        gc.enable()  # the screen does so itself, once it is painted
        collect_rarely()
    main: Callable[[list[str]], int] = module.main
    return main(rest if name in COMMANDS else list(arguments))
