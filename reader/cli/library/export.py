"""`claimreader library export`"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from reader import export
from reader.cli import FINE
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
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="default: standard output")
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")


def run(options: argparse.Namespace) -> int:
    """All articles with what was found and kept, in one file."""
    from reader.workbench.carrying import lines_of

    with opened(options) as library:
        if options.to == WHOLE:
            parts = lines_of(library)
        else:
            parts = iter((export.render_all(options.to, list(_annotated(library, noted=options.noted))),))
        if options.output is None:
            for part in parts:  # a line for each article: a large library never is in memory as a whole
                print(part, end="")
        else:
            export.write(options.output, "".join(parts), force=options.force)
    return FINE


def _annotated(library: Library, *, noted: bool) -> Iterator[export.Annotated]:
    from reader.model import Analysis

    for entry in reversed(library.entries()):
        article = library.article(entry.id)
        notes = library.notes(entry.id)
        if article is not None and (notes or not noted):
            yield export.Annotated(article, library.analysis(entry.id) or Analysis(entry.id), notes)
