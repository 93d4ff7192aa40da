"""What is worked out once for each claim."""

from collections.abc import Callable

from reader.compare.facts.claim_facts import Facts, once_per_claim

FactsMaker = Callable[..., Facts]


def test_what_was_worked_out_for_a_claim_is_remembered_for_that_claim_alone(facts: FactsMaker) -> None:
    asked: list[str] = []

    @once_per_claim
    def length(found: Facts) -> int:
        asked.append(found.claim.text)
        return len(found.words)

    short, long = facts("Cats/s sleep/p"), facts("Cats/s sleep/p all day/x")
    assert [length(short), length(long), length(short), length(long)] == [2, 4, 2, 4]
    assert asked == ["Cats sleep", "Cats sleep all day"]


def test_nothing_is_worked_out_twice_even_when_the_answer_is_nothing(facts: FactsMaker) -> None:
    asked: list[Facts] = []

    @once_per_claim
    def nothing(found: Facts) -> None:
        asked.append(found)

    claim = facts("Cats/s sleep/p")
    assert nothing(claim) is nothing(claim) is None
    assert asked == [claim]


def test_the_predicate_is_the_main_word_or_the_first_one_of_its_role(facts: FactsMaker) -> None:
    found = facts("The firm/s sold/p=sell houses/o=house")
    assert found.predicate is not None
    assert found.predicate.text == "sold"
    assert facts("The firm/s").predicate is None


def test_the_number_of_a_row_counts_nothing(facts: FactsMaker) -> None:
    assert facts("3/mD@2 : storm/s hits/p=hit the coast/o").measures == ()
    assert len(facts("3/mD@1 storms/s=storm hit/p the coast/o").measures) == 1
