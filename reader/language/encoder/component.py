"""The network as a component of a spaCy pipeline: it fills tags, dependencies, sentences and names."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from spacy.attrs import (  # type: ignore[import-not-found] # compiled, ships no stub
    DEP,
    ENT_IOB,
    ENT_TYPE,
    HEAD,
    MORPH,
    POS,
    TAG,
)
from spacy.language import Language
from spacy.parts_of_speech import IDS  # type: ignore[import-not-found] # compiled, ships no stub
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.language.encoder.name_labels import best_labels, may_follow
from reader.language.encoder.network import FILES, WORTH, Network, Scores
from reader.language.encoder.trees import best_heads
from reader.language.encoder.windows import Window, windows_of
from reader.language.sentence_meaning import WORTH_KEY

NAME = "claimreader_encoder"
COLUMNS = (TAG, POS, MORPH, DEP, HEAD, ENT_TYPE, ENT_IOB)
BATCH_DOCS = 64
"""Documents whose windows are sorted by length together."""
SPACE_TAG, SPACE_RELATION = "_SP", "dep"
IOB = {"I": 1, "O": 2, "B": 3}


class EncoderComponent:
    """Annotates documents by one pass of the network; words and preset sentence starts are given."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._network: Network | None = None
        self._folder: Path | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        self._annotate([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BATCH_DOCS) -> Iterator[Doc]:
        """Annotate documents, a batch at a time, in their order."""
        waiting: list[Doc] = []
        for doc in stream:
            waiting.append(doc)
            if len(waiting) == batch_size:
                self._annotate(waiting)
                yield from waiting
                waiting = []
        self._annotate(waiting)
        yield from waiting

    def from_disk(self, path: str | Path, **_: Any) -> "EncoderComponent":
        """Load the exported network of a folder."""
        self._folder = Path(path)
        self._network = Network(self._folder)
        self._number_labels(self._network)
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Copy the exported network to a folder."""
        if self._folder is None:
            raise ValueError("no network was loaded: read one with from_disk first")
        Path(path).mkdir(parents=True, exist_ok=True)
        for file in (*FILES, WORTH):
            if file in FILES or (self._folder / file).exists():
                shutil.copyfile(self._folder / file, Path(path) / file)

    def _number_labels(self, network: Network) -> None:
        """The vocabulary's numbers of every label, as arrays by the network's numbers."""
        strings, labels = self._vocab.strings, network.labels
        self._tags = np.array([strings.add(tag) for tag in labels.tags], dtype=np.uint64)
        parts = [morph.partition("|") for morph in labels.morphs]
        self._pos = np.array([IDS[part] for part, _, _ in parts], dtype=np.uint64)
        self._morphs = np.array([self._vocab.morphology.add(f) for _, _, f in parts], dtype=np.uint64)
        self._relations = np.array([strings.add(each) for each in labels.relations], dtype=np.uint64)
        self._root = labels.relations.index("ROOT")
        kinds = [strings.add(name[2:]) if name != "O" else 0 for name in labels.names]
        self._name_kinds = np.array(kinds, dtype=np.uint64)
        self._name_iobs = np.array([IOB[name[0]] for name in labels.names], dtype=np.uint64)
        self._follows = may_follow(labels.names)

    def _annotate(self, docs: list[Doc]) -> None:
        """Fill the annotation of some documents."""
        if self._network is None:
            raise ValueError("no network was loaded: read one with from_disk first")
        table = self._blank(docs)
        worth = np.zeros((len(table), self._network.worth_width), dtype=np.float32)
        windows: list[Window] = []
        firsts: dict[int, int] = {}
        first = 0
        for doc in docs:
            words = self._network.pieces.words(doc)
            firsts[id(words)] = first
            windows += windows_of(words)
            first += len(doc)
        for batch, scores in self._network.scores(windows):
            tokens, at = self._fill(table, batch, [firsts[id(window.words)] for window in batch], scores)
            worth[tokens] = _flat(scores.worth)[at]
        first = 0
        for doc in docs:
            if len(doc):
                doc.from_array(list(COLUMNS), table[first : first + len(doc)])  # type: ignore[arg-type]
            if worth.size:
                doc.user_data[WORTH_KEY] = worth[first : first + len(doc)]
            first += len(doc)

    def _blank(self, docs: list[Doc]) -> np.ndarray:
        """A table in which every token of every doc is white space that hangs on the one before it."""
        lengths = [len(doc) for doc in docs if len(doc)]
        table = np.zeros((sum(lengths), len(COLUMNS)), dtype=np.uint64)
        strings = self._vocab.strings
        table[:, 0], table[:, 1] = strings.add(SPACE_TAG), IDS["SPACE"]
        table[:, 3], table[:, 4] = strings.add(SPACE_RELATION), np.uint64(2**64 - 1)
        table[np.cumsum([0, *lengths[:-1]]) if lengths else [], 4] = 0
        table[:, 6] = IOB["O"]
        return table

    def _fill(
        self, table: np.ndarray, batch: list[Window], firsts: list[int], scores: Scores
    ) -> tuple[np.ndarray, np.ndarray]:
        """Write what the scores of a batch say; `firsts` are the rows where its windows' documents begin.

        Returns the rows that were filled, and for each its place among the batch's words, padding counted.
        """
        assert self._network is not None
        width = scores.starts.shape[1]
        tokens, rows, heads, above, names = [], [], [], [], []
        for row, (window, first) in enumerate(zip(batch, firsts, strict=True)):
            length = window.end - window.start
            own = window.words.tokens[window.start : window.end] + first
            known = window.words.starts[window.start : window.end]
            best = best_heads(
                scores.arcs[row, :length, :length], sentence_numbers(known, scores.starts[row, :length])
            )
            tokens.append(own)
            rows.append(np.arange(row * width, row * width + length))
            heads.append(best + row * width)
            above.append(own[best] - own)
            names.append(best_labels(scores.names[row, :length], self._follows))
        at, head, token, name = (np.concatenate(parts) for parts in (rows, heads, tokens, names))
        relations = self._network.relations(_flat(scores.dependents)[at], _flat(scores.heads)[head])
        relations[head == at] = self._root
        morphs = scores.morphs.argmax(2).ravel()[at]
        table[token, 0] = self._tags[scores.tags.argmax(2).ravel()[at]]
        table[token, 1] = self._pos[morphs]
        table[token, 2] = self._morphs[morphs]
        table[token, 3] = self._relations[relations]
        table[token, 4] = np.concatenate(above).astype(np.uint64)
        table[token, 5] = self._name_kinds[name]
        table[token, 6] = self._name_iobs[name]
        return token, at


def _flat(scores: np.ndarray) -> np.ndarray:
    """(B, W, n) -> (B * W, n)."""
    batch, words, width = scores.shape
    return scores.reshape(batch * words, width)


def sentence_numbers(known: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """(n,) ascending sentence number of each word; the network decides where punctuation leaves it open."""
    begins = (known == 1) | ((known == 0) & (scores > 0))
    begins[:1] = False
    numbers: np.ndarray = begins.cumsum()
    return numbers


@Language.factory(NAME)
def make_encoder(nlp: Language, name: str) -> EncoderComponent:
    """Make the component for spaCy; its weights come with `from_disk`."""
    return EncoderComponent(nlp.vocab)
