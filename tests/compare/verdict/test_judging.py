"""Pairs of hand-built claims and what they are to each other."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from reader.compare import compare_claims
from reader.model.claim import Claim
from reader.model.entity import Name

ClaimMaker = Callable[..., Claim]

CONFLICTS = [
    ("number", "The fire/s hurt/p 12/mD workers/o=worker", "The fire/s hurt/p 15/mD workers/o=worker"),
    ("date", "The mill/o was founded/p=found in 1990/x", "The mill/o was founded/p=found in 1985/x"),
    ("polarity", "The plant/s closed/p=close in May/xP", "The plant/s never/g closed/p=close"),
    ("polarity", "The mayor/s failed/g to go/p", "The mayor/s went/p=go"),
    ("antonym", "The bank/s approved/p=approve the merger/o", "The bank/s rejected/p=reject the merger/o"),
    ("antonym", "The bridge/s is safe/pA", "The bridge/s is unsafe/pA"),
    ("antonym", "Weber/s#weber attends/p=attend the talks/x=talk in Geneva/x#geneva",
     "Weber/s#weber skips/p=skip the meeting/o in Geneva/x#geneva"),
    ("entity", "Weber/o#weber was born/p=bear in Oslo/x#oslo",
     "Weber/o#weber was born/p=bear in Lagos/x#lagos"),
    ("role", "Acme/s#acme sued/p=sue Bolt/o#bolt", "Bolt/s#bolt sued/p=sue Acme/o#acme"),
    ("quantifier", "All members/s=member agreed/p=agree", "None/sU of members/x=member@0 agreed/p=agree"),
]  # fmt: skip


def test_a_pair_without_words_is_unrelated(claim: ClaimMaker) -> None:
    a = claim("Rain/s falls/p=fall", words=(), quantities=())
    verdict = compare_claims(a, claim("Snow/s melts/p=melt"), names_a={}, names_b={})
    assert (verdict.verdict, verdict.duplicate, verdict.contradiction) == ("unrelated", 0.0, 0.0)


@pytest.mark.parametrize(("kind", "first", "second"), CONFLICTS)
def test_claims_that_exclude_each_other_contradict(
    claim: ClaimMaker, names: Mapping[str, Name], kind: str, first: str, second: str
) -> None:
    verdict = compare_claims(claim(first), claim(second), names_a=names, names_b=names)
    assert (verdict.verdict, verdict.type) == ("contradiction", kind)
    assert verdict.reason


@pytest.mark.parametrize(("kind", "first", "second"), CONFLICTS)
def test_marks_point_at_the_differing_words(
    claim: ClaimMaker, names: Mapping[str, Name], kind: str, first: str, second: str
) -> None:
    a, b = claim(first, start=100), claim(second, start=40)
    verdict = compare_claims(a, b, names_a=names, names_b=names)
    for value, marks, text in zip(verdict.differs[0], verdict.marks, (a.text, b.text), strict=True):
        assert value == "" or [text[start:end] for start, end in marks] == [value]


QUIET: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("Weber/s#weber left/p=leave Oslo/o#oslo", "Weber/s#weber left/p=leave Lagos/o#lagos", {}, {}),
    ("Growth/s will stall/p", "Growth/s has not/g stalled/p=stall", {"modality": "conditional"}, {}),
    ("He/sU closes/p=close it/oU", "He/sU never/g closed/p=close it/oU", {"modality": "planned"}, {}),
    ("Weber/s#weber lied/p=lie", "Weber/s#weber did not/g lie/p", {"modality": "question"}, {}),
    ("Profits/s=profit rose/p=rise 5%/xD in 2019/x", "Profits/s=profit rose/p=rise 7%/xD in 2020/x", {}, {}),
    ("Weber/s#weber met/p=meet Okoro/o#okoro", "Okoro/s#okoro met/p=meet Weber/o#weber", {}, {}),
    ("She/sU is not/g unhappy/pA", "She/sU is happy/pA", {}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "fields_a", "fields_b"), QUIET)
def test_pairs_that_can_both_be_true_never_contradict(
    claim: ClaimMaker,
    names: Mapping[str, Name],
    first: str,
    second: str,
    fields_a: dict[str, Any],
    fields_b: dict[str, Any],
) -> None:
    verdict = compare_claims(
        claim(first, **fields_a), claim(second, **fields_b), names_a=names, names_b=names
    )
    assert verdict.verdict in ("related", "unrelated", "duplicate")


def test_two_speakers_who_disagree_are_in_dispute(claim: ClaimMaker) -> None:
    a = claim("The plan/s failed/p=fail", speaker="Smith", reported=True)
    b = claim("The plan/s succeeded/p=succeed", speaker="Jones", reported=True)
    verdict = compare_claims(a, b, names_a={}, names_b={})
    assert verdict.verdict == "dispute"
    assert "Smith" in verdict.reason


def test_one_speaker_under_two_wordings_contradicts_himself(claim: ClaimMaker) -> None:
    a = claim("The plan/s failed/p=fail", speaker="Smith", reported=True)
    b = claim("The plan/s succeeded/p=succeed", speaker="John Smith", reported=True)
    assert compare_claims(a, b, names_a={}, names_b={}).verdict == "contradiction"


def test_a_later_value_is_an_update(claim: ClaimMaker) -> None:
    a = claim("In 2019/x it/sU had/p=have 40/mD staff/o")
    b = claim("It/sU now/mR has/p=have 65/mD staff/o")
    verdict = compare_claims(a, b, names_a={}, names_b={})
    assert (verdict.verdict, verdict.differs) == ("update", (("40", "65"),))
    assert "2019" in verdict.reason


def test_the_same_told_in_other_words_is_a_restatement(claim: ClaimMaker) -> None:
    a = claim("The ministry/s kept/p=keep the report/o under wraps/x=wraps")
    b = claim("The ministry/s kept/p=keep the report/o secret/mA")
    verdict = compare_claims(a, b, names_a={}, names_b={})
    assert (verdict.verdict, verdict.type) == ("duplicate", "restated")
