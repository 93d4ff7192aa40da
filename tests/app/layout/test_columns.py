from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reader.app.layout.cells import cell_len
from reader.app.layout.columns import LEAST, columns
from reader.app.layout.flow import Fragments

BLOCKS: list[list[Fragments]] = [
    [[("left words of the first", ("strong",))]],
    [[("right", ())], [("more", ())]],
]


def text(rows: Sequence[Fragments]) -> list[str]:
    return ["".join(words for words, _ in row) for row in rows]


def test_two_blocks_stand_beside_each_other_where_there_is_room() -> None:
    made = columns(BLOCKS, 83)
    assert text(made.rows) == [
        "left words of the first".ljust(40) + " │ right",
        " " * 40 + " │ more",
    ]
    assert [made.at(0, 0), made.at(1, 39), made.at(0, 43), made.at(1, 82)] == [0, 0, 1, 1]
    assert [made.at(0, 41), made.at(2, 0), made.at(0, 90)] == [None, None, None]


def test_below_each_other_where_there_is_none() -> None:
    made = columns(BLOCKS, 2 * LEAST)
    assert text(made.rows) == ["left words of the first", "", "right", "more"]
    assert [made.at(0, 5), made.at(1, 5), made.at(2, 5)] == [0, None, 1]


def test_a_block_alone_has_all_the_room_and_a_third_begins_a_new_row() -> None:
    alone = columns([[[("word " * 30, ())]]], 100)
    assert max(len(row) for row in text(alone.rows)) > 80
    three = columns([*BLOCKS, [[("third", ())]]], 100)
    assert text(three.rows)[-2:] == ["", "third"]


@given(
    st.lists(st.text(st.sampled_from("ab 漢"), max_size=200), min_size=1, max_size=4), st.integers(10, 150)
)
def test_no_row_is_wider_than_the_width(words: list[str], width: int) -> None:
    made = columns([[[(text, ())]] for text in words], width)
    assert all(cell_len(row) <= max(width, 2) for row in text(made.rows))
