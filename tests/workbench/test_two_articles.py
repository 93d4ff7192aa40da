"""Pairs of our own articles on one event, each with what a careful reader would be told of both."""

from pathlib import Path

import pytest

from benchmarks.filled_library import KINDS
from benchmarks.labelled_articles import LabelledPair, labelled_pairs
from benchmarks.one_event import CONFLICTS, answers

LOTS = sorted(path for path in (Path(__file__).parent / "two_articles").iterdir() if path.is_dir())
FOUND = {"first": (13, 12), "second": (10, 7), "third": (4, 4)}
"""Conflicts and repetitions that are found of each lot at least; what is not is told by the benchmark."""
WRONG = {"first": (0, 1), "second": (0, 1), "third": (3, 2)}
"""Conflicts and repetitions that are told wrongly at most."""
PAIRS = [pair for lot in LOTS for pair in labelled_pairs(lot)]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.name for pair in PAIRS])
def test_each_label_quotes_a_place_of_either_article(pair: LabelledPair) -> None:
    told = [(each.earlier, each.later) for each in pair.expected]
    for quotes in (*told, *((trap.earlier, trap.later) for trap in pair.traps)):
        assert [text.count(quote) for text, quote in zip(pair.texts, quotes, strict=True)] == [1, 1]
    assert all(each.kinds <= set(KINDS) for each in pair.expected)
    assert pair.traps


@pytest.mark.model
@pytest.mark.parametrize("lot", LOTS, ids=[lot.name for lot in LOTS])
def test_what_was_found_is_found_and_no_more_is_told_wrongly(lot: Path) -> None:
    told = answers([*labelled_pairs(lot)])
    groups = [expected.group for each in told for expected in each.found]
    conflicts, repetitions = FOUND[lot.name]
    assert groups.count("conflict") >= conflicts
    assert groups.count("duplicate") >= repetitions
    wrong = [each.kind in CONFLICTS for answered in told for each in answered.wrong]
    most = WRONG[lot.name]
    assert wrong.count(True) <= most[0]
    assert wrong.count(False) <= most[1]
