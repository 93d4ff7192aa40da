"""Where a term stands in its claim."""

from collections.abc import Callable

from reader.compare.facts import Facts
from reader.compare.slots import anchor, preposition

FactsMaker = Callable[..., Facts]


def test_the_anchor_is_the_next_content_word_above(facts: FactsMaker) -> None:
    found = facts("The firm/s sold/p=sell houses/o=house in Oslo/x#oslo@3")
    by_text = {term.text: term for term in found.terms}
    assert anchor(found, by_text["Oslo"]) is by_text["houses"]
    assert anchor(found, by_text["sold"]) is None
    assert preposition(found, by_text["Oslo"]) == "in"
    assert preposition(found, by_text["houses"]) == ""


def test_heads_that_run_in_a_circle_have_no_anchor(facts: FactsMaker) -> None:
    found = facts("cats/o=cat@1 it/mU@2 they/mU@1")
    assert anchor(found, found.terms[0]) is None
