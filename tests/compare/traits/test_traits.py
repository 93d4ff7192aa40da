"""Traits of hand-built claims: the same both ways round, and telling what they are named for."""

from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings

from reader.compare.facts.claim_facts import Facts, facts_of
from reader.compare.texts.short_texts import passage_traits
from reader.compare.traits import Passage, Traits, passage_of
from reader.model.claim import Claim
from tests.compare.test_laws import NAMES, claims

FactsMaker = Callable[..., Facts]


def passage(facts: Facts) -> Passage:
    return passage_of(facts.claim.text, [facts], [facts.claim])


def traits(a: Facts, b: Facts) -> Traits:
    return passage_traits(passage(a), passage(b))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(claims(), claims())
def test_traits_are_the_same_both_ways_round(a: Claim, b: Claim) -> None:
    assume(a.text != b.text)  # the same words are read in the same way, outside of this test
    first, second = facts_of(a, NAMES), facts_of(b, NAMES)
    assert traits(first, second) == traits(second, first)


SENTENCE = "The bank/s approved/p=approve the merger/o"


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("The bank/s rejected/p=reject the merger/o", {"replaced_opposite": 1, "opposed": 1, "clash": 1}),
        ("The bank/s did not/g approve/p the merger/o", {"denials": 1, "odd_negations": 1, "odd_denials": 1}),
        (
            "The bank/s approved/p=approve the merger/o in May/x",
            {"lone_most": 2, "lone_least": 0, "lost_share": 0},
        ),
        ("The bank/s may approve/p the merger/o", {"words_of_chance": 1}),
        ("The merger/s approved/p=approve the bank/o", {"moved": 2, "replaced_other": 0}),
    ],
)
def test_a_change_shows_in_the_traits_that_are_named_for_it(
    facts: FactsMaker, other: str, told: dict[str, float]
) -> None:
    found = traits(facts(SENTENCE), facts(other))
    assert {name: found[name] for name in told} == told


def test_small_words_that_stay_do_not_count(facts: FactsMaker) -> None:
    found = traits(
        facts("The bank/s may approve/p the merger/o"), facts("The firm/s may approve/p the merger/o")
    )
    assert found["words_of_chance"] == 0


def test_words_outside_of_claims_are_seen_too(facts: FactsMaker) -> None:
    one = facts("The mill/s closed/p=close")
    a = passage_of("Sadly, the mill closed.", [one], [])
    b = passage_of("Happily, the mill closed.", [one], [])
    assert passage_traits(a, b)["places"] == 1


def test_passages_without_claims_have_only_the_traits_of_their_wordings() -> None:
    found = passage_traits(passage_of("A fine day.", [], []), passage_of("A wet day.", [], []))
    assert found["no_claims"] == 1
    assert "overlap" not in found
