"""What the figures about growth are made of."""

import pytest

from benchmarks.invented_claims import invented_claims, with_changed
from benchmarks.scale import compare_here, copies, growth


def test_the_exponent_of_a_power_law_is_found() -> None:
    exponent, half = growth([(size, 3e-5 * size**1.1) for size in (1_000, 3_000, 10_000, 30_000)])
    assert exponent == pytest.approx(1.1)
    assert half == pytest.approx(0.0, abs=1e-6)


def test_two_points_leave_the_exponent_unsure() -> None:
    exponent, half = growth([(1_000, 1.0), (2_000, 2.0)])
    assert exponent == pytest.approx(1.0)
    assert half == float("inf")


@pytest.mark.model
def test_changed_copies_are_put_beside_the_claims_that_they_change() -> None:
    measured = compare_here(*with_changed(*invented_claims(200), 10))
    assert (measured.claims, measured.changed, measured.met) == (210, 10, 10)
    assert measured.seconds > 0


@pytest.mark.model
def test_copies_of_one_claim_are_one_group_without_pairs() -> None:
    measured = compare_here(*copies(1_000))
    assert (measured.judged, measured.warnings) == (0, 1)
