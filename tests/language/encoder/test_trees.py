"""Every sentence gets one tree, and the best one."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from reader.language.encoder.trees import best_heads, broken, single_root_tree


def square(largest: int) -> st.SearchStrategy[np.ndarray]:
    """Arc scores of a sentence of up to `largest` words."""
    values = st.floats(-20, 20, width=32)
    return st.integers(1, largest).flatmap(lambda n: arrays(np.float64, (n, n), elements=values))


def is_tree(heads: np.ndarray) -> bool:
    """Whether all words lead to one root."""
    return not len(broken(heads, np.zeros(len(heads), dtype=np.int64)))


@given(square(12))
def test_a_sentence_always_becomes_one_tree(scores: np.ndarray) -> None:
    assert is_tree(single_root_tree(scores))
    assert is_tree(best_heads(scores, np.zeros(len(scores), dtype=np.int64)))


@given(square(3))
def test_no_other_tree_scores_higher(scores: np.ndarray) -> None:
    n = len(scores)
    words = np.arange(n)
    trees = [np.array(heads) for heads in product(range(n), repeat=n) if is_tree(np.array(heads))]
    best = max(float(scores[words, heads].sum()) for heads in trees)
    assert scores[words, single_root_tree(scores)].sum() == pytest.approx(best)


@given(square(10), st.data())
def test_no_word_depends_on_another_sentence(scores: np.ndarray, data: st.DataObject) -> None:
    begins = data.draw(st.lists(st.booleans(), min_size=len(scores), max_size=len(scores)))
    sentence = np.cumsum([False, *begins[1:]])
    heads = best_heads(scores, sentence)
    assert (sentence[heads] == sentence).all()
    assert not len(broken(heads, sentence))


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    scores = np.array([[5.0, 0.0, 0.0], [4.0, 0.0, 9.0], [1.0, 8.0, 0.0]])  # words 1 and 2 want each other
    assert single_root_tree(scores).tolist() == [0, 0, 1]


def test_two_roots_become_one() -> None:
    scores = np.array([[9.0, 1.0], [2.0, 8.0]])
    assert best_heads(scores, np.zeros(2, dtype=np.int64)).tolist() == [0, 0]


def test_plain_best_heads_are_kept_where_they_make_a_tree() -> None:
    scores = np.array([[0.0, 3.0, 1.0], [0.0, 7.0, 1.0], [2.0, 6.0, 1.0]])
    assert best_heads(scores, np.zeros(3, dtype=np.int64)).tolist() == [1, 1, 1]
