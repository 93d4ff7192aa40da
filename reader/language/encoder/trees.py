"""Dependency trees out of arc scores: the best head of every word, mended where that is no tree."""

import numpy as np

FORBIDDEN = -1e9


def best_heads(scores: np.ndarray, sentence: np.ndarray) -> np.ndarray:
    """Heads of the words of a window; a root is its own head, and every sentence has exactly one.

    Args:
        scores: (n, n), how well word j serves word i as head; the diagonal says how well i serves as root.
        sentence: (n,) ascending number of each word's sentence, none left out.
    """
    allowed = np.where(sentence[:, None] == sentence[None, :], scores, FORBIDDEN)
    heads: np.ndarray = allowed.argmax(1)
    for number in broken(heads, sentence):
        words = np.flatnonzero(sentence == number)
        first = int(words[0])
        heads[words] = first + single_root_tree(scores[np.ix_(words, words)])
    return heads


def broken(heads: np.ndarray, sentence: np.ndarray) -> np.ndarray:
    """The numbers of sentences whose words do not all lead to one root."""
    top = heads
    for _ in range(max(len(heads).bit_length(), 1)):
        top = top[top]
    lost = heads[top] != top
    roots = np.bincount(sentence[heads == np.arange(len(heads))], minlength=int(sentence[-1]) + 1)
    wrong = roots != 1
    if lost.any():
        wrong[sentence[lost]] = True
    return np.flatnonzero(wrong)


def single_root_tree(scores: np.ndarray) -> np.ndarray:
    """(n,) heads of the tree with the highest sum of scores among those with one root (its own head)."""
    roots = np.argsort(np.diag(scores))[::-1][:ROOTS_TRIED]
    trees = [_tree(scores, int(root)) for root in roots]
    best: np.ndarray = max(trees, key=lambda heads: float(scores[np.arange(len(scores)), heads].sum()))
    return best


ROOTS_TRIED = 3
"""Likeliest roots for which a tree is built."""


def _tree(scores: np.ndarray, root: int) -> np.ndarray:
    """The best tree with this root: Chu and Liu, Edmonds."""
    arcs = scores.copy()
    np.fill_diagonal(arcs, FORBIDDEN)
    arcs[root] = FORBIDDEN
    arcs[root, root] = 0
    return _arborescence(arcs, root)


def _arborescence(arcs: np.ndarray, root: int) -> np.ndarray:
    heads: np.ndarray = arcs.argmax(1)
    heads[root] = root
    cycle = _cycle(heads, root)
    if cycle is None:
        return heads
    inside = np.zeros(len(arcs), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    members = np.flatnonzero(inside)
    kept = arcs[members, heads[members]]
    # The cycle becomes one word, last in the smaller problem.
    entering = arcs[np.ix_(members, outside)] - kept[:, None]
    leaving = arcs[np.ix_(outside, members)]
    size = len(outside) + 1
    smaller = np.full((size, size), FORBIDDEN)
    smaller[:-1, :-1] = arcs[np.ix_(outside, outside)]
    smaller[-1, :-1] = entering.max(0)
    smaller[:-1, -1] = leaving.max(1)
    solved = _arborescence(smaller, int(np.flatnonzero(outside == root)[0]))
    result = heads.copy()
    for i, word in enumerate(outside):
        into_cycle = solved[i] == size - 1
        result[word] = members[leaving[i].argmax()] if into_cycle else outside[solved[i]]
    broken_at = int(entering[:, solved[-1]].argmax())
    result[members[broken_at]] = outside[solved[-1]]
    result[root] = root
    return result


def _cycle(heads: np.ndarray, root: int) -> list[int] | None:
    """Some cycle of words none of which is the root."""
    state = np.zeros(len(heads), dtype=np.int64)
    state[root] = -1
    for start in range(len(heads)):
        word, path = start, []
        while state[word] == 0:
            state[word] = start + 1
            path.append(word)
            word = int(heads[word])
        if state[word] == start + 1 and path:
            return path[path.index(word) :]
        state[path] = -1
    return None
