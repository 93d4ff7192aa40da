"""Passages with their analyses, kept on disk so that a new comparison is measured without reading anew."""

import hashlib
import os
import pickle
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import reader
from reader import workbench
from reader.model import Analysis, Article
from reader.sources import from_text

CACHE = "CLAIMREADER_BENCHMARK_CACHE"
"""Environment variable with a folder for analyses; without it they are kept in memory only."""
READ_BY = ("sources", "language", "model", "workbench")
"""Rooms of `reader/` whose code makes an analysis; a change in any of them makes it anew."""


@cache
def analysed(text: str) -> tuple[Article, Analysis]:
    """A passage with its claims; each text is analysed once."""
    folder = os.environ.get(CACHE)
    if not folder:
        return _analyse(text)
    place = Path(folder) / _version() / hashlib.sha256(text.encode()).hexdigest()
    if place.exists():
        kept: tuple[Article, Analysis] = pickle.loads(place.read_bytes())
        return kept
    made = _analyse(text)
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f"{place.name}.{os.getpid()}")
    beside.write_bytes(pickle.dumps(made))
    beside.replace(place)
    return made


def _analyse(text: str) -> tuple[Article, Analysis]:
    article = from_text(text)
    analyser = workbench.analyser()
    found = dict(analyser.findings(article, range(len(article.blocks))))
    return article, analyser.complete(article, found)


@cache
def _version() -> str:
    """A digest of everything that takes part in an analysis, weights included."""
    home = Path(reader.__file__).parent
    digest = hashlib.sha256()
    for path in _files(home / room for room in READ_BY):
        digest.update(path.relative_to(home).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _files(folders: Iterable[Path]) -> list[Path]:
    return sorted(
        path for folder in folders for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"
    )
