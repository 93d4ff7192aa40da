"""What two articles both say, and whether that is worth a warning."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.compare.facts.claim_facts import Facts
from reader.compare.pairs.alignment import align
from reader.compare.texts.told_again import furniture, is_repetition, is_worth_repeating
from reader.compare.verdict.judging import judge
from reader.model.span import Span

FactsMaker = Callable[..., Facts]
FIRST, SECOND, THIRD = (Span(n, n + 5) for n in (0, 10, 20))
LONG = "The old harbour/o=harbour of Oslo/x#oslo@2 was rebuilt/p=rebuild by masons/x=mason in 1890/xD@6"


@pytest.mark.parametrize(
    ("said", "is_worth_it"),
    [
        (LONG, True),
        ("Your/m@2 old harbour/o=harbour of Oslo/x#oslo@2 was rebuilt/p=rebuild in 1890/xD@6", False),
        ("The visitors/s=visitor of Oslo/x#oslo@1 agree/p to the terms/x=term of use/x@6", False),
        ("Old/mP@1 Harbour/s Gets/p=get Rebuilt/xV@2 By/fT Masons/xP@3 From/fT Oslo/x#oslo@3", False),
    ],
)
def test_what_a_site_says_beside_its_articles_is_not_told_again(
    facts: FactsMaker, said: str, is_worth_it: bool
) -> None:
    assert is_worth_repeating(judge(facts(said), facts(said))) is is_worth_it


def test_somebody_who_speaks_may_say_you(facts: FactsMaker) -> None:
    said = "You/sU may rebuild/p the old harbour/o of Oslo/x#oslo@5"
    told = facts(said, speaker="Anna Weber")
    assert is_worth_repeating(judge(told, told))
    assert not is_worth_repeating(judge(facts(said), facts(said)))


def test_what_names_nothing_is_told_again_only_of_one_event(facts: FactsMaker) -> None:
    said = judge(facts("The pier/s sank/p=sink"), facts("The pier/s sank/p=sink"))
    assert not is_repetition(said, is_one_event=False)
    assert is_repetition(said, is_one_event=True)


def test_sentences_that_several_articles_have_are_furniture_unless_all_is_copied() -> None:
    copies = {FIRST: {"a", "b"}, SECOND: {"a"}}
    assert furniture(copies, 20) == frozenset((FIRST,))
    assert furniture(copies, 3) == frozenset()
    assert furniture({}, 0) == frozenset()
    assert furniture({THIRD: {"a"}}, 20) == frozenset()


def test_one_of_several_is_not_the_same_again(facts: FactsMaker) -> None:
    one = facts("A mason/s was killed/p=kill by a stone/x in Oslo/x#oslo@3")
    two = facts("2/mD@1 masons/s=mason were killed/p=kill by a stone/x in Oslo/x#oslo@3")
    both = judge(two, two)
    assert is_worth_repeating(both)
    mixed = replace(both, alignment=align(one, two))
    assert not is_worth_repeating(mixed)
    assert not is_worth_repeating(replace(both, alignment=align(two, one)))
