"""What findings depend on beside the text, in one short word: the rules, tables and weights that make them.

An installed package has the answer in a file, made of the contents when it was built. Of a checkout, where a
changed rule should be seen at once, sizes and times are looked at, since reading everything takes too long at
every start; there a new checkout means new findings. Python's standard library is enough, as the build needs.
"""

import hashlib
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent
BUILT = "fingerprint.txt"
"""The file in the package that holds the answer."""
MADE_BY = ("language", "compare", "model", "workbench/analysis.py")
LONGEST_END = 250_000
"""Bytes that are looked at of each file, its last ones, with its length: all of every rule and of the judge.

Of what is longer, weights change everywhere and packed tables end in a checksum.
"""
LENGTH = 12
"""Characters of the word."""


@cache
def fingerprint() -> str:
    """The word for this program."""
    built = PACKAGE / BUILT
    return built.read_text(encoding="ascii").strip() if built.is_file() else glanced_at()


def glanced_at(package: Path = PACKAGE) -> str:
    """The word for the files of a checkout, by their sizes and times."""
    told = hashlib.sha256()
    for name in sorted(_files(package)):
        found = (package / name).stat()
        told.update(f"{name} {found.st_size} {found.st_mtime_ns}\n".encode())
    return told.hexdigest()[:LENGTH]


def computed(package: Path = PACKAGE) -> str:
    """The word for the files of a package, by their contents."""
    told = hashlib.sha256()
    for name in sorted(_files(package)):
        with (package / name).open("rb", buffering=0) as opened:
            length = opened.seek(0, os.SEEK_END)
            opened.seek(max(length - LONGEST_END, 0))
            told.update(f"{name} {length}\n".encode())
            told.update(opened.read())
    return told.hexdigest()[:LENGTH]


def _files(package: Path) -> Iterator[str]:
    """Their names from the package on; pathlib's patterns would take as long as the reading."""
    for made_by in MADE_BY:
        if made_by.endswith(".py"):
            yield made_by
        for folder, _, files in os.walk(package / made_by):
            inside = os.path.relpath(folder, package).replace(os.sep, "/")
            yield from (f"{inside}/{file}" for file in files if not file.endswith(".pyc"))
