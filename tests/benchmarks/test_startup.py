import os

import pytest

from benchmarks.articles import FIRST_WORD
from benchmarks.startup import seconds_to_words

ENVIRONMENT = {"PATH": os.environ["PATH"]}


def test_the_clock_stops_at_the_first_word_and_the_program_is_ended() -> None:
    waits_for_ever = ["sh", "-c", f"printf '\\033[1m{FIRST_WORD}\\033[0m'; cat"]
    assert 0 < seconds_to_words(waits_for_ever, ENVIRONMENT) < 20


def test_a_program_that_ends_without_the_word_is_told() -> None:
    with pytest.raises(RuntimeError, match="Traceback here"):
        seconds_to_words(["printf", "Traceback here"], ENVIRONMENT)
