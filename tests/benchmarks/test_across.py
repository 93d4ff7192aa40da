"""Articles held against each other, the rule beside it, and how both are counted and listed."""

from dataclasses import replace

import pytest

from benchmarks.across import Held, libraries, listed, measured, rows_of
from benchmarks.filled_library import Meeting
from benchmarks.naive_across import naive_verdict

ONE = "The Northgate Bridge employs 40 people. The council of Dover approved the new harbour in 2019."
TWO = "The Northgate Bridge employs 65 people. The council of Dover approved the new harbour in 2019."
MEETING = Meeting("duplicate", "near", 0.9, "The same.", "a", "b", ("It rained.", "It had rained."), (0, 7))


@pytest.mark.model
def test_each_article_is_held_against_the_others_of_its_library() -> None:
    first, second = libraries([("documents", [ONE, TWO]), ("pages, odd", ["It rained."])])
    ((name, found),) = measured(first)
    assert name == "documents"
    for document in found:
        kinds = [each.kind for each in document.meetings]
        assert kinds == ["contradiction", "duplicate"] == [each.kind for each in document.naive]
        assert document.faults == ()
    assert found[0].meetings[0].pair == found[1].meetings[0].pair
    assert [name for name, _ in second] == ["pages, odd"]


def test_a_pair_that_is_met_from_both_sides_counts_twice_and_is_listed_once() -> None:
    back = replace(MEETING, article="b", other="a", quotes=MEETING.quotes[::-1], places=(7, 0))
    documents = [Held((MEETING,), (), ()), Held((back,), (), ())]
    rows = rows_of("own", documents)
    assert rows[-2:] == [
        ["own", "2", "duplicate", "100.0 [100.0, 100.0]", "0.0 [0.0, 0.0]", "1"],
        ["own", "2", "duplicate: near", "100.0 [100.0, 100.0]", "", "1"],
    ]
    (line,) = listed(documents, ["duplicate"])
    assert line.splitlines()[1:] == ["  - 'It rained.'", "  - 'It had rained.'"]
    assert list(listed(documents, ["update"])) == list(listed(documents, ["duplicate"], naive=True)) == []


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("Nine boats sank off Dover.", "Nine boats sank off Dover", "duplicate"),
        ("In 2019 the bridge closed.", "In 2018 the bridge closed.", "contradiction"),
        ("The bridge closed.", "The bridge was not closed.", "contradiction"),
        ("Nine boats sank off Dover.", "The council met.", ""),
    ],
)
def test_the_rule_calls_like_sentences_the_same_or_at_odds(a: str, b: str, verdict: str) -> None:
    assert naive_verdict(a, b) == verdict
