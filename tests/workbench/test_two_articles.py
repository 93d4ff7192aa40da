"""Pairs of our own articles on one event, each with what a careful reader would be told of both."""

from pathlib import Path

import pytest

from benchmarks.filled_library import KINDS
from benchmarks.labelled_articles import LabelledPair, labelled_pairs

LOTS = sorted(path for path in (Path(__file__).parent / "two_articles").iterdir() if path.is_dir())
PAIRS = [pair for lot in LOTS for pair in labelled_pairs(lot)]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair.name for pair in PAIRS])
def test_each_label_quotes_a_place_of_either_article(pair: LabelledPair) -> None:
    told = [(each.earlier, each.later) for each in pair.expected]
    for quotes in (*told, *((trap.earlier, trap.later) for trap in pair.traps)):
        assert [text.count(quote) for text, quote in zip(pair.texts, quotes, strict=True)] == [1, 1]
    assert all(each.kinds <= set(KINDS) for each in pair.expected)
    assert pair.expected
    assert pair.traps
