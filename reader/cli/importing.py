"""`claimreader import FILE [ARTICLE ...]`: notes from a file into the library."""

import sys
from pathlib import Path

from reader import workbench
from reader.cli import FINE
from reader.cli.arguments import Parser, command_parser, source_options
from reader.cli.chosen_library import chosen_place
from reader.export import LARGEST_FILE, read_notes
from reader.library import open_library
from reader.model.errors import InputError
from reader.model.printable import printable
from reader.workbench.importing import Arrived, import_notes

FAILED = InputError.exit_code
LONGEST_QUOTE = 80


def parser() -> Parser:
    """The options of the command."""
    parser = command_parser("import", "Keep the notes of a file in the library, each at its words.")
    parser.add_argument(
        "file",
        metavar="FILE",
        help="what `export` wrote as json, jsonl, csv or annotations; CSV of Readwise, JSON of Hypothes.is",
    )
    parser.add_argument(
        "articles", nargs="*", metavar="ARTICLE", help="what the notes are on, if the library has it not"
    )
    source_options(parser)
    return parser


def main(arguments: list[str]) -> int:
    """Import the notes and tell where they are; 3 when the article of some is not known."""
    options = parser().parse_args(arguments)
    found = read_notes(_bytes_of(options.file), where=options.file)
    if not any(each.notes for each in found):
        print(f"claimreader: {printable(options.file)}: there are no notes in it", file=sys.stderr)
    articles = [workbench.read(source) for source in options.articles]
    library = open_library(chosen_place())
    try:
        arrived = import_notes(found, library, articles)
    finally:
        library.close()
    for each in arrived:
        _tell(each, options.file)
    return FAILED if any(each.article is None for each in arrived) else FINE


def _bytes_of(file: str) -> bytes:
    try:
        if file == "-":
            data = sys.stdin.buffer.read(LARGEST_FILE + 1)
        else:
            with Path(file).expanduser().open("rb") as opened:
                data = opened.read(LARGEST_FILE + 1)
    except OSError as e:
        raise InputError(f"cannot be read ({e.strerror})", where=file, remedy="check the name") from e
    if len(data) > LARGEST_FILE:
        raise InputError("is larger than 200 MB", where=file, remedy="export a part of it")
    return data


def _tell(arrived: Arrived, file: str) -> None:
    count = len(arrived.imported.notes)
    notes = "1 note" if count == 1 else f"{count} notes"
    if arrived.article is None:
        name = printable(str(arrived.imported.origin))
        told = f"{name}: {notes} left out, the article is not in the library"
        print(f"claimreader: {told}; name it: claimreader import {file} ARTICLE", file=sys.stderr)
        return
    outcomes = [each.outcome for each in arrived.notes]
    parts = [f"{notes}, {arrived.added} new"]
    if changed := outcomes.count("changed"):
        parts.append(f"{changed} on words that were changed")
    print(f"{printable(arrived.article.title)}: {', '.join(parts)}")
    for each in arrived.notes:
        if each.outcome == "orphan":
            quote = printable(" ".join(each.note.quote.split()))
            shown = quote if len(quote) <= LONGEST_QUOTE else f"{quote[:LONGEST_QUOTE]}…"
            print(f"    not in the text any more: {shown}")
