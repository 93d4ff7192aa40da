"""What the learned judge may say of two short texts, and what it may not."""

from collections.abc import Callable

import pytest

from reader.compare.facts.claim_facts import Facts
from reader.compare.texts.clauses import clauses_of
from reader.compare.texts.short_texts import IDENTICAL, weigh
from reader.compare.texts.short_verdict import Sentences, verdict_of_short
from reader.compare.traits import passage_of
from reader.compare.verdict.judging import judge
from reader.compare.verdict.likelihood import Likelihoods
from reader.model.analysis import Verdict

FactsMaker = Callable[..., Facts]

LONG = "The regional museum/s opened/p=open a ceramics/m gallery/o for visitors/x in the harbour/m district/x"
OTHER = (
    "The regional museum/s opened/p=open a textiles/m gallery/o for visitors/x in the harbour/m district/x"
)


def verdict(a: Facts, b: Facts, *, changed: float, same: float) -> Verdict:
    first, second = (passage_of(facts.claim.text, [facts], [facts.claim]) for facts in (a, b))
    lead = judge(a, b)
    sentences = Sentences([lead], clauses_of([lead], a.claim.text, b.claim.text))
    return verdict_of_short(first, second, lead, sentences, Likelihoods(changed, same))


def test_a_likely_change_is_shown_with_the_words_that_differ(facts: FactsMaker) -> None:
    found = verdict(facts(LONG), facts(OTHER), changed=0.9, same=0.05)
    assert (found.verdict, found.contradiction) == ("contradiction", 0.9)
    assert found.differs == (("ceramics", "textiles"),)
    assert found.reason


def test_an_unlikely_change_is_not(facts: FactsMaker) -> None:
    found = verdict(facts(LONG), facts(OTHER), changed=0.45, same=0.05)
    assert (found.verdict, found.differs) == ("related", ())


def test_a_likely_change_between_short_claims_may_be_about_two_things(facts: FactsMaker) -> None:
    a, b = facts("The museum/s opened/p=open a shop/o"), facts("The museum/s opened/p=open a cellar/o")
    assert verdict(a, b, changed=0.95, same=0.01).verdict == "related"


def test_a_near_copy_has_to_look_unchanged_to_be_a_duplicate(facts: FactsMaker) -> None:
    a, b = facts(LONG), facts(OTHER)
    assert verdict(a, b, changed=0.3, same=0.6).verdict == "duplicate"
    assert verdict(a, b, changed=0.4, same=0.6).verdict == "related"


def test_a_restatement_may_look_somewhat_changed(facts: FactsMaker) -> None:
    a = facts("The ministry/s kept/p=keep the report/o under wraps/x=wraps")
    b = facts("Nobody/sU saw/p=see what/oU the ministry/s wrote/p=write")
    assert verdict(a, b, changed=0.45, same=0.55).verdict == "duplicate"


@pytest.mark.parametrize("same", [0.6, 0.99])
def test_another_number_is_no_duplicate_however_likely(facts: FactsMaker, same: float) -> None:
    a = facts("The fire/s hurt/p 12/mD workers/o=worker at the mill/x")
    b = facts("The fire/s hurt/p 15/mD workers/o=worker at the mill/x")
    assert verdict(a, b, changed=0.1, same=same).verdict != "duplicate"


def test_a_typed_conflict_stays_one_and_scores_at_least_a_half(facts: FactsMaker) -> None:
    a, b = (
        facts("The bank/s approved/p=approve the merger/o"),
        facts("The bank/s rejected/p=reject the merger/o"),
    )
    found = verdict(a, b, changed=0.2, same=0.3)
    assert (found.verdict, found.type, found.contradiction) == ("contradiction", "antonym", 0.5)


def test_texts_that_share_nothing_contradict_each_other_less(facts: FactsMaker) -> None:
    found = verdict(facts("Rain/s falls/p=fall"), facts("The bank/s closed/p=close"), changed=0.9, same=0.0)
    assert found.verdict == "unrelated"
    assert found.contradiction == pytest.approx(0.765)


def test_the_kind_of_a_duplicate_is_that_of_the_whole_texts(facts: FactsMaker) -> None:
    a, b = facts(LONG), facts(LONG)
    assert verdict(a, b, changed=0.0, same=1.0).type == "verbatim"


def test_the_same_words_need_no_judge(facts: FactsMaker) -> None:
    one = facts("Rain/s falls/p=fall")
    a = passage_of("Rain falls.", [one], [one.claim])
    assert weigh(a, passage_of("Rain  falls [1]", [one], [one.claim])) == IDENTICAL


def test_the_same_words_denied_on_one_side_are_no_duplicate(facts: FactsMaker) -> None:
    found = verdict(facts(LONG), facts(LONG, polarity="negative"), changed=0.0, same=0.9)
    assert found.verdict == "related"
