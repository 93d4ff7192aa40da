"""For all tests: no clock in laws, and interrupts as in a terminal."""

import signal
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# How fast a machine makes examples says nothing about the program.
settings.register_profile("without a clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("without a clock")


@pytest.fixture
def interrupts_are_heard() -> Iterator[None]:
    """By the test and by what it starts, also where the tests run behind a shell, which ignores them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
