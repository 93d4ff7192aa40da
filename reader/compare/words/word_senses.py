"""How near two single words are in meaning and how rare a word is, from a table of an encoder's readings.

The table is made by training/word_vectors.py. Opposites are near each other too: nearness tells kin from
strangers, not agreement from contradiction.
"""

import gzip
import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from operator import mul

from reader.compare.words.lexicon import DATA

UNIT = 127.0 * 127.0
"""Product of two equal rows."""
RAREST = 16.0
"""Negative natural logarithm of how likely the rarest words of the table are."""


@dataclass(frozen=True, slots=True)
class _Table:
    places: Mapping[str, int]
    rarities: bytes
    rows: "array[int]"
    dimensions: int

    def row(self, word: str) -> "array[int] | None":
        place = self.places.get(word)
        if place is None:
            return None
        return self.rows[place * self.dimensions : (place + 1) * self.dimensions]


@lru_cache(maxsize=1)
def _table() -> _Table:
    packed = files(DATA).joinpath("words.bin.gz").read_bytes()
    head, words, body = gzip.decompress(packed).split(b"\n", 2)
    sizes = json.loads(head)
    places = {word: place for place, word in enumerate(words.decode("ascii").split(" "))}
    return _Table(places, body[: len(places)], array("b", body[len(places) :]), sizes["dimensions"])


@lru_cache(maxsize=50_000)
def nearness(a: str, b: str) -> float:
    """-1 to 1, about 0 for words that have nothing to do with each other or that the table lacks."""
    if a == b:
        return 1.0
    first, second = _table().row(a), _table().row(b)
    if first is None or second is None:
        return 0.0
    product: int = sum(map(mul, first, second))
    return product / UNIT


def is_listed(word: str) -> bool:
    """Whether the table has the word, in lower-case base form."""
    return word in _table().places


def sense(word: str, *, components: int) -> Sequence[int]:
    """The first numbers of the word's row, which tell most of what sort of word it is; zeros without one."""
    row = _table().row(word)
    return (0,) * components if row is None else tuple(row[:components])


def rarity(word: str) -> float:
    """0 to 1: how rare a base form is in English; 1 for words that the table lacks."""
    place = _table().places.get(word)
    return 1.0 if place is None else min(_table().rarities[place] / 10 / RAREST, 1.0)
