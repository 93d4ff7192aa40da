"""Heads over the network's inner layers that weigh how much a sentence asks to be checked.

A head looks at each word as three layers see it: a softmax over the sentence says how much the word counts, a
second product what it says. Both are linear in the word's states, so that several heads are one matrix,
which `fragment` adds to the shipped network. The network itself stays as it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnx
import onnxruntime
import spacy
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

from reader.language.analyser import PIPELINE
from reader.language.encoder import component
from reader.language.encoder.network import MODEL, SLOW_FUSIONS, WORTH
from reader.language.encoder.windows import Pieces, Window, Words, batches, windows_of
from reader.language.sentence_bounds import NAME as SENTENCE_RULES

LAYERS = (2, 3, 4)
"""Counted from 1. The third of six alone ranks best, the last worst; neighbours add to each other."""
HEADS = 4
SEEDS = 3
"""Sets of heads, each from a start of its own, whose sum is shipped."""
EPOCHS, BATCH, RATE, DECAY, DROPOUT = 3, 64, 2e-3, 0.1, 0.4
"""These and the above were chosen on three of the ten folds."""
WARM_STEPS, LAST_RATE = 100, 0.02
RUNS = (2, 5)
"""Sentences that are read together, at least and at most: as words look in an article's windows."""
LARGEST_LOGIT = 30.0
"""Keeps the sums of a very odd sentence finite; those of the debates stay below 10."""
LAYER_OUTPUT = "/network/layers.{}/output_norm/LayerNormalization_output_0"
Floats = NDArray[np.float64]
Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class States:
    """The words of sentences as the inner layers see them."""

    words: Tensor
    """(words, layers * width) in half precision."""
    begins: Indices
    """(sentences + 1,) where each sentence's words begin."""


@dataclass(frozen=True, slots=True)
class Heads:
    """A model: the log odds of a sentence are `bias` and what each head says."""

    attention: Tensor
    values: Tensor
    """(layers * width, heads) each."""
    bias: Tensor
    """(1,)"""


def neighbours(count: int) -> list[range]:
    """Runs of sentences that are read together, the same at every call."""
    random = np.random.default_rng(0)
    runs: list[range] = []
    while not runs or runs[-1].stop < count:
        begin = runs[-1].stop if runs else 0
        runs.append(range(begin, min(begin + int(random.integers(RUNS[0], RUNS[1] + 1)), count)))
    return runs


def states_of(texts: Sequence[str], runs: Sequence[range]) -> States:
    """The states of each text's words when the texts of each run are read together."""
    nlp = spacy.load(PIPELINE)
    encoder: Any = nlp.get_pipe(component.NAME)
    pieces: Pieces = encoder._network.pieces
    mark = nlp.get_pipe(SENTENCE_RULES)
    owners: dict[int, Indices] = {}
    windows: list[Window] = []
    for run in runs:
        begins = np.cumsum([0, *(len(texts[item]) + 1 for item in run)])
        doc = mark(nlp.make_doc(" ".join(texts[item] for item in run)))
        words = pieces.words(doc)
        offsets = np.array([doc[int(token)].idx for token in words.tokens])
        owners[id(words)] = run.start + np.searchsorted(begins, offsets, side="right") - 1
        windows += windows_of(words)
    parts = list(_read(pieces, windows))
    items = np.concatenate([owners[id(words)][window.start : window.end] for words, window, _ in parts])
    order = np.argsort(_places(parts, owners), kind="stable")
    begins = np.searchsorted(items[order], np.arange(len(texts) + 1))
    return States(torch.from_numpy(np.concatenate([states for *_, states in parts])[order]), begins)


def _places(parts: Sequence[tuple[Words, Window, Any]], owners: dict[int, Indices]) -> Indices:
    """For each word a number that grows with the text: windows come in an order of their own."""
    firsts = [owners[id(words)][window.start] for words, window, _ in parts]
    rank = np.empty(len(parts), dtype=np.intp)
    rank[np.lexsort(([window.start for _, window, _ in parts], firsts))] = np.arange(len(parts))
    return np.repeat(rank, [window.end - window.start for _, window, _ in parts])


def _read(pieces: Pieces, windows: Sequence[Window]) -> Iterator[tuple[Words, Window, NDArray[np.float16]]]:
    """Windows with the states of their words, in the order of the batches."""
    model = onnx.load(PIPELINE / component.NAME / MODEL)
    names = [LAYER_OUTPUT.format(layer - 1) for layer in LAYERS]
    model.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        model.SerializeToString(),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=SLOW_FUSIONS,
    )
    for batch in batches(windows):
        inputs = pieces.inputs(batch)
        layers = session.run(names, inputs)
        for row, window in enumerate(batch):
            firsts = inputs["firsts"][row, : window.end - window.start]
            states = np.concatenate([layer[row][firsts] for layer in layers], 1)
            yield window.words, window, states.astype(np.float16)


def joined(first: States, second: States) -> States:
    """The sentences of both."""
    begins = np.concatenate((first.begins, second.begins[1:] + first.begins[-1]))
    return States(torch.cat((first.words, second.words)), begins)


def _words_of(states: States, items: Indices) -> tuple[Tensor, Tensor]:
    """The states of the words of some sentences, and for each word the place of its sentence in `items`."""
    lengths = states.begins[items + 1] - states.begins[items]
    owner = np.repeat(np.arange(len(items)), lengths)
    before = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    at = np.arange(len(owner)) + (states.begins[items] - before)[owner]
    return states.words[torch.from_numpy(at)].float(), torch.from_numpy(owner)


def said(heads: Heads, words: Tensor, owner: Tensor, count: int) -> Tensor:
    """(count,) log odds of sentences from their words."""
    width = heads.attention.shape[1]
    products = words @ torch.cat((heads.attention, heads.values), 1)
    counts = products[:, :width].exp()
    zeros = torch.zeros(count, width)
    sums = zeros.index_add(0, owner, counts * products[:, width:]) / zeros.index_add(0, owner, counts)
    return heads.bias + sums.sum(1)


def fitted(states: States, items: Indices, labels: Floats, seed: int) -> Heads:
    """Heads that learned from some sentences; `labels` are those of all."""
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    size = states.words.shape[1]
    heads = Heads(torch.zeros(size, HEADS), torch.randn(size, HEADS) * 0.5 * size**-0.5, torch.zeros(1))
    learned = [heads.attention, heads.values, heads.bias]
    optimizer = torch.optim.AdamW([part.requires_grad_() for part in learned], lr=RATE, weight_decay=DECAY)
    targets = torch.from_numpy(labels).float()
    batch_count = -(-len(items) // BATCH)
    steps = [part for _ in range(EPOCHS) for part in np.array_split(random.permutation(items), batch_count)]
    for step, part in enumerate(steps, 1):
        optimizer.param_groups[0]["lr"] = (
            RATE * min(1, step / WARM_STEPS) * max(LAST_RATE, 1 - step / len(steps))
        )
        kept = (torch.rand(size, 1) > DROPOUT) / (1 - DROPOUT)
        seen = Heads(heads.attention * kept, heads.values * kept, heads.bias)
        words, owner = _words_of(states, part)
        scores = said(seen, words, owner, len(part))
        loss = torch.nn.functional.binary_cross_entropy_with_logits(scores, targets[torch.from_numpy(part)])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return Heads(*(part.detach() for part in learned))


def learned(states: States, items: Indices, labels: Floats) -> Heads:
    """Several sets of heads as one, which says their mean."""
    sets = [fitted(states, items, labels, seed) for seed in range(SEEDS)]
    return Heads(
        torch.cat([each.attention for each in sets], 1),
        torch.cat([each.values for each in sets], 1) / SEEDS,
        torch.stack([each.bias for each in sets]).mean(0),
    )


def scores_of(heads: Heads, states: States, items: Indices) -> Floats:
    """The log odds of some sentences."""
    scores: Floats = said(heads, *_words_of(states, items), len(items)).double().numpy()
    return scores


def scale_of(states: States) -> tuple[Tensor, Tensor]:
    """Mean and spread of each state."""
    sample = states.words[::7].float()
    return sample.mean(0), sample.std(0) + 1e-6


def scaled(states: States, mean: Tensor, spread: Tensor) -> States:
    """The states, changed in place so that mean and spread are about 0 and 1."""
    for part in states.words.split(10_000):
        part.copy_((part.float() - mean) / spread)
    return states


def unscaled(heads: Heads, mean: Tensor, spread: Tensor) -> Heads:
    """The same heads for states as the network gives them; in the attention the mean cancels out."""
    values = heads.values / spread[:, None]
    return Heads(heads.attention / spread[:, None], values, heads.bias - (mean @ values).sum())


def fragment(heads: Heads) -> bytes:
    """Nodes that add the output "worth", (windows, words, 2 * heads), when joined to the network."""
    graph = onnx.load(PIPELINE / component.NAME / MODEL).graph
    firsts = next(node for node in graph.node if node.op_type == "GatherElements").input[1]
    weights = torch.cat((heads.attention, heads.values), 1).half().numpy()
    states = [f"worth/layer_{layer}" for layer in LAYERS]
    nodes = [
        helper.make_node("GatherElements", [LAYER_OUTPUT.format(layer - 1), firsts], [state], state, axis=1)
        for layer, state in zip(LAYERS, states, strict=True)
    ]
    nodes += [
        helper.make_node("Concat", states, ["worth/states"], "worth/Concat", axis=-1),
        helper.make_node("Cast", ["worth/half"], ["worth/weights"], "worth/Cast", to=TensorProto.FLOAT),
        helper.make_node("MatMul", ["worth/states", "worth/weights"], ["worth/products"], "worth/MatMul"),
        helper.make_node(
            "Split", ["worth/products"], ["worth/logits", "worth/values"], "worth/Split", axis=-1
        ),
        helper.make_node(
            "Clip", ["worth/logits", "worth/low", "worth/high"], ["worth/clipped"], "worth/Clip"
        ),
        helper.make_node("Exp", ["worth/clipped"], ["worth/counts"], "worth/Exp"),
        helper.make_node("Mul", ["worth/counts", "worth/values"], ["worth/counted"], "worth/Mul"),
        helper.make_node("Concat", ["worth/counts", "worth/counted"], ["worth"], "worth/Both", axis=-1),
    ]
    constants = {"half": weights, "low": np.float32(-LARGEST_LOGIT), "high": np.float32(LARGEST_LOGIT)}
    added = onnx.GraphProto(
        node=nodes,
        initializer=[
            numpy_helper.from_array(np.asarray(each), f"worth/{name}") for name, each in constants.items()
        ],
        output=[
            helper.make_tensor_value_info("worth", TensorProto.FLOAT, ["windows", "words", weights.shape[1]])
        ],
    )
    stored: bytes = onnx.ModelProto(graph=added).SerializeToString()
    return stored


def write(heads: Heads) -> int:
    """Put the heads beside the shipped network; the size of the file."""
    return (PIPELINE / component.NAME / WORTH).write_bytes(fragment(heads))
