"""`claimreader check SOURCE ...`: the findings without a screen."""

import argparse
import json
import sys
from dataclasses import replace

from reader import export, workbench
from reader.cli import FINDINGS, FINE
from reader.cli.arguments import WARNING_KINDS, command_parser, kinds, share
from reader.model import Analysis, Article, Warning
from reader.model.errors import InputError, UsageError

FORMATS = ("text", "json", "jsonl")


def main(arguments: list[str]) -> int:
    """List what articles repeat and contradict; 1 when anything was found."""
    parser = command_parser("check", "List what articles repeat and contradict, and their citation faults.")
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="text or Markdown files, or - for stdin")
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument("--only", metavar="KIND,...", type=kinds, help=f"of {', '.join(WARNING_KINDS)}")
    parser.add_argument("--min-confidence", metavar="X", type=share, default=0.0, help="0 to 1")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of the JSON and stop")
    options = parser.parse_args(arguments)
    if options.schema:
        print(json.dumps(export.schema(), indent=2))
        return FINE
    if not options.sources:
        raise UsageError("nothing to check", remedy="name files, or - for standard input")
    return _check(options)


def _check(options: argparse.Namespace) -> int:
    checked: list[tuple[Article, Analysis]] = []
    unreadable = 0
    for source in options.sources:
        try:
            article = workbench.read(source, stdin=sys.stdin.buffer)
        except InputError as error:
            print(f"claimreader: {error}", file=sys.stderr)
            unreadable = error.exit_code
            continue
        checked.append((article, _analysed(article, options)))
        if options.format != "json":
            _print(export.render(options.format, *checked[-1], ()))
    if options.format == "json":
        print(export.json_text(export.check_document(checked), indent=2))
    found = FINDINGS if any(analysis.warnings for _, analysis in checked) else FINE
    return unreadable or found


def _analysed(article: Article, options: argparse.Namespace) -> Analysis:
    analysis = workbench.analyse(article)
    return replace(analysis, warnings=tuple(w for w in analysis.warnings if _wanted(w, options)))


def _wanted(warning: Warning, options: argparse.Namespace) -> bool:
    of_kind = options.only is None or warning.kind in options.only
    return of_kind and warning.confidence >= options.min_confidence


def _print(text: str) -> None:
    if text:
        print(text.rstrip("\n"), flush=True)
