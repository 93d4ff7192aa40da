"""Words that are built as the denial of others."""

import pytest

from reader.compare.words.morphology import counterparts, denied_stems

STEMS = [
    ("unreliable", "a", ["reliable"]),
    ("disagree", "v", ["agree"]),
    ("infamous", "a", []),
    ("unit", "a", []),
    ("happy", "a", []),
    ("unhappy", "v", []),
]
COUNTERPARTS = [
    ("overpaid", "a", ["underpaid"]),
    ("harmful", "a", ["harmless"]),
    ("harmless", "a", ["harmful"]),
    ("pre-war", "a", []),
    ("pre-election", "a", ["post-election"]),
    ("overtake", "v", []),
    ("restful", "a", []),
    ("harmful", "v", []),
    ("overuse", "n", []),
]


@pytest.mark.parametrize(("word", "part", "expected"), STEMS)
def test_a_denial_is_seen_by_its_prefix(word: str, part: str, expected: list[str]) -> None:
    assert list(denied_stems(word, part)) == expected


@pytest.mark.parametrize(("word", "part", "expected"), COUNTERPARTS)
def test_an_affix_is_exchanged_for_its_counterpart(word: str, part: str, expected: list[str]) -> None:
    assert list(counterparts(word, part)) == expected
