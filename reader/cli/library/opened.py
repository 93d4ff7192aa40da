"""What the actions share: the library, an article of it by name, and lines for people and for scripts."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import Any

from reader.cli.chosen_library import OFF_REMEDY, chosen_place
from reader.library import OFF, Entry, Library, open_library
from reader.model.errors import InputError, UsageError
from reader.model.printable import printable

SLOW = 2.0
"""Seconds after which opening a library is worth a word."""
SHORT_ID = 12
"""Characters of an id that are shown; fewer are enough to name an article."""


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Library]:
    """The library that the command line means.

    Raises:
        UsageError: there is to be none.
        LibraryError: it cannot be opened.
    """
    place = chosen_place(options.library)
    if place == OFF:
        raise UsageError("the library is off", remedy=f"{OFF_REMEDY}; or name one with --library")
    with _saying_so_when_slow():
        library = open_library(place)
    try:
        yield library
    finally:
        library.close()


@contextmanager
def _saying_so_when_slow() -> Iterator[None]:
    """A new format takes its time with a large library, and other programs wait for the one that makes it."""
    words = "claimreader: the library is brought to a new format, or another program is busy with it …"
    timer = Timer(SLOW, lambda: print(words, file=sys.stderr, flush=True))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def named(library: Library, name: str) -> Entry:
    """The one article that a name means: id or its beginning, source, or title.

    Raises:
        InputError: there is none, or there are several.
    """
    found = library.find(name)
    if not found:
        raise InputError("no such article in the library", where=name, remedy="see claimreader library list")
    if len(found) > 1:
        ids = ", ".join(entry.id[:SHORT_ID] for entry in found[:5])
        raise InputError(f"{len(found)} articles are called so", where=name, remedy=f"name one by id: {ids}")
    return found[0]


def entry_object(entry: Entry) -> dict[str, Any]:
    """An article's line as JSON values."""
    told = entry.metadata
    return {
        "id": entry.id,
        "title": entry.title,
        "source": entry.source,
        "sources": list(entry.sources),
        "authors": list(told.authors),
        "published": told.published,
        "site": told.site,
        "url": told.url,
        "language": told.language,
        "added": entry.added,
        "last_read": entry.last_read,
        "claims": entry.claims,
        "notes": entry.notes,
    }


def entry_line(entry: Entry) -> str:
    """An article's line for a person."""
    counts = f"{entry.claims:>4} claims {entry.notes:>3} notes"
    return f"{entry.id[:SHORT_ID]}  {entry.date}  {counts}  {printable(entry.title)}"


def print_json(value: Any) -> None:
    """One JSON value on a line, with nothing in it that a terminal would obey."""
    from reader.export import json_text

    print(json_text(value), flush=True)


def json_option(parser: argparse.ArgumentParser) -> None:
    """Add `--json`."""
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
