"""The exported network: the only module that imports ONNX Runtime."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime

from reader.language.encoder.windows import Pieces, Window, batches

MODEL = "network.onnx"
LABELS = "labels.json"
RELATIONS = "relations.onnx"
VOCABULARY = "tokenizer.json"
WORTH = "worth.onnx"
"""Nodes that training/worth_heads.py adds to the network; without them `Scores.worth` has no columns."""
SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""Its kernel takes five times as long as the two it replaces: a tenth of the whole network."""
RELATION_WORDS = 64
"""Words whose relations are scored together: enough to pay for the call, few enough for the cache."""
ERRORS_ONLY = 3
"""ONNX Runtime's level of messages."""
EXACT_PRODUCTS = "session.x64quantprecision"
"""Without it, processors that lack VNNI instructions cut sums of 8-bit products off at 16 bits."""
FILES = (MODEL, LABELS, RELATIONS, VOCABULARY)
"""What a folder must have; it may have `WORTH`."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of each task in the order in which the network counts them."""

    tags: tuple[str, ...]
    morphs: tuple[str, ...]
    """Universal part of speech and features, as in `NOUN|Number=Sing`."""
    relations: tuple[str, ...]
    names: tuple[str, ...]
    """`O`, `B-` and `I-` labels."""

    @classmethod
    def read(cls, path: Path) -> "Labels":
        """Read the labels of an exported network."""
        stored = json.loads(path.read_text(encoding="utf-8"))
        return cls(**{field: tuple(stored[field]) for field in cls.__slots__})


class Scores(NamedTuple):
    """What the network says of B windows of up to W words; behind a shorter one's words stands noise."""

    tags: np.ndarray
    morphs: np.ndarray
    names: np.ndarray
    """(B, W, labels) each."""
    starts: np.ndarray
    """(B, W): above 0 where a sentence begins."""
    arcs: np.ndarray
    """(B, W, W): how well word j serves word i as head; itself when it is a root."""
    dependents: np.ndarray
    heads: np.ndarray
    """(B, W, R): each word as a dependent and as a head."""
    worth: np.ndarray
    """(B, W, 2 H): for each of H heads how much a word counts, then that times how it speaks for checking."""


class Network:
    """An exported network in memory; one processor, one batch at a time."""

    def __init__(self, folder: Path) -> None:
        """Load an exported network.

        Raises:
            OSError, ValueError, RuntimeError: files are missing or damaged.
        """
        self._session = _session(_network(folder))
        self._relations = _session((folder / RELATIONS).read_bytes())
        shapes = {output.name: output.shape for output in self._session.get_outputs()}
        self._outputs = [name for name in Scores._fields if name in shapes]
        self.worth_width: int = shapes["worth"][-1] if "worth" in shapes else 0
        self.labels = Labels.read(folder / LABELS)
        self.pieces = Pieces(folder / VOCABULARY)

    def scores(self, windows: Sequence[Window]) -> Iterator[tuple[list[Window], Scores]]:
        """Score windows in batches, in an order of the network's own."""
        for batch in batches(windows):
            outputs: list[np.ndarray] = self._session.run(self._outputs, self.pieces.inputs(batch))
            if not self.worth_width:
                outputs.append(outputs[-1][..., :0])
            yield batch, Scores(*outputs)

    def relations(self, dependents: np.ndarray, heads: np.ndarray) -> np.ndarray:
        """(n,) number of the best label for n words, given each as dependent and its head as head, (n, R)."""
        best = []
        for at in range(0, len(heads), RELATION_WORDS):
            words = slice(at, at + RELATION_WORDS)
            given = {"dependents": dependents[words], "heads": heads[words]}
            best.append(self._relations.run(None, given)[0].argmax(1))
        return np.concatenate(best)


def _network(folder: Path) -> bytes:
    """The network and the heads added to it: protocol buffers merge when their bytes are joined."""
    network, worth = (folder / MODEL).read_bytes(), folder / WORTH
    return network + worth.read_bytes() if worth.exists() else network


def _session(model: bytes) -> onnxruntime.InferenceSession:
    """One thread: the reader's screen needs the other processors more."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = ERRORS_ONLY
    options.add_session_config_entry(EXACT_PRODUCTS, "1")
    return onnxruntime.InferenceSession(
        model, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
    )
