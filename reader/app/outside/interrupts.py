"""Interrupts, which ctrl+c sends wherever it is no key: to every program of the terminal at once."""

import contextlib
import signal
from collections.abc import Iterator


@contextlib.contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Drop them while another program has the terminal, or while the screen is only half set up.

    Programs that are started meanwhile hear them, because a handler of Python's is not handed on.
    """
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
