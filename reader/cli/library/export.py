"""`claimreader library export`"""

import argparse
import sys
from collections.abc import Iterator, Sequence

from reader import export
from reader.cli import FINE
from reader.cli.arguments import OUTPUT, output_file
from reader.cli.library.opened import opened
from reader.library import Library

WHOLE = "library"
"""The format that another library takes in again."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be said of it."""
    formats = [WHOLE, *export.FORMATS]
    about = f"{WHOLE} for `library import`, or one of {', '.join(export.FORMATS)}; default: {WHOLE}"
    parser.add_argument("--to", metavar="FORMAT", choices=formats, default=WHOLE, help=about)
    parser.add_argument("--noted", action="store_true", help="only articles with notes")
    parser.add_argument("-o", "--output", metavar="FILE", type=output_file, help=OUTPUT)
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")


def run(options: argparse.Namespace) -> int:
    """All articles with what was found and kept, in one file."""
    from reader.workbench.carrying import lines_of

    with opened(options) as library:
        if options.to != WHOLE:
            _put(list(_annotated(library, noted=options.noted)), options)
        elif options.output is None:
            for part in lines_of(library):  # a large library never is in memory as a whole
                print(part, end="")
        else:
            export.write(options.output, "".join(lines_of(library)), force=options.force)
    return FINE


def _put(articles: Sequence[export.Annotated], options: argparse.Namespace) -> None:
    if options.output is None:
        print(export.render_all(options.to, articles), end="")
        return
    for remark in export.save_all(options.to, options.output, articles, force=options.force):
        print(f"claimreader: {options.output}: {remark}", file=sys.stderr)


def _annotated(library: Library, *, noted: bool) -> Iterator[export.Annotated]:
    from reader.model import Analysis

    for entry in reversed(library.entries()):
        article = library.article(entry.id)
        notes = library.notes(entry.id)
        if article is not None and (notes or not noted):
            yield export.Annotated(article, library.analysis(entry.id) or Analysis(entry.id), notes)
