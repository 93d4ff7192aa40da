"""Documents cut into windows of whole sentences, numbered and padded for the network."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from pathlib import Path

import numpy as np
from spacy.attrs import IS_SPACE, ORTH, SENT_START, SPACY  # type: ignore[import-not-found] # no stub
from spacy.tokens import Doc
from tokenizers import Tokenizer

from reader.language.encoder.word_features import AFTER_SPACE, FACTS, fact_rows, shape

WINDOW = 80
"""Words after which a window takes no further sentence: enough context, little padding."""
LONGEST = 110
"""Words in a window; a longer sentence is cut, because the network has seen none."""
MOST_PIECES = 16
"""Pieces of one word that the network sees; the rest of a very long one is left out."""
BATCH_PIECES = 512
"""Pieces that go through the network together, padding counted: few enough for a processor's own cache."""
KNOWN_WORDS = 50_000
"""Words whose pieces are remembered."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a document, its white space left out; n words, P pieces."""

    tokens: np.ndarray
    """(n,) index of each word among the document's tokens."""
    starts: np.ndarray
    """(n,) 1 where a sentence is known to begin, -1 where none can, 0 where it is open."""
    pieces: np.ndarray
    shapes: np.ndarray
    facts: np.ndarray
    """(P,), (P,) and (P, 5): each piece, and what is told of its word."""
    offsets: np.ndarray
    """(n + 1,) where each word's pieces begin."""


@dataclass(frozen=True, slots=True)
class Window:
    """The words from `start` to `end` of a document."""

    words: Words
    start: int
    end: int

    @property
    def pieces(self) -> slice:
        """Where its pieces are."""
        return slice(int(self.words.offsets[self.start]), int(self.words.offsets[self.end]))

    @property
    def length(self) -> int:
        """Pieces with the two marks around them."""
        return int(self.words.offsets[self.end] - self.words.offsets[self.start]) + 2


class Pieces:
    """The encoder's vocabulary of word pieces, with a memory of words."""

    def __init__(self, vocabulary: Path) -> None:
        tokenizer = Tokenizer.from_file(str(vocabulary))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._unknown, self.begin, self.end = (
            int(tokenizer.token_to_id(mark) or 0) for mark in ("[UNK]", "[CLS]", "[SEP]")
        )
        self.of = lru_cache(maxsize=KNOWN_WORDS)(self._of)

    def _of(self, word: str) -> tuple[list[int], int]:
        """The word's pieces, and its shape when no space stands before it."""
        ids = self._tokenizer.encode(word, add_special_tokens=False).ids[:MOST_PIECES]
        return ids or [self._unknown], shape(word, after_space=False)

    def words(self, doc: Doc) -> Words:
        """Number the words of a document."""
        columns = doc.to_array([ORTH, SPACY, SENT_START, IS_SPACE])
        tokens = np.flatnonzero(columns[:, 3] == 0)
        spaced = np.ones(len(doc), dtype=bool)
        spaced[1:] = (columns[:-1, 1] != 0) | (columns[:-1, 3] != 0)
        texts = [token.text for token in doc]
        known = [self.of(texts[i]) for i in tokens.tolist()]
        lengths = [len(ids) for ids, _ in known]
        word_of_piece = np.repeat(np.arange(len(tokens)), lengths)
        shapes = np.array([form for _, form in known], dtype=np.int64) + AFTER_SPACE * spaced[tokens]
        return Words(
            tokens=tokens,
            starts=columns[tokens, 2].astype(np.int64),
            pieces=np.fromiter(chain.from_iterable(ids for ids, _ in known), np.int64),
            shapes=shapes[word_of_piece],
            facts=fact_rows(columns[tokens, 0])[word_of_piece],
            offsets=np.concatenate(([0], np.cumsum(lengths, dtype=np.int64))),
        )

    def inputs(self, windows: Sequence[Window]) -> dict[str, np.ndarray]:
        """The network's padded inputs for some windows."""
        longest, most = max(w.length for w in windows), max(w.end - w.start for w in windows)
        pieces = np.zeros((len(windows), longest), dtype=np.int64)
        shapes = np.zeros_like(pieces)
        facts = np.zeros((*pieces.shape, len(FACTS)), dtype=np.int64)
        firsts = np.zeros((len(windows), most), dtype=np.int64)
        for row, window in enumerate(windows):
            last, words = window.length - 1, window.words
            pieces[row, 0], pieces[row, last] = self.begin, self.end
            pieces[row, 1:last] = words.pieces[window.pieces]
            shapes[row, 1:last] = words.shapes[window.pieces]
            facts[row, 1:last] = words.facts[window.pieces]
            begins = words.offsets[window.start : window.end]
            firsts[row, : len(begins)] = begins - begins[0] + 1
        return {"pieces": pieces, "shapes": shapes, "facts": facts, "firsts": firsts}


def windows_of(words: Words) -> list[Window]:
    """Cut a document where sentences are known to begin, and a very long sentence anywhere."""
    begins = [0, *(int(i) for i in np.flatnonzero(words.starts == 1) if i), len(words.tokens)]
    found: list[Window] = []
    start = 0
    for sentence, following in pairwise(begins):
        if sentence > start and following - start > WINDOW:
            found.append(Window(words, start, sentence))
            start = sentence
        while following - start > LONGEST:
            found.append(Window(words, start, start + LONGEST))
            start += LONGEST
    if start < begins[-1]:
        found.append(Window(words, start, begins[-1]))
    return found


def batches(windows: Sequence[Window]) -> list[list[Window]]:
    """Windows of like length together, so that little is padded."""
    found: list[list[Window]] = []
    for window in sorted(windows, key=lambda each: each.length):
        if not found or window.length * (len(found[-1]) + 1) > BATCH_PIECES:
            found.append([])
        found[-1].append(window)
    return found
