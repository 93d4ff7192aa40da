from pathlib import Path

from benchmarks.killed_library import killed_keeping, killed_migrating


def test_a_few_kills_lose_no_acknowledged_note(tmp_path: Path) -> None:
    outcome = killed_keeping(3, tmp_path)
    assert (outcome.kills, outcome.lost, outcome.half) == (3, 0, 0)
    assert outcome.acknowledged >= 3


def test_a_few_kills_leave_the_old_format_or_the_new(tmp_path: Path) -> None:
    outcome = killed_migrating(3, tmp_path)
    assert (outcome.kills, outcome.lost, outcome.half) == (3, 0, 0)
    assert 0 <= outcome.copying + outcome.changing + outcome.acknowledged <= 3
