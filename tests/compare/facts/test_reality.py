"""What becomes of a verb under the words that govern it."""

from collections.abc import Callable

import pytest

from reader.compare.facts.claim_facts import Facts
from reader.compare.facts.reality import reality_of

FactsMaker = Callable[..., Facts]

EVENTS = [
    ("The spy/s escaped/p=escape", 2, "fact"),
    ("The spy/s tried/p=try to escape/oV@2", 4, "tried"),
    ("The spy/s managed/p=manage to escape/oV@2", 4, "fact"),
    ("The club/s was asked/p=ask to leave/oV@3", 5, "told"),
    ("The club/s was allowed/p=allow to leave/oV@3", 5, "allowed"),
    ("The club/s was able/pA to leave/oV@3", 5, "allowed"),
    ("The club/s intends/p=intend to leave/oV@2", 4, "wanted"),
    ("He/sU was accused/p=accuse of stealing/mV=steal@2", 4, "alleged"),
    ("The rocket/s was scheduled/p=schedule for launch/x@3", 5, "wanted"),
    ("In the film/x the king/s dies/p=die", 5, "imagined"),
    ("In the hall/x the king/s dies/p=die", 5, "fact"),
    ("Trying/sV=try@1 hurts/p=hurt", 0, "fact"),
]


@pytest.mark.parametrize(("notation", "place", "expected"), EVENTS)
def test_a_governor_tells_what_becomes_of_its_verb(
    facts: FactsMaker, notation: str, place: int, expected: str
) -> None:
    assert reality_of(facts(notation), place) == expected


def test_a_number_shares_what_becomes_of_the_main_verb(facts: FactsMaker) -> None:
    told = facts("The airline/s tried/mV=try@4 to hire/p=hire@2 200/mD@6 pilots/o=pilot@4")
    assert reality_of(told, 5) == "tried"


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("It/sU may leave/p", "allowed"),
        ("It/sU must leave/p", "obliged"),
        ("It/sU would leave/p", "imagined"),
        ("It/sU will leave/p", "fact"),
    ],
)
def test_a_modal_verb_tells_what_may_or_must_be(facts: FactsMaker, notation: str, expected: str) -> None:
    assert reality_of(facts(notation), 2) == expected


def test_a_place_outside_the_claim_falls_back_on_the_main_verb(facts: FactsMaker) -> None:
    assert reality_of(facts("The spy/s escaped/p=escape"), -1) == "fact"
    assert reality_of(facts("The spy/s"), -1) == "fact"


def test_a_rumour_is_alleged(facts: FactsMaker) -> None:
    rumour = facts("The bank/s is solvent/pA", said="rumour", modality="hedged")
    assert reality_of(rumour, 3) == "alleged"
