"""Train the encoder network: `python -m training.encoder.train DATA BASE OUTPUT [--stage NAME ...]`.

BASE is the folder with `model.safetensors` and `tokenizer.json` of all-MiniLM-L6-v2. Stage `mixed` passes
over silver and gold, stage `gold` over the gold corpora; each begins from OUTPUT's checkpoint, if any.
"""

import argparse
import json
import math
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from tokenizers import Tokenizer
from torch import nn

from training.corpora.conllu import read_documents
from training.corpora.iob import UNER_LABELS, iob_sentences, iob_spans
from training.corpora.spans import LabelledSpan
from training.encoder.batches import Batch, Encoder, batches
from training.encoder.corpus import (
    CORPORA,
    Document,
    Labels,
    Sentence,
    altered,
    labels_of,
    name_documents,
    treebank_documents,
    windows,
)
from training.encoder.losses import losses, weighted
from training.encoder.network import Network, Sizes
from training.encoder.score import score
from training.encoder.swaps import Inventory

FACTS = (1001, 17, 65, 11, 64)
"""Rows of the word fact tables."""
LAYER_DECAY = 0.9
"""Each layer learns this much slower than the one above it."""
FROZEN = ("pieces.", "positions.")
"""Left as they are, so that words which no corpus has stay comparable with those that one has."""
WARM = 0.05
"""Share of a stage in which the rate rises."""
REPORT = 100
SCORE = 900


class Data(NamedTuple):
    """Labels, and documents by corpus."""

    labels: Labels
    train: dict[str, list[Document]]
    dev: dict[str, list[Document]]
    inventory: Inventory


@dataclass(frozen=True, slots=True)
class Stage:
    """How often each corpus is passed over, and how fast."""

    passes: dict[str, float]
    encoder_rate: float
    head_rate: float
    pieces: int = 1_024
    doubt_from: float = 0.5
    """Share of the stage after which doubtful silver labels are left out."""


STAGES = {
    "mixed": Stage({"uner": 4, "gum": 4, "wikigold": 2, "wnut": 1, "gmb": 1.3}, 2.5e-4, 1e-3),
    "gold": Stage({"uner": 7, "gum": 5, "wikigold": 3, "wnut": 1, "gmb": 0.25}, 1.2e-4, 4e-4, doubt_from=0),
}


def uner(path: Path) -> dict[str, list[LabelledSpan]]:
    """Names by sentence of a UNER file."""
    return {
        "\x1f".join(words): iob_spans(tags, UNER_LABELS)
        for words, tags in iob_sentences(path, word=1, label=2, tab=True)
    }


def corpora(data: Path) -> Data:
    """Read every corpus."""
    folder = data / "language"
    trees = {"uner": "ewt", "gum": "gum"}
    paths = [folder / name / "train.conllu" for name in trees.values()]
    labels = labels_of(document.sentences for path in paths for document in read_documents(path))

    def treebank(corpus: str, part: str) -> list[Document]:
        names = uner(folder / "uner_ewt" / f"{part}.iob2") if corpus == "uner" else None
        return list(treebank_documents(folder / trees[corpus] / f"{part}.conllu", labels, names))

    train = {corpus: treebank(corpus, "train") for corpus in trees}
    train["wikigold"] = list(name_documents(folder / "wikigold" / "wikigold.conll.txt", "wikigold", 5))
    train["wnut"] = list(name_documents(folder / "wnut17" / "wnut17train.conll", "wnut", 1))
    train["gmb"] = list(name_documents(folder / "gmb" / "ner_dataset.csv.zip", "gmb", 12))
    inventory = Inventory((d for documents in train.values() for d in documents), folder / "gazetteers")
    return Data(labels, train, {corpus: treebank(corpus, "dev") for corpus in trees}, inventory)


def epochs(documents: dict[str, list[Document]], stage: Stage, draw: random.Random) -> list[list[Document]]:
    """The stage's documents in as many parts as it has passes over the corpus it passes over most often."""
    rounds = math.ceil(max(stage.passes.values()))
    parts: list[list[Document]] = [[] for _ in range(rounds)]
    for corpus, passes in stage.passes.items():
        for i in range(rounds):
            share = passes / rounds
            whole = int(share * (i + 1)) - int(share * i)
            parts[i] += documents[corpus] * whole
            if share < 1 and not whole:
                parts[i] += draw.sample(documents[corpus], int(share * len(documents[corpus])))
    return parts


def stream(
    parts: list[list[Document]], encoder: Encoder, inventory: Inventory, pieces: int
) -> Iterator[Batch]:
    """Every batch of a stage, windows drawn anew in each part; the same at every call."""
    draw = random.Random(1)

    def change(sentence: Sentence) -> Sentence:
        return altered(inventory.swapped(sentence, draw), draw)

    for part in parts:
        yield from batches((encoder.encode(window) for window in windows(part, draw, change)), pieces, draw)


def optimizer(network: Network, stage: Stage) -> torch.optim.AdamW:
    """AdamW with a rate per layer: lowest at the embeddings, highest at the heads."""
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    top = len(network.layers)
    for name, parameter in network.named_parameters():
        if name.startswith(FROZEN):
            parameter.requires_grad_(False)
            continue
        rate = stage.head_rate
        if name.startswith("layers."):
            rate = stage.encoder_rate * LAYER_DECAY ** (top - 1 - int(name.split(".")[1]))
        elif name.startswith("norm."):
            rate = stage.encoder_rate * LAYER_DECAY**top
        decay = 0.0 if parameter.ndim < 2 else 0.01
        groups.setdefault((rate, decay), []).append(parameter)
    return torch.optim.AdamW(
        [{"params": p, "lr": rate, "weight_decay": decay} for (rate, decay), p in groups.items()],
        betas=(0.9, 0.98),
        fused=True,
    )


def descent(
    network: Network, stage: Stage, total: int
) -> tuple[torch.optim.AdamW, torch.optim.lr_scheduler.LambdaLR]:
    """The optimiser and its schedule: a short rise, then down in a straight line."""
    descend = optimizer(network, stage)
    warm = max(int(WARM * total), 1)
    return descend, torch.optim.lr_scheduler.LambdaLR(
        descend, lambda step: min((step + 1) / warm, max(total - step, 0) / (total - warm) + 0.005)
    )


def run(network: Network, encoder: Encoder, stage: Stage, data: Data, output: Path) -> None:
    """Train one stage and leave its checkpoint."""
    parts = epochs(data.train, stage, random.Random(1))
    total = sum(1 for _ in stream(parts, encoder, data.inventory, stage.pieces))
    descend, schedule = descent(network, stage, total)
    print(f"{total} steps", flush=True)
    start = time.time()
    running: dict[str, float] = {}
    for step, batch in enumerate(stream(parts, encoder, data.inventory, stage.pieces), 1):
        network.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = losses(network, network(*batch.inputs), batch, doubt=step > stage.doubt_from * total)
        weighted(found).backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        descend.step()
        schedule.step()
        descend.zero_grad()
        for task, loss in found.items():
            running[task] = 0.98 * running.get(task, loss.item()) + 0.02 * loss.item()
        if step % REPORT == 0:
            shown = " ".join(f"{task} {value:.3f}" for task, value in running.items())
            print(f"{step} {time.time() - start:.0f}s {shown}", flush=True)
        if step % SCORE == 0 or step == total:
            save(network, data.labels, output)
            print(step, score(network, encoder, data.dev, data.labels), flush=True)


def save(network: Network, labels: Labels, output: Path) -> None:
    """Write weights and labels."""
    output.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), output / "weights.pt")
    (output / "labels.json").write_text(json.dumps(asdict(labels)), encoding="utf-8")


def sizes(labels: Labels) -> Sizes:
    """The network's sizes for some labels."""
    return Sizes(
        tags=len(labels.tags),
        morphs=len(labels.morphs),
        relations=len(labels.relations),
        names=len(labels.names),
        corpora=len(CORPORA),
        facts=FACTS,
    )


def restored(labels: Labels, folder: Path) -> Network:
    """The network of a checkpoint."""
    network = Network(sizes(labels))
    network.load_state_dict(torch.load(folder / "weights.pt"))
    return network


def main() -> None:
    """Train the stages named on the command line."""
    parser = argparse.ArgumentParser(prog="training.encoder.train", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("base", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--stage", nargs="+", default=list(STAGES), choices=STAGES)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(options.threads)
    data = corpora(options.data)
    if (options.output / "weights.pt").exists():
        network = restored(data.labels, options.output)
    else:
        network = Network(sizes(data.labels))
        network.load_base(options.base)
    encoder = Encoder(Tokenizer.from_file(str(options.base / "tokenizer.json")))
    for name in options.stage:
        print(f"stage {name}", flush=True)
        run(network, encoder, STAGES[name], data, options.output)


if __name__ == "__main__":
    main()
