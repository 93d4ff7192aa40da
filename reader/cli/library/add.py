"""`claimreader library add SOURCE ...`"""

import argparse
import sys
from typing import TYPE_CHECKING

from reader.cli import FINE
from reader.cli.arguments import source_options
from reader.cli.library.opened import SHORT_ID, json_option, opened, print_json
from reader.cli.output.progress import Progress
from reader.cli.output.terminal_rows import cut
from reader.model.errors import InputError, UsageError
from reader.model.printable import printable

if TYPE_CHECKING:
    from reader.workbench.collecting import Collected


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be said of it."""
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="files, folders, addresses, feeds, or -")
    json_option(parser)
    source_options(parser)


def run(options: argparse.Namespace) -> int:
    """Put articles into the library; what cannot be read is said and the others are added."""
    from reader.workbench.collecting import collect

    if not options.sources:
        raise UsageError("nothing to add", remedy="name files, folders, addresses, or - for standard input")
    sources, code = _singles(options.sources)
    progress = Progress(len(sources), done="added")
    with opened(options) as library:
        for number, source in enumerate(sources):
            progress.show(number, source)
            try:
                collected = collect(source, library, stdin=sys.stdin.buffer)
            except InputError as error:
                progress.clear()
                print(f"claimreader: {error}", file=sys.stderr)
                code = error.exit_code
                continue
            progress.clear()
            _tell(collected, as_json=options.json)
    progress.clear()
    return code


def _tell(collected: "Collected", *, as_json: bool) -> None:
    article = collected.article
    if as_json:
        told = {"id": article.id, "source": article.source, "title": article.title}
        print_json({**told, "claims": collected.claims, "new": collected.is_new})
        return
    state = f"{'added' if collected.is_new else 'known'}  {collected.claims:>4} claims"
    print(cut(f"{article.id[:SHORT_ID]}  {state}  {printable(article.title)}"), flush=True)


def _singles(sources: list[str]) -> tuple[list[str], int]:
    """Each source by itself, and the exit code of those that cannot be looked into."""
    from reader.workbench import reading_list

    found: dict[str, None] = {}
    code = FINE
    for source in sources:
        try:
            found |= dict.fromkeys(reading_list([source]))
        except InputError as error:
            print(f"claimreader: {error}", file=sys.stderr)
            code = error.exit_code
    return list(found), code
