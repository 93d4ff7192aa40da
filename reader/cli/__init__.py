"""The command line: arguments in, a use case picked, results printed. The only package that prints.

`claimreader --help` is to be as quick as Python itself, so what it does not need is imported further in.
"""

import sys

TYPE_CHECKING = False  # importing typing would be a third of the time that --help takes
if TYPE_CHECKING:
    from collections.abc import Sequence

FINE, FINDINGS, INTERRUPTED = 0, 1, 130


def run(arguments: "Sequence[str]") -> int:
    """Run one command line and return its exit code; every failure is one line on stderr."""
    _make_streams_safe()
    try:
        code = _about_itself(arguments)
        if code is None:
            code = _run_command(list(arguments))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _hush(sys.stdout.fileno())
        return FINE
    return code


def _make_streams_safe() -> None:
    """A terminal that has no curly quotes shows their code; JSON stays valid."""
    from io import TextIOWrapper

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _about_itself(arguments: "Sequence[str]") -> int | None:
    """Answer what needs no parser; None when there is something to do."""
    if len(arguments) != 1 or arguments[0] not in ("-h", "--help", "--version"):
        return None
    from reader.cli.manual.overview import overview, version

    sys.stdout.write(version() if arguments[0] == "--version" else overview())
    return FINE


def _run_command(arguments: list[str]) -> int:
    import gc

    from reader.cli.commands import COMMANDS, command_module
    from reader.collector import collect_rarely
    from reader.model.errors import ReaderError

    name, *rest = arguments or [""]
    try:
        if name not in COMMANDS:
            _refuse_mistyped(name)
        module = command_module(name)
        if name not in COMMANDS:
            return module.main(arguments)
        gc.enable()  # the screen does so itself, once it is painted
        collect_rarely()
        return module.main(rest)
    except ReaderError as error:
        print(f"claimreader: {error}", file=sys.stderr)
        return error.exit_code


def _refuse_mistyped(name: str) -> None:
    """Raise when the first word is no file but written much like a command."""
    if not name.isalpha():
        return
    from pathlib import Path

    from reader.cli.manual.help import nearest_command, unknown_command

    if nearest_command(name) and not Path(name).exists():
        raise unknown_command(name)


def _hush(descriptor: int) -> None:
    """Whoever reads our output has seen enough; Python must not complain at exit either."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)
