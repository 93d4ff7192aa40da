"""Quick scores of a network in training: gold words, greedy heads, development sets only."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import torch

from training.encoder.batches import Batch, Encoder, collate
from training.encoder.corpus import UNKNOWN, Document, Labels
from training.encoder.network import Network

SENTENCES = 500
"""Scored of each corpus."""
GROUP = 32


def score(
    network: Network, encoder: Encoder, dev: Mapping[str, Sequence[Document]], labels: Labels
) -> dict[str, str]:
    """Per corpus: tags, UAS, LAS (accuracy in percent, punctuation counted) and F of each kind of name."""
    network.eval()
    return {corpus: _score(network, encoder, documents, labels) for corpus, documents in dev.items()}


def _score(network: Network, encoder: Encoder, documents: Sequence[Document], labels: Labels) -> str:
    right = torch.zeros(4)
    counts: dict[str, list[int]] = {}
    for batch in _batches(encoder, documents):
        with torch.no_grad():
            scores = network(*batch.inputs)
        real = batch.heads != UNKNOWN
        arcs = scores.arcs.masked_fill(~(batch.starts != UNKNOWN).unsqueeze(1), -1e4).argmax(-1)
        row, word = real.nonzero(as_tuple=True)
        head = arcs[row, word]
        relation = network.relation_scores(scores.dependents[row, word], scores.heads[row, head]).argmax(-1)
        attached = head == batch.heads[row, word]
        labelled = attached & (relation == batch.relations[row, word])
        tagged = scores.tags.argmax(-1)[row, word] == batch.tags[row, word]
        right += torch.tensor([tagged.sum(), attached.sum(), labelled.sum(), len(row)])
        best = scores.names.argmax(-1)
        for i in range(len(best)):
            known = batch.names[i] != UNKNOWN
            _count(best[i][known].tolist(), batch.names[i][known].tolist(), labels.names, counts)
    tags, uas, las = (100 * right[:3] / right[3]).tolist()
    names = " ".join(f"{kind} {200 * c[0] / max(c[1] + c[2], 1):.1f}" for kind, c in sorted(counts.items()))
    return f"tags {tags:.2f} UAS {uas:.2f} LAS {las:.2f} {names}"


def _batches(encoder: Encoder, documents: Sequence[Document]) -> Iterator[Batch]:
    sentences = [s for document in documents for s in document.sentences]
    windows = [encoder.encode([s]) for s in islice(sentences, SENTENCES)]
    windows.sort(key=lambda window: len(window.pieces))
    for start in range(0, len(windows), GROUP):
        yield collate(windows[start : start + GROUP])


def _count(predicted: list[int], gold: list[int], names: Sequence[str], counts: dict[str, list[int]]) -> None:
    found, wanted = spans([names[i] for i in predicted]), spans([names[i] for i in gold])
    for kind in ("PERSON", "LOC", "ORG"):
        mine, true = ({s for s in side if s[2] == kind} for side in (found, wanted))
        tally = counts.setdefault(kind, [0, 0, 0])
        for i, number in enumerate((len(mine & true), len(mine), len(true))):
            tally[i] += number


def spans(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """The (start, end, kind) of each name in B-/I- labels; an I without its B begins one."""
    found: set[tuple[int, int, str]] = set()
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        continues = label.startswith("I-") and label[2:] == kind
        if kind and not continues:
            found.add((start, i, kind))
            kind = ""
        if label != "O" and not continues:
            start, kind = i, label[2:]
    return found
