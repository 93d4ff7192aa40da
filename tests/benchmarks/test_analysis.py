"""The stages of an analysis are timed by the functions that do the work."""

import pytest

from benchmarks.analysis import STAGES, stage_seconds
from reader.sources import from_text

pytestmark = pytest.mark.model


def test_every_stage_takes_time() -> None:
    taken = stage_seconds(from_text("Boats sank\n\nThe council of Oxley sold 40 boats in 2019.\n"))
    assert set(taken) == set(STAGES)
    assert all(seconds > 0 for seconds in taken.values())
