import re
import signal
import threading
import time

import pytest

from reader.app.state.moving.time_limit import TookTooLongError, at_most


def test_a_pattern_that_would_match_for_ages_is_ended() -> None:
    before = signal.getsignal(signal.SIGALRM)
    began = time.process_time()
    with pytest.raises(TookTooLongError, match="took too long"), at_most(0.05):
        re.search(r"(a+)+$", "a" * 40 + "!")
    assert time.process_time() - began < 2
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_what_is_quick_is_left_alone() -> None:
    with at_most(5):
        found = re.search("b", "abc")
    assert found
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_a_failure_passes_through_and_stops_the_clock() -> None:
    with pytest.raises(re.error), at_most(5):
        re.compile("(")
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_where_no_alarm_can_ring_nothing_is_begun() -> None:
    said: list[str] = []

    def elsewhere() -> None:
        try:
            with at_most(1):
                said.append("ran")
        except TookTooLongError as error:
            said.append(str(error))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert said == ["needs an alarm"]
