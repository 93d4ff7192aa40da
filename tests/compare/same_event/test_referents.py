"""Subjects that may stand for two things within one article."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from reader.compare.facts.claim_facts import Facts, facts_of
from reader.compare.pairs.alignment import align
from reader.compare.same_event.referents import are_two, follow_each_other
from reader.compare.verdict.judging import judge
from reader.model.claim import Claim
from reader.model.entity import Name
from reader.model.span import Span

ClaimMaker = Callable[..., Claim]


def verdict(a: Facts, b: Facts, text: str = "") -> tuple[str, bool]:
    """What the bare pair is called, and whether an article would see two things in it."""
    judgement = judge(a, b)
    assert judgement.difference is not None
    return judgement.verdict, are_two(judgement.alignment, judgement.difference, text)


POINTING = [
    ("The pier/s is open/pA", "The pier/s is closed/pA", False),
    ("It/sU is open/pA", "It/sU is closed/pA", True),
    ("The pier/s is open/pA", "It/sU is closed/pA", True),
    ("This/x@1 pier/s is open/pA", "The pier/s is closed/pA", True),
    ("Another/m@1 pier/s is open/pA", "The pier/s is closed/pA", True),
    ("Another/m@1 pier/s is open/pA", "Another/m@1 pier/s is closed/pA", True),
    ("A pier/s is open/pA", "A pier/s is closed/pA", True),
    ("A pier/s is open/pA", "The pier/s is closed/pA", False),
    ("His/xU@1 pier/s is open/pA", "His/xU@1 pier/s is closed/pA", True),
    ("Our/xU@1 pier/s is open/pA", "Our/xU@1 pier/s is closed/pA", False),
]


@pytest.mark.parametrize(("a", "b", "two"), POINTING)
def test_a_subject_has_to_say_what_it_is(claim: ClaimMaker, a: str, b: str, two: bool) -> None:
    first, second = (facts_of(claim(text, subject=text.split("/s")[0]), {}) for text in (a, b))
    judgement = judge(first, second)
    if judgement.difference is not None:
        assert are_two(judgement.alignment, judgement.difference, "") is two
    else:
        assert two


def test_a_pronoun_that_was_resolved_names_its_thing(claim: ClaimMaker, names: Mapping[str, Name]) -> None:
    a, b = "She/sU signed/p=sign the treaty/o", "She/sU did not/g sign/p the treaty/o"
    weber, okoro = {"names": ("weber",)}, {"names": ("okoro",)}
    first = facts_of(claim(a, **weber), names)
    assert verdict(first, facts_of(claim(b, **weber), names)) == ("contradiction", False)
    assert verdict(first, facts_of(claim(b, **okoro), names)) == ("contradiction", True)
    assert verdict(first, facts_of(claim(b), names)) == ("contradiction", True)


def test_an_owner_whom_the_other_claim_names_is_the_same(
    claim: ClaimMaker, names: Mapping[str, Name]
) -> None:
    own = facts_of(claim("Her/xU@1 yacht/s sank/p=sink", names=("weber",)), names)
    other = "The yacht/s of Weber/x#weber@1 did not/g sink/p"
    assert verdict(own, facts_of(claim(other), names)) == ("contradiction", False)
    assert verdict(own, facts_of(claim(other.replace("weber", "okoro")), names))[1]


def test_a_clause_without_a_subject_is_a_row_of_a_list(claim: ClaimMaker) -> None:
    a, b = "The ferry/s left/p=leave Oslo/oP", "The ferry/s did not/g leave/p Oslo/oP"
    for subject in ("", "December 1914"):
        first, second = (facts_of(claim(text, subject=subject), {}) for text in (a, b))
        assert verdict(first, second) == ("contradiction", True)


def test_copies_of_a_long_sentence_are_about_the_same_they(claim: ClaimMaker) -> None:
    rest = "the harbour/o near the lighthouse/x with granite/mN@8 boulders/x and concrete/x"
    a = f"They/sU fortified/p=fortify {rest}"
    b = f"They/sU did not/g fortify/p {rest}"
    assert verdict(facts_of(claim(a), {}), facts_of(claim(b), {})) == ("contradiction", False)
    short = "They/sU fortified/p=fortify it/oU", "They/sU did not/g fortify/p it/oU"
    assert verdict(facts_of(claim(short[0]), {}), facts_of(claim(short[1]), {}))[1]


@pytest.mark.parametrize(
    ("rest", "two"),
    [(" who live by the river.", True), (", who live by the river.", False), (" in May.", False)],
)
def test_what_goes_on_tells_which_are_meant(claim: ClaimMaker, rest: str, two: bool) -> None:
    a = claim("The levy/s hurts/p=hurt the farmers/o=farmer")
    text = a.text + rest
    longer: dict[str, Any] = {"sentence": Span(0, len(text))}
    first = facts_of(claim("The levy/s hurts/p=hurt the farmers/o=farmer", **longer), {})
    second = facts_of(claim("The levy/s does not/g hurt/p the farmers/o=farmer", start=200), {})
    assert verdict(first, second, text)[1] is two


def test_a_short_share_leans_on_the_clause_before(claim: ClaimMaker) -> None:
    before = "Lee won 54 percent of the farmers, while "
    text = before + "Okoro got 43 percent"
    span = {"sentence": Span(0, len(text))}
    short = claim("Okoro/sP got/p=get 43/mD@3 percent/o", start=len(before), unit="percent", **span)
    other = claim("Okoro/sP got/p=get 46/mD@3 percent/o", start=100, unit="percent")
    first, second = facts_of(short, {}), facts_of(other, {})
    assert verdict(first, second, text) == ("contradiction", True)
    assert verdict(first, second, "x" * len(text)) == ("contradiction", False)


def test_an_event_that_was_proved_the_same_needs_no_subject(facts: Callable[..., Facts]) -> None:
    a = facts("Weber/s#weber travels/p=travel to Geneva/x#geneva for the talks/x=talk")
    b = facts("Weber/s#weber will skip/p the Geneva/o#geneva talks/o=talk", subject="")
    assert verdict(a, b) == ("contradiction", False)


@pytest.mark.parametrize(("between", "follow"), [("  ", True), (" So. ", False)])
def test_a_sentence_follows_the_one_right_before_it(claim: ClaimMaker, between: str, follow: bool) -> None:
    first = claim("The pier/s is open/pA")
    second = claim("It/sU is closed/pA", start=len(first.text) + len(between))
    text = first.text + between + second.text
    pair = align(facts_of(second, {}), facts_of(first, {}))
    assert follow_each_other(pair, text) is follow


@pytest.mark.parametrize(("before", "two"), [("The talks wait until ", True), ("The judge said ", False)])
def test_a_clause_on_which_something_depends_tells_nothing(claim: ClaimMaker, before: str, two: bool) -> None:
    first = claim("The trial/s is over/pA", start=len(before))
    second = claim("The trial/s is not/g over/pA", start=100)
    assert verdict(facts_of(first, {}), facts_of(second, {}), before + first.text) == ("contradiction", two)


def test_who_is_brought_in_anew_did_it_another_time(claim: ClaimMaker, names: Mapping[str, Name]) -> None:
    a = facts_of(claim("Weber/s#weber hurt/p Okoro/o#okoro", subject="Weber"), names)
    b = facts_of(claim("Okoro/s#okoro hurt/p Weber/o#weber", subject="Okoro"), names)
    new = facts_of(claim("Okoro/s#okoro hurt/p Weber/o#weber", subject="A rival, Okoro"), names)
    for other, two in ((b, False), (new, True)):
        judgement = judge(a, other)
        assert judgement.difference is not None
        assert judgement.difference.type == "role"
        assert are_two(judgement.alignment, judgement.difference, "") is two
