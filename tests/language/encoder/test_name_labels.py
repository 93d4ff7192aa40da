"""Names begin before they go on."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from reader.language.encoder.name_labels import best_labels, may_follow

LABELS = ("O", "B-PERSON", "I-PERSON", "B-LOC", "I-LOC")
FOLLOWS = may_follow(LABELS)
ROWS = st.integers(1, 4).flatmap(
    lambda n: arrays(np.float64, (n, len(LABELS)), elements=st.floats(-9, 9, width=32))
)


def allowed(labels: tuple[int, ...]) -> bool:
    """Whether each label may follow the one before it."""
    return all(FOLLOWS[a, b] for a, b in zip((len(LABELS), *labels), labels, strict=False))


@given(ROWS)
def test_the_best_allowed_row_is_found(scores: np.ndarray) -> None:
    log = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    rows = [row for row in product(range(len(LABELS)), repeat=len(scores)) if allowed(row)]

    def total(row: tuple[int, ...]) -> float:
        return float(sum(log[i, label] for i, label in enumerate(row)))

    found = tuple(best_labels(scores, FOLLOWS).tolist())
    assert allowed(found)
    assert total(found) == pytest.approx(max(map(total, rows)))


@pytest.mark.parametrize(
    ("before", "label", "allowed"),
    [
        ("O", "I-LOC", False),
        ("B-PERSON", "I-PERSON", True),
        ("I-PERSON", "I-PERSON", True),
        ("B-PERSON", "I-LOC", False),
        ("B-LOC", "B-LOC", True),
        ("I-LOC", "O", True),
    ],
)
def test_what_may_follow(before: str, label: str, allowed: bool) -> None:
    assert FOLLOWS[LABELS.index(before), LABELS.index(label)] == allowed


def test_a_text_does_not_begin_inside_a_name() -> None:
    assert not FOLLOWS[-1, LABELS.index("I-PERSON")]
    assert FOLLOWS[-1, LABELS.index("B-PERSON")]
