from hypothesis import given
from hypothesis import strategies as st

from reader.app.layout.layers import Layer, Marks, pieces

SPANS = st.lists(
    st.tuples(st.integers(0, 50), st.integers(0, 50), st.sampled_from(["claim", "note"])), max_size=12
)


def test_styles_of_later_layers_come_last() -> None:
    claim, note = Layer([(0, 6, "claim")]), Layer([(3, 9, "note")])
    assert pieces(0, 10, (claim, note)) == [
        (0, 3, ("claim",)),
        (3, 6, ("claim", "note")),
        (6, 9, ("note",)),
        (9, 10, ()),
    ]


def test_a_row_without_spans_is_one_piece_and_an_empty_row_is_none() -> None:
    assert pieces(4, 9, (Layer(),)) == [(4, 9, ())]
    assert pieces(4, 4, (Layer(),)) == []


def test_a_long_span_under_later_short_ones_is_still_found() -> None:
    layer = Layer([(0, 40, "claim"), (1, 2, "note"), (3, 4, "note")])
    assert list(layer.between(30, 35)) == [(30, 35, "claim")]
    assert len(layer) == 3


@given(SPANS, SPANS, st.integers(0, 50), st.integers(0, 50))
def test_pieces_joined_give_the_stretch_back_with_exactly_its_styles(
    below: list[tuple[int, int, str]], above: list[tuple[int, int, str]], start: int, length: int
) -> None:
    end = start + length
    cut = pieces(start, end, (Layer(below), Layer(above)))
    assert [offset for a, b, _ in cut for offset in range(a, b)] == list(range(start, end))
    for a, b, styles in cut:
        expected = [style for s, e, style in [*sorted(below), *sorted(above)] if s <= a and b <= e]
        assert list(styles) == expected


def test_the_weightiest_mark_of_a_stretch_wins() -> None:
    marks = Marks([(5, 3), (8, 1), (20, 0)])
    assert marks.best(0, 10) == 1
    assert marks.best(5, 6) == 3
    assert marks.best(9, 20) is None
