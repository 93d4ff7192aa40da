"""What the network is taught by: one loss per task, taken only where labels are known."""

import torch
from torch import Tensor
from torch.nn import functional

from training.encoder.batches import Batch
from training.encoder.corpus import CORPORA, NAME_LABELS, UNKNOWN
from training.encoder.network import Network, Scores

WEIGHTS = {"tags": 0.5, "morphs": 0.5, "arcs": 1.0, "relations": 1.0, "names": 2.0, "starts": 0.3}
OPEN = torch.tensor([i for i, label in enumerate(NAME_LABELS) if label[2:] in ("NORP", "EVENT")])
"""Labels that only GMB has: elsewhere "no name" may be one of these."""
SILVER = CORPORA.index("gmb")
DOUBT = 0.02
"""Silver labels that a network already trained on gold gives less than this are left out as slips."""


def _known(scores: Tensor, targets: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, -2).float(), targets.flatten(), ignore_index=UNKNOWN)


def name_loss(scores: Tensor, targets: Tensor, corpus: Tensor, *, doubt: bool) -> Tensor:
    """Cross-entropy; outside GMB "no name" takes in the labels that only GMB has."""
    log = scores.float().log_softmax(-1)
    known = targets != UNKNOWN
    picked = log.gather(-1, targets.clamp(min=0).unsqueeze(-1)).squeeze(-1)
    anything_open = torch.cat((log[..., :1], log[..., OPEN]), -1).logsumexp(-1)
    silver = (corpus == SILVER).unsqueeze(-1)
    picked = torch.where((targets == 0) & ~silver, anything_open, picked)
    if doubt:
        known = known & ~(silver & (picked.detach().exp() < DOUBT))
    return -(picked * known).sum() / known.sum().clamp(min=1)


def losses(network: Network, scores: Scores, batch: Batch, *, doubt: bool) -> dict[str, Tensor]:
    """The loss of each task that the batch has labels for."""
    real = batch.names != UNKNOWN
    found = {
        "names": name_loss(scores.names, batch.names, batch.corpus, doubt=doubt),
        "starts": functional.binary_cross_entropy_with_logits(
            scores.starts[batch.starts != UNKNOWN].float(), batch.starts[batch.starts != UNKNOWN].float()
        ),
    }
    parsed = batch.heads != UNKNOWN
    if not parsed.any():
        return found
    words = torch.zeros_like(batch.starts, dtype=torch.bool) | (batch.starts != UNKNOWN)
    arcs = scores.arcs.float().masked_fill(~words.unsqueeze(1), -1e4)
    found["tags"] = _known(scores.tags, batch.tags)
    found["morphs"] = _known(scores.morphs, batch.morphs)
    found["arcs"] = _known(arcs, batch.heads)
    row, word = parsed.nonzero(as_tuple=True)
    head = batch.heads[row, word]
    relation = network.relation_scores(scores.dependents[row, word], scores.heads[row, head])
    found["relations"] = _known(relation, batch.relations[row, word])
    return found if real.any() else {k: v for k, v in found.items() if k != "names"}


def weighted(found: dict[str, Tensor]) -> Tensor:
    """One number to descend."""
    return sum((WEIGHTS[task] * loss for task, loss in found.items()), torch.zeros(()))
