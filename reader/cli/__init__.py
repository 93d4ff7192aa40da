"""The command line: arguments in, a use case picked, results printed. The only package that prints.

`claimreader --help` is to be as quick as Python itself, so what it does not need is imported further in.
"""

import os
import sys

TYPE_CHECKING = False  # importing typing would be a third of the time that --help takes
if TYPE_CHECKING:
    from collections.abc import Sequence

FINE, FINDINGS, FAILED, INTERRUPTED = 0, 1, 3, 130
DEBUG_VARIABLE = "CLAIMREADER_DEBUG"
"""Set to anything, it shows where in the program an unforeseen failure happened."""


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
        _hush_standard_output()
        return FINE
    except Exception as error:
        if os.environ.get(DEBUG_VARIABLE):
            raise
        return _told(error)
    return code


def _make_streams_safe() -> None:
    """A terminal without curly quotes shows their codes, JSON stays valid; what the shell closed is empty."""
    from io import TextIOWrapper

    sys.stdin = sys.stdin or open(os.devnull)  # noqa: PTH123, SIM115 - pathlib is slow to import, and it stays open
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: PTH123, SIM115
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

    name, *rest = arguments or [""]
    if name not in COMMANDS:
        _refuse_mistyped(name)
        return command_module(name).main(arguments)
    gc.enable()  # the screen does so itself, once it is painted
    collect_rarely()
    return command_module(name).main(rest)


def _refuse_mistyped(name: str) -> None:
    """Raise when the first word is no file but written much like a command."""
    if not name.isalpha():
        return
    from pathlib import Path

    from reader.cli.manual.help import nearest_command, unknown_command

    if nearest_command(name) and not Path(name).exists():
        raise unknown_command(name)


def _told(error: Exception) -> int:
    """Say in one line what went wrong."""
    from reader.cli.output.failures import in_one_line
    from reader.model.errors import ReaderError

    print(f"claimreader: {in_one_line(error)}", file=sys.stderr)
    if isinstance(error, OSError):
        _hush_standard_output()  # what could not be written would be tried once more at exit
    return error.exit_code if isinstance(error, ReaderError) else FAILED


def _hush_standard_output() -> None:
    """Whoever reads our output has seen enough; Python must not complain at exit either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
