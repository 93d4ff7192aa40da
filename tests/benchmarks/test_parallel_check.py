from pathlib import Path

import pytest

from benchmarks.parallel_check import Outcome, articles, checked, rows


def test_no_two_articles_are_the_same(tmp_path: Path) -> None:
    assert len({Path(path).read_text() for path in articles(tmp_path, 5)}) == 5


@pytest.mark.model
def test_a_run_is_timed_with_its_memory_and_output(tmp_path: Path) -> None:
    outcome = checked(articles(tmp_path, 1), jobs=1)
    assert outcome.seconds > 0
    assert 0 < outcome.busiest < outcome.seconds
    assert outcome.early > 50
    assert outcome.late > 50
    assert len(outcome.digest) == 64


def test_a_different_output_is_told() -> None:
    one, other = Outcome(20.0, 18.0, "a", 300, 310), Outcome(10.0, 10.0, "b", 600, 610)
    assert rows({1: [one], 2: [other]}) == [
        ["1", "1", "20 s", "20-20", "1.00 [1.00, 1.00]", "1.00 [1.00, 1.00]", "300 MB, 310 MB", "yes"],
        ["2", "1", "10 s", "10-10", "2.00 [2.00, 2.00]", "1.80 [1.80, 1.80]", "600 MB, 610 MB", "NO"],
    ]
