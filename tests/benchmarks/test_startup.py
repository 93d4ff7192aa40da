import os

import pytest

from benchmarks.articles import FIRST_WORD
from benchmarks.startup import measure_help, rows, seconds_to_words

ENVIRONMENT = {"PATH": os.environ["PATH"]}


def test_the_clock_stops_at_the_first_word_and_the_program_is_ended() -> None:
    waits_for_ever = ["sh", "-c", f"printf '\\033[1m{FIRST_WORD}\\033[0m'; cat"]
    assert 0 < seconds_to_words(waits_for_ever, ENVIRONMENT) < 20


def test_a_program_that_ends_without_the_word_is_told() -> None:
    with pytest.raises(RuntimeError, match="Traceback here"):
        seconds_to_words(["printf", "Traceback here"], ENVIRONMENT)


def test_help_is_timed_beside_python_itself() -> None:
    taken = measure_help(rounds=1)
    assert [len(values) for values in taken.values()] == [1, 1]
    first, _ = taken
    assert [row[-1] for row in rows({"a": [1.0, 2.0], "b": [3.0, 6.0]}, "a")] == ["1", "3.00 [3.00, 3.00]"]
    assert first == "python -c pass"
