"""Documents become windows of whole sentences, and every word keeps its place."""

from itertools import pairwise

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from reader.language.analyser import PIPELINE
from reader.language.encoder import component
from reader.language.encoder.network import VOCABULARY
from reader.language.encoder.windows import (
    BATCH_PIECES,
    LONGEST,
    MOST_PIECES,
    WINDOW,
    Pieces,
    Window,
    batches,
    windows_of,
)
from reader.language.encoder.word_features import AFTER_SPACE

VOCAB = spacy.blank("en").vocab
PIECES = Pieces(PIPELINE / component.NAME / VOCABULARY)
SENTENCES = st.lists(st.integers(1, 2 * LONGEST), min_size=1, max_size=8)


def article(lengths: list[int]) -> Doc:
    """A document of sentences with so many words each."""
    starts = [i == 0 for length in lengths for i in range(length)]
    words = [f"word{i % 7}" for i in range(len(starts))]
    return Doc(VOCAB, words=words, sent_starts=starts)  # type: ignore[arg-type] # booleans do


@given(SENTENCES)
def test_windows_hold_every_word_once_and_in_order(lengths: list[int]) -> None:
    windows = windows_of(PIECES.words(article(lengths)))
    assert [i for w in windows for i in range(w.start, w.end)] == list(range(sum(lengths)))
    assert all(w.end - w.start <= LONGEST for w in windows)


@given(st.lists(st.integers(1, WINDOW), min_size=1, max_size=8))
def test_a_sentence_that_fits_is_never_cut(lengths: list[int]) -> None:
    windows = windows_of(PIECES.words(article(lengths)))
    begins = {0, *np.cumsum(lengths).tolist()}
    assert all({w.start, w.end} <= begins for w in windows)
    assert all(w.end - w.start <= WINDOW for w in windows)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=40))
def test_batches_hold_every_window_and_are_not_too_large(lengths: list[int]) -> None:
    windows = windows_of(PIECES.words(article(lengths)))
    groups = batches(windows)
    assert sorted((w.start, w.end) for group in groups for w in group) == [(w.start, w.end) for w in windows]
    assert all(len(g) * max(w.length for w in g) <= BATCH_PIECES for g in groups)
    longest = [max(w.length for w in group) for group in groups]
    assert all(a <= b for a, b in pairwise(longest))


def test_inputs_are_padded_and_point_at_the_first_piece_of_each_word() -> None:
    doc = Doc(VOCAB, words=["Unforeseeable", "rain", "."], spaces=[True, False, False])
    words = PIECES.words(doc)
    inputs = PIECES.inputs([Window(words, 0, 3), Window(words, 1, 2)])
    longer, shorter = inputs["pieces"]
    assert longer[0] == shorter[0] == PIECES.begin
    assert shorter[:3].tolist() == [PIECES.begin, *PIECES.of("rain")[0], PIECES.end]
    assert not shorter[3:].any()
    first, second, third = inputs["firsts"][0]
    assert (first, second, third) == (1, 1 + len(PIECES.of("Unforeseeable")[0]), len(longer) - 2)


def test_white_space_is_no_word() -> None:
    words = PIECES.words(Doc(VOCAB, words=["One", "\n\n", "two"], spaces=[False, False, False]))
    assert words.tokens.tolist() == [0, 2]


def test_a_word_knows_whether_a_space_stands_before_it() -> None:
    words = PIECES.words(Doc(VOCAB, words=["U.S.", "-", "led"], spaces=[False, False, False]))
    spaced = [words.shapes[i] >= AFTER_SPACE for i in words.offsets[:-1]]
    assert spaced == [True, False, False]


@pytest.mark.parametrize("word", ["", "​", "\ue000", "x" * 100_000, "ا" * 500])
def test_a_strange_word_has_a_few_pieces(word: str) -> None:
    assert 1 <= len(PIECES.of(word)[0]) <= MOST_PIECES


def test_an_empty_document_has_no_windows() -> None:
    assert windows_of(PIECES.words(Doc(VOCAB, words=[]))) == []
