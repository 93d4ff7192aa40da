"""`claimreader export SOURCE --to FORMAT`: an article's findings as a file."""

import sys
from pathlib import Path

from reader import export, workbench
from reader.cli import FINE
from reader.cli.arguments import Parser, command_parser, source_options
from reader.cli.streams import show


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser("export", "Write what was found in an article.")
    parser.add_argument("source", metavar="SOURCE", help="a file, an address, or - for stdin")
    formats = sorted(export.FORMATS)
    parser.add_argument(
        "--to", metavar="FORMAT", required=True, choices=formats, help=f"one of {', '.join(formats)}"
    )
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="default: standard output")
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")
    source_options(parser)
    return parser


def main(arguments: list[str]) -> int:
    """Analyse one source and write its findings."""
    options = parser().parse_args(arguments)
    article = workbench.read(options.source, stdin=sys.stdin.buffer)
    text = export.render(options.to, article, workbench.analyse(article), ())
    if options.output is None:
        show(text)
    else:
        export.write(options.output, text, force=options.force)
    return FINE
