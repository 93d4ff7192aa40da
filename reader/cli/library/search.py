"""`claimreader library search WORDS ...`"""

import argparse
import sys

from reader.cli import FINE
from reader.cli.arguments import natural
from reader.cli.library.opened import SHORT_ID, json_option, opened, print_json
from reader.cli.output.colours import DIM, coloured
from reader.cli.output.terminal_rows import columns, cut, wrapped
from reader.library import Passage
from reader.model.errors import UsageError
from reader.model.printable import printable

MOST = 50


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be said of it."""
    words = 'words that must all be there; "in quotes" one after the other'
    parser.add_argument("words", nargs="+", metavar="WORD", help=words)
    parser.add_argument("--limit", metavar="N", type=natural, default=MOST, help=f"default: {MOST}")
    json_option(parser)


def run(options: argparse.Namespace) -> int:
    """Notes, then passages, that have every word."""
    words = " ".join(options.words)
    if not any(map(str.isalnum, words)):
        raise UsageError("nothing to search for", remedy="name a word")
    with opened(options) as library:
        found = library.search(words, limit=options.limit)
    for passage in found:
        if options.json:
            print_json(_object(passage))
        else:
            _print(passage)
    if not found:
        print(f"claimreader: nothing in the library has all of: {printable(words)}", file=sys.stderr)
    return FINE


def _object(passage: Passage) -> dict[str, object]:
    note = passage.note
    return {
        "kind": "note" if note is not None else "claim" if passage.claims else "text",
        "article": passage.entry.id,
        "title": passage.entry.title,
        "source": passage.entry.source,
        "date": passage.entry.date,
        "start": passage.span.start,
        "end": passage.span.end,
        "text": passage.text,
        "claims": list(passage.claims),
        "note": None if note is None else note.text,
        "tags": [] if note is None else list(note.tags),
    }


def _print(passage: Passage) -> None:
    """A line; on a terminal the words are wrapped and the article stands below them."""
    sign = "✎" if passage.note is not None else "●" if passage.claims else " "
    words = f": {passage.note.text}" if passage.note and passage.note.text else ""
    words = printable(f"{passage.text}{words}")
    place = printable(f"{passage.entry.id[:SHORT_ID]}  {passage.entry.date}  {passage.entry.title}")
    if columns() is None:
        print(f"{sign} {words}  [{place}]")
    else:
        print(wrapped(f"{sign} ", words))
        print(coloured(cut(f"  {place}"), DIM))
