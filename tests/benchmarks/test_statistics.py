import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.statistics import area_under_curve, balanced_accuracy, bootstrap, median, percentile, share

NUMBERS = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40)
SCORED = st.lists(st.tuples(st.integers(0, 5).map(float), st.booleans()), max_size=40)


@pytest.mark.parametrize(
    ("values", "part", "expected"),
    [
        ([3.0], 0.9, 3.0),
        ([1.0, 2.0], 0.5, 1.5),
        ([4.0, 1.0, 3.0, 2.0, 5.0], 0.25, 2.0),
        ([0.0, 10.0], 0.95, 9.5),
    ],
)
def test_percentiles_are_interpolated(values: list[float], part: float, expected: float) -> None:
    assert percentile(values, part) == pytest.approx(expected)


def test_nothing_has_no_percentile() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 0.5)


@given(NUMBERS)
def test_the_median_lies_among_the_values(values: list[float]) -> None:
    assert min(values) <= median(values) <= max(values)


@given(NUMBERS)
def test_an_interval_runs_forward_and_is_the_same_again(values: list[float]) -> None:
    low, high = bootstrap(values, median, resamples=20)
    assert min(values) <= low <= high <= max(values)
    assert bootstrap(values, median, resamples=20) == (low, high)


def test_an_interval_narrows_with_more_values() -> None:
    few, many = ([float(n % 10) for n in range(size)] for size in (10, 1000))
    width_of_few, width_of_many = (high - low for low, high in (bootstrap(v, median) for v in (few, many)))
    assert width_of_many < width_of_few


@pytest.mark.parametrize(
    ("scored", "expected"),
    [
        ([(0.1, False), (0.9, True)], 1.0),
        ([(0.9, False), (0.1, True)], 0.0),
        ([(0.5, False), (0.5, True)], 0.5),
        ([(0.1, False), (0.4, True), (0.6, False), (0.9, True)], 0.75),
        ([(0.3, True)], 0.5),
        ([], 0.5),
    ],
)
def test_the_area_under_the_curve(scored: list[tuple[float, bool]], expected: float) -> None:
    assert area_under_curve(scored) == pytest.approx(expected)


@given(SCORED)
def test_the_area_is_the_share_of_pairs_in_the_right_order(scored: list[tuple[float, bool]]) -> None:
    trues = [score for score, truth in scored if truth]
    falses = [score for score, truth in scored if not truth]
    won = [1.0 if t > f else 0.5 if t == f else 0.0 for t in trues for f in falses]
    assert area_under_curve(scored) == pytest.approx(sum(won) / len(won) if won else 0.5)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([(True, True), (False, False)], 1.0),
        ([(True, True), (True, False)], 0.5),
        ([(True, True), (False, True), (False, False), (False, False)], 0.75),
        ([(False, True)], 0.0),
    ],
)
def test_balanced_accuracy_weighs_both_sides_alike(answers: list[tuple[bool, bool]], expected: float) -> None:
    assert balanced_accuracy(answers) == pytest.approx(expected)


def test_a_share_of_nothing_is_nothing() -> None:
    assert share([]) == 0.0
    assert share([True, False]) == 0.5
