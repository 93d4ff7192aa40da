"""What the network is told of a word."""

import numpy as np
import pytest
from spacy.strings import hash_string  # type: ignore[attr-defined] # compiled, not in its stub

from reader.language.encoder import word_features
from reader.language.encoder.word_features import AFTER_SPACE, fact_rows, shape


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("river", word_features.LOWER),
        ("o'clock", word_features.LOWER),
        ("River", word_features.TITLE),
        ("I", word_features.TITLE),
        ("U.S.", word_features.UPPER),
        ("NATO", word_features.UPPER),
        ("McDonald", word_features.MIXED),
        ("iPhone", word_features.MIXED),
        ("G7", word_features.DIGITS),
        ("2,500", word_features.DIGITS),
        ("—", word_features.OTHER),
        (".", word_features.OTHER),
    ],
)
def test_shape(word: str, expected: int) -> None:
    assert shape(word, after_space=False) == expected
    assert shape(word, after_space=True) == expected + AFTER_SPACE


def test_a_listed_word_has_facts_and_an_invented_one_has_none() -> None:
    hashes = np.array([hash_string(word) for word in ("London", "Qwzzxv")], dtype=np.uint64)
    known, unknown = fact_rows(hashes)
    assert known.any()
    assert not unknown.any()


def test_facts_of_no_words() -> None:
    assert fact_rows(np.zeros(0, dtype=np.uint64)).shape == (0, len(word_features.FACTS))
