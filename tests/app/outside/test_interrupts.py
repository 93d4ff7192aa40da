import signal

import pytest

from reader.app.outside.interrupts import deaf_to_interrupts


@pytest.mark.usefixtures("interrupts_are_heard")
def test_an_interrupt_is_dropped_meanwhile_and_later_ones_are_not() -> None:
    with deaf_to_interrupts():
        signal.raise_signal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
