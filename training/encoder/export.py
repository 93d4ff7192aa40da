"""Export a trained encoder network for ONNX Runtime: `python -m training.encoder.export TRAINED BASE OUTPUT`.

Weights become 8-bit integers, one scale per output channel; activations are quantised as they come.
"""

import copy
import json
import shutil
import sys
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from reader.language.encoder.network import LABELS, MODEL, RELATIONS, VOCABULARY
from training.encoder.corpus import CORPORA, Labels
from training.encoder.network import ATTENTION_HEADS, RELATION_WIDTH, WIDTH, Layer, Network, Scores
from training.encoder.train import FACTS, restored

OPSET = 17
HEAD_WIDTH = WIDTH // ATTENTION_HEADS
FOLLOWED = "uner"
"""The corpus whose way of naming the shipped network follows."""


class Exported(nn.Module):
    """The network with one way of naming built in."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = copy.deepcopy(network)
        self.network.layers = nn.ModuleList(FusedLayer(layer) for layer in network.layers)

    def forward(self, pieces: Tensor, shapes: Tensor, facts: Tensor, firsts: Tensor) -> Scores:
        """Score a batch; shapes as in `Network.forward`."""
        corpus = torch.full_like(pieces[:, 0], CORPORA.index(FOLLOWED))
        scores: Scores = self.network(pieces, shapes, facts, firsts, corpus)
        return scores


def load(folder: Path) -> tuple[Network, dict[str, list[str]]]:
    """A trained network and its labels."""
    labels: dict[str, list[str]] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    network = restored(Labels(**{task: tuple(names) for task, names in labels.items()}), folder)
    return network.eval(), labels


class FusedLayer(nn.Module):
    """A layer with one product for query, key and value: its input is quantised once."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.layer = layer
        parts = ((layer.query, HEAD_WIDTH**-0.5), (layer.key, 1.0), (layer.value, 1.0))
        self.joint = nn.Linear(WIDTH, len(parts) * WIDTH)
        self.joint.weight.data = torch.cat([part.weight.data * scale for part, scale in parts])
        self.joint.bias.data = torch.cat([part.bias.data * scale for part, scale in parts])

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """The same as the layer's own."""
        batch, length, _ = hidden.shape

        def split(x: Tensor) -> Tensor:
            return x.view(batch, length, ATTENTION_HEADS, HEAD_WIDTH).transpose(1, 2)

        query, key, value = (split(part) for part in self.joint(hidden).split(WIDTH, -1))
        weights = (query @ key.transpose(-1, -2) + bias).softmax(-1)
        mixed = (weights @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        return self.layer.after_attention(hidden, mixed)


class Relations(nn.Module):
    """Scores of every label for words and their heads, by one product with all labels' weights."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        weights = network.relation.detach()
        self.labels, self.width, _ = weights.shape
        self.weights = nn.Parameter(weights.permute(1, 0, 2).reshape(self.width, -1))

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """(N, R) twice -> (N, labels)."""
        one = torch.ones_like(dependents[:, :1])
        left = torch.cat((dependents, one), -1) @ self.weights
        right = torch.cat((heads, one), -1).unsqueeze(-1)
        return (left.reshape(-1, self.labels, self.width) @ right).squeeze(-1)


def relations_to_onnx(network: Network, path: Path) -> None:
    """Write the label scorer, in floating point: it is small and runs once a word."""
    example = (torch.zeros(5, RELATION_WIDTH), torch.zeros(5, RELATION_WIDTH))
    names = ["dependents", "heads"]
    torch.onnx.export(
        Relations(network).eval(),
        example,
        str(path),
        input_names=names,
        output_names=["relations"],
        dynamic_axes={name: {0: "words"} for name in (*names, "relations")},
        opset_version=OPSET,
        dynamo=False,
    )


def to_onnx(network: Network, path: Path) -> None:
    """Write the network in floating point."""
    size = (2, 9)
    example = (
        torch.randint(1, 1000, size),
        torch.zeros(size, dtype=torch.long),
        torch.zeros((*size, len(FACTS)), dtype=torch.long),
        torch.randint(0, 9, (2, 7)),
    )
    names = ["pieces", "shapes", "facts", "firsts"]
    axes = {name: {0: "windows", 1: "words" if name == "firsts" else "pieces"} for name in names}
    torch.onnx.export(
        Exported(network).eval(),
        example,
        str(path),
        input_names=names,
        output_names=list(Scores._fields),
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def quantised(source: Path, target: Path) -> None:
    """Write the 8-bit network: matrix products with weights, and embeddings."""
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared.onnx"
        quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
        graph = onnx.load(prepared).graph
        weights = {each.name for each in graph.initializer}
        chosen = [
            node.name
            for node in graph.node
            if node.op_type == "Gather" or (node.op_type in ("MatMul", "Gemm") and weights & set(node.input))
        ]
        quantize_dynamic(
            str(prepared),
            str(target),
            weight_type=QuantType.QInt8,
            per_channel=True,
            nodes_to_quantize=chosen,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        )


def main(trained: Path, base: Path, output: Path) -> None:
    """Write every file of the exported network."""
    network, labels = load(trained)
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        to_onnx(network, full)
        quantised(full, output / MODEL)
    relations_to_onnx(network, output / RELATIONS)
    (output / LABELS).write_text(json.dumps(labels), encoding="utf-8")
    shutil.copyfile(base / "tokenizer.json", output / VOCABULARY)
    size = sum(file.stat().st_size for file in output.iterdir())
    print(f"{output}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
