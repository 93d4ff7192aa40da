"""How near two words are in meaning, by a shipped table of vectors that is read on first use."""

import gzip
import operator
from array import array
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from reader.compare.lexicon import DATA

Vector = tuple[int, ...]
COMPONENTS = 32
LENGTH_SQUARED = (127 / 0.7) ** 2
"""Of every vector, but for rounding: training/compare_vectors.py scales them so."""


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Vector]:
    packed = gzip.decompress(files(DATA).joinpath("vectors.bin.gz").read_bytes())
    words, _, rows = packed.partition(b"\n\n")
    numbers = array("b", rows)
    return {
        word: tuple(numbers[i * COMPONENTS : (i + 1) * COMPONENTS])
        for i, word in enumerate(words.decode("utf-8").split("\n"))
    }


def vector(*forms: str) -> Vector | None:
    """The vector of the first form that the table knows."""
    table = _table()
    return next((table[form] for form in forms if form in table), None)


def nearness(a: Vector, b: Vector) -> float:
    """The cosine of two vectors: 1.0 for one word, about 0.5 for near ones, about 0.0 for strangers."""
    product: int = sum(map(operator.mul, a, b))
    return product / LENGTH_SQUARED
