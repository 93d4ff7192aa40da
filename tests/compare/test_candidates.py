"""Which claims are compared at all."""

from collections.abc import Callable

from reader.compare.candidates import COMPARED_PER_CLAIM, pairs_across, pairs_within
from reader.compare.facts.claim_facts import Facts

FactsMaker = Callable[..., Facts]


def test_claims_with_rare_words_in_common_are_paired(facts: FactsMaker) -> None:
    found = [
        facts("The ministry/s hid/p=hide the report/o"),
        facts("The cat/s sleeps/p=sleep"),
        facts("The ministry/s published/p=publish the report/o"),
    ]
    assert pairs_within(found) == [(0, 2)]


def test_a_name_and_the_predicate_are_enough(facts: FactsMaker) -> None:
    found = [
        facts("Weber/s#weber left/p=leave Oslo/o#oslo"),
        facts("Weber/s#weber left/p=leave Lagos/o#lagos"),
    ]
    assert pairs_within(found) == [(0, 1)]


def test_going_and_staying_away_are_paired(facts: FactsMaker) -> None:
    found = [
        facts("Weber/s#weber travels/p=travel to Oslo/x#oslo"),
        facts("Weber/s#weber skips/p=skip the talks/o=talk"),
    ]
    assert pairs_within(found) == [(0, 1)]


def test_the_number_of_pairs_grows_with_the_claims_not_their_square(facts: FactsMaker) -> None:
    found = [facts(f"The firm/s sold/p=sell house{i % 7}/o in street{i % 11}/x") for i in range(400)]
    assert len(pairs_within(found)) <= 400 * COMPARED_PER_CLAIM


def test_two_words_that_are_common_alone_pair_far_claims(facts: FactsMaker) -> None:
    found = [facts(f"The crew/s opened/p=open gate{i}/o") for i in range(100)]
    found += [facts(f"The clerk/s shut/p=shut bridge/o number{i}/x") for i in range(100)]
    found.insert(80, facts("The board/s opened/p=open the bridge/o"))
    found.append(facts("The mayor/s opened/p=open the bridge/o"))
    assert (80, len(found) - 1) in pairs_within(found)


def test_common_words_count_for_who_shares_a_rare_one(facts: FactsMaker) -> None:
    found = [facts(f"Weber/s#weber met/p=meet friend{i}/o") for i in range(100)]
    found += [facts(f"Weber/s#weber sold/p=sell hydrants/o=hydrant in street{i}/x") for i in (1, 2)]
    found += [facts(f"Weber/s#weber saw/p=see house{i}/o") for i in range(100)]
    found.append(facts("Weber/s#weber lost/p=lose hydrants/o=hydrant"))
    last = len(found) - 1
    assert {(100, last), (101, last)} <= set(pairs_within(found))


def test_across_two_texts_both_positions_are_told(facts: FactsMaker) -> None:
    left = [facts("The cat/s sleeps/p=sleep"), facts("The ministry/s hid/p=hide the report/o")]
    right = [facts("The ministry/s published/p=publish the report/o")]
    assert pairs_across(left, right) == [(1, 0)]
