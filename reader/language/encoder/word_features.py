"""What the network is told of a word besides its pieces: its shape and what the word table knows of it.

The encoder's vocabulary is lower case; capitals reach it only through the shape.
"""

from functools import cache
from importlib import resources

import numpy as np

TABLE = "lexical_table.npz"
FACTS = ("cluster", "cluster, 4 bits", "cluster, 6 bits", "how often capitalised", "lists it is in")
LOWER, TITLE, UPPER, MIXED, DIGITS, OTHER = range(6)
AFTER_SPACE = 6
"""Added to a shape when a space or nothing stands before the word."""


def shape(word: str, *, after_space: bool) -> int:
    """One of the network's twelve word shapes."""
    return _shape(word) + (AFTER_SPACE if after_space else 0)


def _shape(word: str) -> int:
    if any(character.isdigit() for character in word):
        return DIGITS
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else TITLE
    if word.istitle():
        return TITLE
    return MIXED if any(character.isalpha() for character in word) else OTHER


@cache
def lexical_table() -> tuple[np.ndarray, np.ndarray]:
    """Sorted word hashes (n,) uint64 and their feature rows (n + 1, 5) int64; the last row is "unknown"."""
    with resources.files("reader.language.data").joinpath(TABLE).open("rb") as file:
        arrays = np.load(file)
        keys, values = arrays["keys"], arrays["values"]
    unknown = np.zeros((1, values.shape[1]), dtype=values.dtype)
    return keys, np.vstack([values, unknown])


def fact_rows(hashes: np.ndarray) -> np.ndarray:
    """(n, 5) what the word table knows of n words by their hashes; zeros for a word that is not in it."""
    keys, values = lexical_table()
    found = np.minimum(np.searchsorted(keys, hashes), len(keys) - 1)
    return values[np.where(keys[found] == hashes, found, len(keys))]
