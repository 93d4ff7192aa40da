"""Two times told by tense and preposition."""

from collections.abc import Callable

import pytest

from reader.compare.facts.claim_facts import Facts
from reader.compare.pairs.alignment import align
from reader.compare.same_event.periods import apart, dates_apart, now_and_then

FactsMaker = Callable[..., Facts]

PAIRS = [
    ("Weber/s#weber opposed/p=oppose the mine/o", "Weber/s#weber now/mR supports/p=support the mine/o", True),
    (
        "Weber/s#weber opposes/p=oppose the mine/o",
        "Weber/s#weber now/mR supports/p=support the mine/o",
        False,
    ),
    ("The mine/s was safe/pA", "The mine/s is now/mR unsafe/pA", True),
    ("The mine/s has been safe/pA", "The mine/s is now/mR unsafe/pA", False),
    ("It/sU now/mR opened/p=open", "It/sU now/mR closed/p=close", False),
    ("The mine/s", "It/sU now/mR closes/p=close", False),
    (
        "Before the war/x it/sU had/p=have 2/mD schools/o",
        "After the war/x it/sU had/p=have no/g school/o",
        True,
    ),
    (
        "In the war/x it/sU had/p=have 2/mD schools/o",
        "After the war/x it/sU had/p=have no/g school/o",
        False,
    ),
]


@pytest.mark.parametrize(("first", "second", "expected"), PAIRS)
def test_now_and_then_and_two_sides_of_an_event_are_apart(
    facts: FactsMaker, first: str, second: str, expected: bool
) -> None:
    there, back = align(facts(first), facts(second)), align(facts(second), facts(first))
    assert apart(there) is apart(back) is expected


def test_what_used_to_be_is_told_from_what_is(facts: FactsMaker) -> None:
    before = facts("The clinic/s used to employ/p nurses/o=nurse")
    pair = align(before, facts("The clinic/s employs/p=employ nurses/o=nurse"))
    assert now_and_then(pair) == ("used", "employs")
    assert now_and_then(pair.mirrored()) == ("employs", "used")
    assert dates_apart(pair)


def test_a_noun_has_no_tense(facts: FactsMaker) -> None:
    assert not apart(align(facts("It/sU is a mine/pN"), facts("It/sU used to be a mine/pN")))
