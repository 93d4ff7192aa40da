"""The token embedding of the shipped pipeline: spaCy's hashed features plus looked-up word facts.

Brown cluster, case ratio and gazetteer membership of a word come from a small table. On news
that the network was not trained on they were worth 8 points of F for names.
"""

from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
from spacy.attrs import intify_attr  # type: ignore[import-not-found] # compiled, ships no stub
from spacy.tokens import Doc
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

TABLE = "lexical_table.npz"


@cache
def lexical_table() -> tuple[np.ndarray, np.ndarray]:
    """Sorted word hashes (n,) uint64 and their feature rows (n + 1, 5) uint64; the last row is "unknown"."""
    with resources.files("reader.language.data").joinpath(TABLE).open("rb") as file:
        arrays = np.load(file)
        keys, values = arrays["keys"], arrays["values"]
    unknown = np.zeros((1, values.shape[1]), dtype=values.dtype)
    return keys, np.vstack([values, unknown]).astype("uint64")


def lexical_rows(orth: np.ndarray) -> np.ndarray:
    """The (n, 5) feature rows of n word hashes."""
    keys, values = lexical_table()
    found = np.minimum(np.searchsorted(keys, orth), len(keys) - 1)
    return values[np.where(keys[found] == orth, found, len(keys))]


def _columns(doc: Doc, attributes: list[int | str]) -> Any:
    """spaCy's attributes and the looked-up facts side by side, a row per token."""
    return np.concatenate([doc.to_array(attributes), lexical_rows(doc.to_array("ORTH"))], axis=1)


def _extract(
    model: Model[Any, Any], docs: list[Doc], is_train: bool
) -> tuple[Any, Callable[[Any], list[Any]]]:
    attributes = model.attrs["attributes"]
    features = [model.ops.asarray2i(_columns(doc, attributes), dtype="uint64") for doc in docs]
    return features, lambda gradient: []


def lexical_hash_embed(
    width: int, attrs: list[str], rows: list[int], lexical_row_counts: list[int], lexical_width: int
) -> Model[list[Doc], Any]:
    """Embed each token in `width` numbers; registered with spaCy as `claimreader.LexicalHashEmbed.v1`."""
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, count, column=i, seed=8 + i, dropout=0.0) for i, count in enumerate(rows)
    ]
    tables += [
        HashEmbed(lexical_width, count, column=len(rows) + i, seed=8 + len(rows) + i, dropout=0.0)
        for i, count in enumerate(lexical_row_counts)
    ]
    joined = width * len(rows) + lexical_width * len(lexical_row_counts)
    extract: Model[Any, Any] = Model(
        "lexical_features", _extract, attrs={"attributes": [intify_attr(a) for a in attrs]}
    )
    mix = Maxout(width, joined, nP=3, dropout=0.0, normalize=True)
    return chain(extract, list2ragged(), with_array(concatenate(*tables)), with_array(mix), ragged2list())
