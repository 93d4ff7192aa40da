"""Ending a computation that takes too long, even one in a single call such as a regular expression's."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TookTooLongError(Exception):
    """The time was up, or could not be measured."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Let the body run this long.

    A pattern that is matched holds Python's lock, so that no thread could end it, but looks for signals.

    Raises:
        TookTooLongError: the time was up, or this system or thread has no alarm to set.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        raise TookTooLongError("needs an alarm")
    over = False

    def ring(_number: int, _frame: FrameType | None) -> None:
        if not over:
            raise TookTooLongError("took too long")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        over = True
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
