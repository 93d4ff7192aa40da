"""`claimreader library stats`"""

import argparse
from pathlib import Path

from reader.cli import FINE
from reader.cli.chosen_library import chosen_place
from reader.cli.library.opened import json_option, opened, print_json
from reader.model.printable import printable
from reader.sources.naming import without_credentials

MEGABYTE = 1_000_000
WORDS = {"rulings": "warnings dismissed or confirmed"}
"""What is counted, where its name is not the reader's word."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """What can be said of it."""
    json_option(parser)


def run(options: argparse.Namespace) -> int:
    """Counts, the place and the sizes of the files."""
    place = chosen_place(options.library)
    with opened(options) as library:
        counts = dict(library.counts())
    sizes, shown = _sizes(Path(place).expanduser()), without_credentials(place)
    if options.json:
        print_json({"place": shown, **counts, "bytes": sizes})
        return FINE
    print(printable(shown))
    for name, count in counts.items():
        print(f"{count:>9,}  {WORDS.get(name, name)}")
    for name, size in sizes.items():
        print(f"{size / MEGABYTE:>9.1f}  MB in {printable(name)}")
    return FINE


def _sizes(path: Path) -> dict[str, int]:
    """Bytes of the library's files by name; nothing for a library that is no file."""
    files = (path, path.with_name(f"{path.stem}.search.db"))
    return {file.name: file.stat().st_size for file in files if file.is_file()}
