"""`claimreader export SOURCE --to FORMAT`: an article's findings and notes as a file."""

import argparse
import sys

from reader import export, workbench
from reader.cli import FINE
from reader.cli.arguments import OUTPUT, Parser, command_parser, output_file, source_options
from reader.cli.chosen_library import use_library_of
from reader.cli.output.streams import show
from reader.config import load_config
from reader.config.files import user_templates_folder
from reader.model.errors import UsageError

ONLY_NOTES = ("csv", "annotations")


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser("export", "Write what was found and kept in an article.")
    parser.add_argument("source", metavar="SOURCE", nargs="?", help="a file, an address, or - for stdin")
    formats = list(export.FORMATS)
    parser.add_argument("--to", metavar="FORMAT", choices=formats, help=f"one of {', '.join(formats)}")
    parser.add_argument(
        "--template",
        metavar="FILE",
        help="your own Jinja2 template, or the name of one beside the settings",
    )
    parser.add_argument("-o", "--output", metavar="FILE", type=output_file, help=OUTPUT)
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")
    parser.add_argument("--list", action="store_true", help="list the formats and your templates, and stop")
    source_options(parser)
    return parser


def main(arguments: list[str]) -> int:
    """Analyse one source and write its findings and notes."""
    options = parser().parse_args(arguments)
    if options.list:
        _list()
        return FINE
    if options.source is None:
        raise UsageError("nothing to export", remedy="name a file, an address, or - for standard input")
    if options.to and options.template:
        raise UsageError("a template is a format of its own", remedy="leave out --to or --template")
    template = export.template_named(options.template, user_templates_folder()) if options.template else None
    name = "" if template else _format(options)
    article = workbench.read(options.source, stdin=sys.stdin.buffer)
    use_library_of(load_config())
    notes = workbench.kept_notes(article)
    each = export.Annotated(article, workbench.analyse(article), notes)
    if template is not None:
        _put(export.render_template(template, each), options)
    elif options.output is None:
        _put(export.render_all(name, [each]), options)
    else:
        for remark in export.save(name, options.output, each, force=options.force):
            print(f"claimreader: {options.output}: {remark}", file=sys.stderr)
    if name in ONLY_NOTES and not notes:
        print("claimreader: no notes are kept on this article", file=sys.stderr)
    return FINE


def _format(options: argparse.Namespace) -> str:
    """The format named, or the one that the file's name ends like."""
    if options.to:
        return str(options.to)
    if options.output is None:
        raise UsageError("no format named", remedy="add --to FORMAT; claimreader export --list shows them")
    for each in export.FORMATS.values():
        if options.output.name.lower().endswith(each.suffix):
            return each.name
    raise UsageError(f"no format ends like {options.output.name!r}", remedy="add --to FORMAT")


def _put(text: str, options: argparse.Namespace) -> None:
    if options.output is None:
        show(text)
    else:
        export.write(options.output, text, force=options.force)


def _list() -> None:
    width = max(map(len, export.FORMATS))
    for each in export.FORMATS.values():
        print(f"{each.name:<{width}}  {each.description} ({each.suffix})")
    for template in export.templates_in(user_templates_folder()):
        print(f"{template}")
