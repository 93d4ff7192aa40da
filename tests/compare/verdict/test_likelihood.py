import math
from typing import Any

import pytest

from reader.compare.verdict.likelihood import Judge, judge_in, shipped_judge

STUMP = [[0, -1, -1], [1.5, -1.0, 2.0], [1, 0, 0], [2, 0, 0]]


def told(**fields: object) -> dict[str, object]:
    return {
        "trees": [STUMP],
        "base": 0.5,
        "means": [1.0, 0.0],
        "scales": [2.0, 1.0],
        "weights": [0.0, 3.0],
        "bias": 0.0,
        "slope": 1.0,
        "intercept": 0.0,
        **fields,
    }


def judge(**fields: object) -> Judge:
    return judge_in({"traits": ["edits", "denials"], "changed": told(**fields), "same": told()})


@pytest.mark.parametrize(("edits", "grown"), [(1.0, -0.5), (1.5, -0.5), (2.0, 2.5)])
def test_smaller_or_equal_values_lead_left_and_both_models_count_half(edits: float, grown: float) -> None:
    odds = judge().changed.odds([edits, 1.0])
    assert odds == pytest.approx((grown + 3.0) / 2)


def test_the_calibration_is_applied_to_the_odds() -> None:
    found = judge(slope=2.0, intercept=-1.0).weigh({"edits": 0.0})
    assert found.changed == pytest.approx(1 / (1 + math.exp(1.5)))


def test_traits_that_are_not_told_count_as_nothing() -> None:
    assert judge().weigh({}) == judge().weigh({"edits": 0.0, "denials": 0.0, "unheard": 9.0})


def test_far_values_stay_shares() -> None:
    found = judge().weigh({"denials": 1e9})
    assert 0 <= found.changed <= 1


def test_the_shipped_judge_has_every_tree_end_in_a_leaf() -> None:
    shipped = shipped_judge()
    for model in (shipped.changed, shipped.same):
        assert len(model.weights) == len(shipped.traits)
        for tree in model.trees:
            assert -1 <= min(leaves_of(tree)) <= max(leaves_of(tree)) <= 1


def leaves_of(node: Any) -> list[float]:
    if not isinstance(node, tuple):
        return [node]
    trait, _, smaller, greater = node
    assert 0 <= trait < len(shipped_judge().traits)
    return [*leaves_of(smaller), *leaves_of(greater)]


def test_the_first_answer_alone_is_the_same() -> None:
    assert judge().likelihood_of_change({"denials": 2}) == judge().weigh({"denials": 2}).changed
