"""Names out of label scores: the best row of labels in which every name begins before it goes on."""

from collections.abc import Sequence

import numpy as np

FORBIDDEN = -1e9


def best_labels(scores: np.ndarray, follows: np.ndarray) -> np.ndarray:
    """(n,) numbers of the best allowed row of labels, from (n, L) scores.

    The plain best where it is allowed, else by Viterbi. `follows[a, b]` says whether label b may stand
    after label a; its last row is the begin of the text.
    """
    best: np.ndarray = scores.argmax(1)
    before = np.concatenate(([len(follows) - 1], best[:-1]))
    if follows[before, best].all():
        return best
    penalty = np.where(follows, 0.0, FORBIDDEN)
    log = scores - np.log(np.exp(scores - scores.max(1, keepdims=True)).sum(1, keepdims=True))
    total = log[0] + penalty[-1]
    back = np.zeros(scores.shape, dtype=np.int64)
    for i in range(1, len(scores)):
        through = total[:, None] + penalty[:-1]
        back[i] = through.argmax(0)
        total = through.max(0) + log[i]
    labels = np.zeros(len(scores), dtype=np.int64)
    labels[-1] = total.argmax()
    for i in range(len(scores) - 1, 0, -1):
        labels[i - 1] = back[i, labels[i]]
    return labels


def may_follow(labels: Sequence[str]) -> np.ndarray:
    """(L + 1, L) which label may stand after which: "I-X" only after "B-X" or "I-X"."""
    table = np.ones((len(labels) + 1, len(labels)), dtype=bool)
    for at, label in enumerate(labels):
        if label.startswith("I-"):
            before = {f"B-{label[2:]}", label}
            table[:, at] = [*(other in before for other in labels), False]
    return table
