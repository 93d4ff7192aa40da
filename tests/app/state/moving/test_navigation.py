import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.state.moving.navigation import counterpart, innermost, step
from reader.model import Span, Warning

SPANS = [Span(0, 9), Span(10, 30), Span(12, 20), Span(40, 50)]
RANGES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=10).map(
    lambda pairs: sorted({Span(a, a + n) for a, n in pairs})
)


@pytest.mark.parametrize(
    ("here", "by", "offset", "index"),
    [
        (None, 1, 0, 0),
        (None, 1, 11, 2),
        (None, 1, 45, None),
        (None, -1, 0, None),
        (None, -1, 45, 3),
        (SPANS[1], 1, 0, 2),
        (SPANS[1], -1, 0, 0),
        (SPANS[3], 1, 0, None),
        (SPANS[0], -1, 0, None),
        (Span(35, 36), 1, 0, 3),
        (Span(35, 36), -1, 0, 2),
        (None, 2, 0, 1),
        (None, 9, 11, 3),
        (None, 9, 45, None),
        (None, -9, 45, 0),
        (SPANS[0], 2, 0, 2),
        (SPANS[0], 9, 0, 3),
        (SPANS[3], 9, 0, None),
        (SPANS[3], -2, 0, 1),
        (SPANS[3], -9, 0, 0),
    ],
)
def test_steps_go_to_the_neighbour(here: Span | None, by: int, offset: int, index: int | None) -> None:
    assert step(SPANS, here, by, offset=offset) == index


@pytest.mark.parametrize("by", [-2, -1, 1, 2])
def test_without_spans_there_is_nowhere_to_go(by: int) -> None:
    assert step([], None, by, offset=5) is None
    assert step([], Span(1, 2), by, offset=5) is None


@given(RANGES)
def test_stepping_on_and_on_visits_every_span_once(spans: list[Span]) -> None:
    seen, here = [], None
    while (index := step(spans, here, 1, offset=0)) is not None:
        here = spans[index]
        seen.append(here)
    assert seen == spans


@given(RANGES, st.integers(0, 80))
def test_the_innermost_span_is_the_shortest_over_the_offset(spans: list[Span], offset: int) -> None:
    index = innermost(spans, offset, longest=20)
    over = [span for span in spans if offset in span]
    assert (index is None) == (not over)
    if index is not None:
        assert offset in spans[index]
        assert len(spans[index]) == min(map(len, over))


def warning(*spans: Span, other: str | None = None) -> Warning:
    return Warning("w", "duplicate", "near", 0.9, (), spans, other_article=other)


def test_the_counterpart_and_back_again() -> None:
    pair = warning(Span(0, 9), Span(40, 50))
    assert counterpart(pair, Span(0, 9)) == Span(40, 50)
    assert counterpart(pair, Span(40, 50)) == Span(0, 9)
    assert counterpart(pair, Span(2, 5)) == Span(40, 50)
    assert counterpart(pair, Span(20, 25)) == Span(0, 9)


def test_one_quote_or_a_quote_elsewhere_has_no_counterpart_here() -> None:
    assert counterpart(warning(Span(0, 9)), Span(0, 9)) is None
    assert counterpart(warning(Span(0, 9), Span(1, 5), other="another"), Span(0, 9)) is None
