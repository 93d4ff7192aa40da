"""Well-known organisations by name, for the companies and newspapers that a network cannot guess."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

from spacy.tokens import Doc

from reader.model import Entity, Span

LISTED = "organisations.txt"
_LETTERS = re.compile(r"\w+")


@cache
def well_known() -> frozenset[str]:
    """The names as they are written."""
    text = resources.files("reader.language.data").joinpath(LISTED).read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def _by_first_letters() -> dict[str, tuple[str, ...]]:
    """The letters that a name begins with -> the names that begin so, longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(well_known(), key=lambda name: (-len(name), name)):
        found.setdefault(_first_letters(name), []).append(name)
    return {first: tuple(names) for first, names in found.items()}


def well_known_organisations(doc: Doc) -> Iterator[Entity]:
    """Each mention of a listed organisation that ends where a word of the doc ends."""
    names = _by_first_letters()
    text = doc.text
    ends: set[int] | None = None
    for token in doc:
        word = token.text
        for name in names.get(word if word.isalnum() else _first_letters(word), ()):
            if text.startswith(name, token.idx):
                ends = ends or {each.idx + len(each) for each in doc}
                if token.idx + len(name) in ends:
                    yield Entity(Span(token.idx, token.idx + len(name)), "ORG")
                    break


def _first_letters(word: str) -> str:
    match = _LETTERS.match(word)
    return match.group() if match else word
