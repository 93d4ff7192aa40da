"""Where a term stands in its claim."""

from collections.abc import Callable

import pytest

from reader.compare.facts.claim_facts import Facts
from reader.compare.pairs.alignment import align
from reader.compare.pairs.slots import anchor, preposition, subjects_match

FactsMaker = Callable[..., Facts]


def test_the_anchor_is_the_next_content_word_above(facts: FactsMaker) -> None:
    found = facts("The firm/s sold/p=sell houses/o=house in Oslo/x#oslo@3")
    by_text = {term.text: term for term in found.terms}
    assert anchor(found, by_text["Oslo"]) is by_text["houses"]
    assert anchor(found, by_text["sold"]) is None
    assert preposition(found, by_text["Oslo"]) == "in"
    assert preposition(found, by_text["houses"]) == ""


def test_a_preposition_may_hang_on_any_word_of_a_name(facts: FactsMaker) -> None:
    found = facts("Weber/s#weber was born/p=bear in/xT@5 Port/x#lagos@3 Ellery/x#lagos@3")
    assert [preposition(found, term) for term in found.terms if term.name and term.name.id == "lagos"] == [
        "in"
    ]


def test_heads_that_run_in_a_circle_have_no_anchor(facts: FactsMaker) -> None:
    found = facts("cats/o=cat@1 it/mU@2 they/mU@1")
    assert anchor(found, found.terms[0]) is None


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("The 6th battalion", "The 8th battalion", False),
        ("The 6th battalion", "The battalion", True),
        ("Ada Lund", "Eve Lund", False),
        ("Ada Lund", "Lund", True),
        ("Mayor Lund", "the mayor", True),
        ("Twelve boats", "Nine boats", True),
        ("The mayor", "The bishop", False),
        ("", "The bishop", None),
    ],
)
def test_subjects_that_only_the_sentence_tells(facts: FactsMaker, a: str, b: str, same: bool | None) -> None:
    pair = align(facts("which/x left/p=leave", subject=a), facts("which/x left/p=leave", subject=b))
    assert subjects_match(pair) is same


def test_a_passive_without_its_agent_is_about_the_same(facts: FactsMaker) -> None:
    active = facts("The judge/s jailed/p=jail the banker/o")
    assert subjects_match(align(active, facts("The banker/o was jailed/p=jail")))
    assert not subjects_match(align(active, facts("The baker/o was jailed/p=jail")))
