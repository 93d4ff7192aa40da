"""`claimreader library check SOURCE ...`"""

import argparse
import sys

from reader.cli import FINDINGS, FINE
from reader.cli.library.opened import json_option, opened, print_json
from reader.cli.output.colours import report
from reader.library import Library
from reader.model import Analysis, Article, Warning
from reader.model.errors import InputError, UsageError


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be said of it."""
    from reader.cli.arguments import source_options

    about = "files, addresses, or - ; or the id of an article that is in the library"
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help=about)
    json_option(parser)
    source_options(parser)


def run(options: argparse.Namespace) -> int:
    """What articles say again, or otherwise than those in the library; 1 when there is anything."""
    if not options.sources:
        raise UsageError("nothing to check", remedy="name files, or an article of the library by its id")
    failed = found = FINE
    with opened(options) as library:
        for source in options.sources:
            try:
                article = _article(library, source)
            except InputError as error:
                print(f"claimreader: {error}", file=sys.stderr)
                failed = error.exit_code
                continue
            if _told(library, article, as_json=options.json):
                found = FINDINGS
    return failed or found


def _article(library: Library, source: str) -> Article:
    from reader import workbench

    entries = library.find(source)
    known = library.article(entries[0].id) if len(entries) == 1 else None
    return known if known is not None else workbench.read(source, stdin=sys.stdin.buffer)


def _told(library: Library, article: Article, *, as_json: bool) -> bool:
    from reader.workbench.collecting import looked_up

    _, warnings = looked_up(article, library)
    if as_json:
        objects = [_object(library, article, warning) for warning in warnings]
        print_json({"id": article.id, "source": article.source, "title": article.title, "warnings": objects})
    else:
        from reader.export import Annotated, render_all

        found = Analysis(article=article.id, warnings=tuple(warnings))
        print(report(render_all("text", [Annotated(article, found)])), end="")
    return bool(warnings)


def _object(library: Library, article: Article, warning: Warning) -> dict[str, object]:
    other = library.entry(warning.other_article or "")
    text = library.article(warning.other_article or "")
    first, second = warning.spans
    return {
        "id": warning.id,
        "kind": warning.kind,
        "type": warning.type,
        "confidence": warning.confidence,
        "claims": list(warning.claims),
        "spans": [[first.start, first.end], [second.start, second.end]],
        "quotes": [first.of(article.text), "" if text is None else second.of(text.text)],
        "differs": [list(values) for values in warning.differs],
        "reason": warning.reason,
        "other_article": warning.other_article,
        "other_title": None if other is None else other.title,
        "other_source": None if other is None else other.source,
        "other_date": None if other is None else other.date,
    }
