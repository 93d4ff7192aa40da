"""`claimreader library match --queries FILE.jsonl`"""

import argparse
import json
from collections.abc import Iterable, Iterator
from typing import Any

from reader.cli import FINE
from reader.cli.arguments import natural
from reader.cli.json_lines import open_lines
from reader.cli.library.opened import opened, print_json
from reader.library import Library
from reader.model.errors import InputError, UsageError

TOP = 20
SHAPE = 'each line must be {"id": ..., "text": "words"}'


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be said of it."""
    add = parser.add_argument
    add("--queries", metavar="FILE", help='JSON lines {"id", "text"}, or - for standard input')
    add("--text", metavar="WORDS", help="one text instead of a file of them")
    add("--top", metavar="N", type=natural, default=TOP, help=f"known claims for each; default: {TOP}")


def run(options: argparse.Namespace) -> int:
    """For each text the known claims that say most of the same, the best first; one line in, one line out."""
    if (options.queries is None) == (options.text is None):
        raise UsageError("nothing to match", remedy="give either --queries FILE or --text WORDS")
    with opened(options) as library:
        if options.text is not None:
            _answer(library, None, options.text, options.top)
            return FINE
        with open_lines(options.queries) as lines:
            for query_id, text in _queries(options.queries, lines):
                _answer(library, query_id, text, options.top)
    return FINE


def _answer(library: Library, query_id: Any, text: str, top: int) -> None:
    matches = [
        {
            "text": passage.text,
            "claim": next(iter(passage.claims), None),
            "article": passage.entry.id,
            "source": passage.entry.source,
            "score": passage.score,
        }
        for passage in library.nearest(text, limit=top)
    ]
    print_json({"id": query_id, "matches": matches})


def _queries(source: str, lines: Iterable[str]) -> Iterator[tuple[Any, str]]:
    """Ids and texts; blank lines are skipped."""
    try:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _query(line, where=f"{source}:{number}")
    except UnicodeDecodeError as error:
        raise InputError("is not UTF-8 text", where=source, remedy="convert it to UTF-8") from error


def _query(line: str, *, where: str) -> tuple[Any, str]:
    try:
        query = json.loads(line)
        text = query["text"]
        if not isinstance(text, str):
            raise TypeError("text is words")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError("not a query", where=where, remedy=SHAPE) from error
    return query.get("id"), text
