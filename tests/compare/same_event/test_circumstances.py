"""Like claims about two cases."""

from collections.abc import Callable

import pytest

from reader.compare.differences import FIRM_FINDERS
from reader.compare.facts.claim_facts import facts_of
from reader.compare.pairs.alignment import align
from reader.compare.same_event.circumstances import is_another_case
from reader.model.claim import Claim

ClaimMaker = Callable[..., Claim]

CASES = [
    ("The dam/s is sound/pA", "The dam/s is not/g sound/pA", False),
    ("The dam/s was originally/mR sound/pA", "The dam/s is not/g sound/pA", True),
    ("Guests/s may swim/p by the jetty/x near the lighthouse/x",
     "Guests/s may not/g swim/p beneath the waterfall/x at dusk/x", True),
    ("Guests/s may swim/p by the jetty/x near the lighthouse/x", "Guests/s may not/g swim/p", False),
    ("Dogs/s=dog are banned/p=ban above/xT@5 the weir/x at noon/x",
     "Dogs/s=dog are banned/p=ban below/xT@5 the weir/x at dusk/x", True),
    ("10/mD@1 minutes/s=minute passed/p=pass", "30/mD@1 minutes/s=minute passed/p=pass", True),
    ("The tunnel/s is 5/mD@4 miles/p=mile long/xA", "The tunnel/s is 9/mD@4 miles/p=mile long/xA", False),
]  # fmt: skip


def any_is_another_case(a: Claim, b: Claim) -> bool:
    pair = align(facts_of(a, {}), facts_of(b, {}))
    differences = [found for finder in FIRM_FINDERS for found in finder(pair)]
    assert differences
    return any(is_another_case(pair, difference) for difference in differences)


@pytest.mark.parametrize(("a", "b", "other"), CASES)
def test_what_is_told_of_two_cases_is_no_difference(claim: ClaimMaker, a: str, b: str, other: bool) -> None:
    assert any_is_another_case(claim(a), claim(b)) is other


@pytest.mark.parametrize(
    ("group", "other"),
    [
        ("the growers/x=grower@3", False),
        ("those/x@6 growers/x=grower@3", True),
        ("young/mA@6 growers/x=grower@3", True),
    ],
)
def test_percentages_are_shares_of_one_group(claim: ClaimMaker, group: str, other: bool) -> None:
    a = claim(f"Lee/sP won/p=win 54/mD@3 percent/o of {group}", unit="percent")
    b = claim("Lee/sP won/p=win 61/mD@3 percent/o of the growers/x=grower@3", unit="percent")
    assert any_is_another_case(a, b) is other
