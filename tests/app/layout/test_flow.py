from hypothesis import given
from hypothesis import strategies as st

from reader.app.layout.flow import flow

FRAGMENTS = st.lists(
    st.tuples(st.text(st.sampled_from("ab c橋"), max_size=30), st.sampled_from([(), ("claim",), ("a", "b")]))
)


def test_styles_survive_the_line_break() -> None:
    rows = flow([[("why  ", ("muted",)), ("the numbers differ", ())]], 12)
    assert rows == [[("why  ", ("muted",)), ("the", ())], [("numbers", ())], [("differ", ())]]


def test_an_empty_paragraph_is_an_empty_row() -> None:
    assert flow([[], [("a", ())]], 5) == [[], [("a", ())]]


@given(FRAGMENTS, st.integers(2, 30))
def test_no_letter_is_lost_and_each_keeps_its_styles(
    fragments: list[tuple[str, tuple[str, ...]]], width: int
) -> None:
    rows = flow([fragments], width)
    before = [(letter, styles) for words, styles in fragments for letter in words if letter != " "]
    after = [(letter, styles) for row in rows for words, styles in row for letter in words if letter != " "]
    assert after == before
