"""Windows of sentences as padded tensors."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import torch
from spacy.strings import hash_string  # type: ignore[attr-defined] # compiled, not in its stub
from tokenizers import Tokenizer
from torch import Tensor

from reader.language.encoder.word_features import fact_rows, shape
from training.encoder.corpus import UNKNOWN, Sentence

NO_PIECE = 0
"""What a shorter window is filled up with."""
TASKS = ("names", "tags", "morphs", "heads", "relations", "starts")
BUCKET = 60
"""Batches whose windows are sorted by length together, so that little is padded."""

LONGEST = 256
"""Pieces; a window beyond it, a list or a table taken for one sentence, is left out."""


class Encoded(NamedTuple):
    """One window as flat arrays: T pieces, W words."""

    pieces: np.ndarray
    shapes: np.ndarray
    facts: np.ndarray
    firsts: np.ndarray
    names: np.ndarray
    tags: np.ndarray
    morphs: np.ndarray
    heads: np.ndarray
    relations: np.ndarray
    starts: np.ndarray
    corpus: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded tensors; the first five are the network's input, the others its targets."""

    pieces: Tensor
    shapes: Tensor
    facts: Tensor
    firsts: Tensor
    corpus: Tensor
    names: Tensor
    tags: Tensor
    morphs: Tensor
    heads: Tensor
    relations: Tensor
    starts: Tensor

    @property
    def inputs(self) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """What the network takes."""
        return self.pieces, self.shapes, self.facts, self.firsts, self.corpus


class Encoder:
    """Words to pieces, with a memory of words."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._unknown, self._begin, self._end = (
            int(tokenizer.token_to_id(mark) or 0) for mark in ("[UNK]", "[CLS]", "[SEP]")
        )
        self.pieces_of = lru_cache(maxsize=200_000)(self._pieces_of)
        self._facts = lru_cache(maxsize=200_000)(_facts)

    def _pieces_of(self, word: str) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(word, add_special_tokens=False).ids) or (self._unknown,)

    def encode(self, window: Sequence[Sentence]) -> Encoded:
        """Number one window."""
        words = [w for sentence in window for w in sentence.words]
        spaces = [s for sentence in window for s in sentence.spaces]
        pieces, shapes, facts, firsts = [self._begin], [0], [np.zeros(5, dtype=np.int64)], []
        for i, word in enumerate(words):
            ids = self.pieces_of(word)
            firsts.append(len(pieces))
            pieces += ids
            shapes += [shape(word, after_space=i == 0 or spaces[i - 1])] * len(ids)
            facts += [self._facts(word)] * len(ids)
        pieces.append(self._end)
        shapes.append(0)
        facts.append(facts[0])
        return Encoded(
            np.array(pieces),
            np.array(shapes),
            np.array(facts),
            np.array(firsts),
            corpus=window[0].corpus,
            **_targets(window),
        )


def _facts(word: str) -> np.ndarray:
    return np.asarray(fact_rows(np.array([hash_string(word)], dtype=np.uint64))[0])


def _targets(window: Sequence[Sentence]) -> dict[str, np.ndarray]:
    columns: dict[str, list[int]] = {task: [] for task in TASKS}
    for sentence in window:
        offset, length = len(columns["names"]), len(sentence.words)
        unknown = (UNKNOWN,) * length
        columns["names"] += sentence.names
        columns["tags"] += sentence.tags or unknown
        columns["morphs"] += sentence.morphs or unknown
        columns["heads"] += [h + offset for h in sentence.heads] or unknown
        columns["relations"] += sentence.relations or unknown
        columns["starts"] += [1] + [0] * (length - 1)
    return {task: np.array(numbers) for task, numbers in columns.items()}


def padded(rows: Sequence[np.ndarray], value: int) -> Tensor:
    """Rows of different lengths as one tensor."""
    longest = max(len(row) for row in rows)
    out = np.full((len(rows), longest, *rows[0].shape[1:]), value, dtype=np.int64)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return torch.from_numpy(out)


def collate(windows: Sequence[Encoded]) -> Batch:
    """Pad windows to one batch."""
    values: dict[str, Tensor] = {}
    for field in fields(Batch):
        rows = [getattr(window, field.name) for window in windows]
        is_input = field.name in ("pieces", "shapes", "facts", "firsts")
        values[field.name] = (
            torch.tensor(rows) if field.name == "corpus" else padded(rows, NO_PIECE if is_input else UNKNOWN)
        )
    return Batch(**values)


def batches(windows: Iterable[Encoded], pieces: int, draw: random.Random) -> Iterator[Batch]:
    """Shuffled batches of about `pieces` word pieces, padding counted."""
    pool = [window for window in windows if len(window.pieces) <= LONGEST]
    draw.shuffle(pool)
    mean = sum(len(w.pieces) for w in pool) / max(len(pool), 1)
    bucket = int(BUCKET * pieces / max(mean, 1))
    for start in range(0, len(pool), bucket):
        ready = list(_cut(sorted(pool[start : start + bucket], key=lambda w: len(w.pieces)), pieces))
        draw.shuffle(ready)
        yield from (collate(group) for group in ready)


def _cut(windows: Sequence[Encoded], pieces: int) -> Iterator[list[Encoded]]:
    group: list[Encoded] = []
    for window in windows:
        if group and len(window.pieces) * (len(group) + 1) > pieces:
            yield group
            group = []
        group.append(window)
    if group:
        yield group
