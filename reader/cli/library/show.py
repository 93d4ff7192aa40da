"""`claimreader library show NAME`"""

import argparse
from collections.abc import Iterator

from reader.cli import FINE
from reader.cli.library.opened import entry_object, json_option, named, opened, print_json
from reader.cli.output.terminal_rows import wrapped
from reader.library import Entry, Library
from reader.model.codec import to_plain
from reader.model.printable import printable


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be said of it."""
    parser.add_argument("name", metavar="NAME", help="the beginning of its id, its source, or its title")
    json_option(parser)


def run(options: argparse.Namespace) -> int:
    """Where an article is from, what it claims and what was kept of it."""
    with opened(options) as library:
        entry = named(library, options.name)
        if options.json:
            _print_object(library, entry)
        else:
            for head, words in _lines(library, entry):
                print(wrapped(head, printable(words)))
    return FINE


def _print_object(library: Library, entry: Entry) -> None:
    found = library.analysis(entry.id, words=False)
    article = library.article(entry.id)
    print_json(
        {
            **entry_object(entry),
            "text": "" if article is None else article.text,
            "claims": [] if found is None else [to_plain(claim) for claim in found.claims],
            "warnings": [] if found is None else [to_plain(warning) for warning in found.warnings],
            "notes": [to_plain(note) for note in library.notes(entry.id)],
        }
    )


def _lines(library: Library, entry: Entry) -> Iterator[tuple[str, str]]:
    """What stands at the beginning of each line, and its words."""
    told = entry.metadata
    yield "", entry.title
    facts = {
        "id": entry.id,
        "source": ", ".join(entry.sources),
        "by": ", ".join(told.authors),
        "in": told.site,
        "published": told.published,
        "added": _minute(entry.added),
        "last read": _minute(entry.last_read or ""),
    }
    width = max(len(name) for name, value in facts.items() if value)
    yield from ((f"  {name:<{width}}  ", value) for name, value in facts.items() if value)
    found = library.analysis(entry.id, words=False)
    if found is None:
        yield "  ", "not analysed yet"
    else:
        yield "", f"{len(found.claims)} claims, {len(found.warnings)} warnings"
        yield from (("  ● ", f"{_speaker(claim.speaker)}{claim.text}") for claim in found.claims)
    for note in library.notes(entry.id):
        tags = "".join(f" #{tag}" for tag in note.tags)
        words = f": {note.text}" if note.text else ""
        yield "  ✎ ", f"“{note.quote}”{words}{tags}"


def _minute(instant: str) -> str:
    """An instant of the library as far as a person wants it; in UTC."""
    return f"{instant[:10]} {instant[11:16]} UTC" if instant else ""


def _speaker(speaker: str | None) -> str:
    return f"{speaker}: " if speaker else ""
