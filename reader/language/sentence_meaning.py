"""What the network's inner layers tell of a stretch of words: how much its meaning asks to be checked.

Each of H heads gives every word a weight, by a softmax over the stretch, and a value; the stretch says the
sum of the weighted values. The heads were trained by training/worth_heads.py.
"""

import numpy as np

WORTH_KEY = "claimreader_worth"
"""Where a Doc's user data holds (tokens, 2 H): how much each token counts, then that times its value."""


def meaning_of(worth: np.ndarray | None, low: int, high: int) -> float | None:
    """Log odds, but for a constant, of the tokens from `low` to `high`; None where no heads read them."""
    if worth is None or low >= high:
        return None
    sums = worth[low:high].sum(0)
    heads = len(sums) // 2
    counts = sums[:heads]
    return float((sums[heads:] / counts).sum()) if counts[0] > 0 else None
