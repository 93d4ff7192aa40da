"""When Python looks for reference cycles: seldom, where all that is made is meant to stay."""

import gc

THRESHOLDS = (100_000, 50, 50)
"""Objects before the youngest are searched, and searches before the next older are. With Python's own 700,
10, 10 an analysis spent a tenth of its time on searching the claims that it had just made."""


def collect_rarely() -> None:
    """For processes of our own, the analysis and the screen; a library's user keeps what is set."""
    gc.set_threshold(*THRESHOLDS)
