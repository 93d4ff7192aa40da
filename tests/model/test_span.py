import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span

SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(min(ends), max(ends)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_that_runs_backwards_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"got {start}..{end}"):
        Span(start, end)


def test_a_span_cuts_its_text_and_knows_its_length() -> None:
    assert Span(2, 5).of("abcdefg") == "cde"
    assert len(Span(2, 5)) == 3
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]


@given(SPANS, SPANS)
def test_overlapping_is_sharing_a_code_point(first: Span, second: Span) -> None:
    shared = set(range(first.start, first.end)) & set(range(second.start, second.end))
    if len(first) and len(second):
        assert first.overlaps(second) == bool(shared)
    assert first.overlaps(second) == second.overlaps(first)


@given(SPANS, SPANS)
def test_covering_is_holding_every_code_point(first: Span, second: Span) -> None:
    if first.covers(second):
        assert all(offset in first for offset in range(second.start, second.end))
    assert first.covers(first)


@given(SPANS, st.integers(0, 41))
def test_a_span_holds_the_offsets_from_start_to_before_end(span: Span, offset: int) -> None:
    assert (offset in span) == (offset in range(span.start, span.end))
