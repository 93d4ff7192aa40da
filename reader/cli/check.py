"""`claimreader check SOURCE ...`: the findings without a screen."""

import argparse
import json

from reader import export
from reader.cli import FINE
from reader.cli.arguments import Parser, command_parser, kinds, natural, share, source_options
from reader.cli.chosen_library import OFF_REMEDY, chosen_place
from reader.cli.output.reporting import write_report
from reader.config import Config, load_config
from reader.config.settings import WARNING_KINDS
from reader.library import OFF
from reader.model.errors import UsageError
from reader.worker.batch.checking import Wanted


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser("check", "List what articles repeat and contradict, and their citation faults.")
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="files, folders, addresses, or -")
    parser.add_argument("--format", choices=tuple(export.REPORTS), default="text", help="default: text")
    parser.add_argument("--only", metavar="KIND,...", type=kinds, help=f"of {', '.join(WARNING_KINDS)}")
    parser.add_argument("--min-confidence", metavar="X", type=share, help="0 to 1; less is not told")
    parser.add_argument(
        "--exclude",
        metavar="PATTERN",
        action="append",
        help="leave files out of folders: 'old', '*/draft-*.md'",
    )
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=natural,
        help="processes that check; default: by the sources and processors",
    )
    parser.add_argument(
        "--library", action="store_true", help="also against all articles that are in the library"
    )
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of the JSON and stop")
    source_options(parser)
    return parser


def main(arguments: list[str]) -> int:
    """List what articles repeat and contradict; 1 when anything was found."""
    options = parser().parse_args(arguments)
    if options.schema:
        print(json.dumps(export.schema(), indent=2))
        return FINE
    if not options.sources:
        raise UsageError("nothing to check", remedy="name files, or - for standard input")
    return _check(options, load_config())


def _library() -> str:
    place = chosen_place()
    if place == OFF:
        raise UsageError("the library is off", remedy=f"{OFF_REMEDY}; or leave --library out")
    return place


def _check(options: argparse.Namespace, settings: Config) -> int:
    """What the command line says counts before the settings."""
    only = settings.only if options.only is None else tuple(sorted(options.only))
    least = settings.min_confidence if options.min_confidence is None else options.min_confidence
    wanted = Wanted(options.format, only, least, _library() if options.library else "")
    exclude = settings.exclude if options.exclude is None else options.exclude
    jobs = options.jobs or settings.jobs
    return write_report(options.sources, wanted, jobs=jobs, exclude=exclude).exit_code
