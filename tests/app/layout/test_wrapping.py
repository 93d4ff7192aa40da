import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.app.layout.cells import FILLER
from reader.app.layout.wrapping import Rows, chop, hard_cut, wrap, wrap_lines

WORDS = st.text(st.sampled_from("ab c橋é…"), max_size=80)


def rows_of(text: str, first: int, rest: int) -> list[str]:
    rows = Rows()
    wrap(text, 0, len(text), first=first, rest=rest, rows=rows)
    return [text[a:b] for a, b in zip(rows.starts, rows.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "first", "rest", "rows"),
    [
        ("the vote was delayed", 8, 8, ["the vote", "was", "delayed"]),
        ("the vote was delayed", 4, 12, ["the", "vote was", "delayed"]),
        ("infrastructure", 5, 5, ["infra", "struc", "ture"]),
        ("a  b", 2, 2, ["a ", "b"]),
        ("", 5, 5, []),
        ("ab", 0, 0, ["a", "b"]),
    ],
)
def test_text_breaks_at_the_last_space_that_fits(text: str, first: int, rest: int, rows: list[str]) -> None:
    assert rows_of(text, first, rest) == rows


@given(st.text(st.sampled_from("ab c"), max_size=120), st.integers(1, 20), st.integers(1, 20))
def test_rows_cover_the_text_once_and_only_spaces_fall_between_them(text: str, first: int, rest: int) -> None:
    rows = Rows()
    wrap(text, 0, len(text), first=first, rest=rest, rows=rows)
    starts, ends = list(rows.starts), list(rows.ends)
    between = [text[a:b] for a, b in zip([0, *ends], [*starts, len(text)], strict=True)]
    assert not "".join(between).strip()
    assert all(
        b - a <= width for a, b, width in zip(starts, ends, [first] + [rest] * len(ends), strict=False)
    )


@given(st.text(st.sampled_from("a  橋"), max_size=60), st.integers(2, 20))
def test_chopped_rows_joined_give_the_line_back(text: str, width: int) -> None:
    rows = Rows()
    chop(text, 0, len(text), first=width, rest=width, rows=rows)
    assert "".join(text[a:b] for a, b in zip(rows.starts, rows.ends, strict=True)) == text


@pytest.mark.parametrize(("cut", "moved"), [(1, 2), (2, 2), (3, 2), (4, 4)])
def test_a_hard_cut_never_halves_a_wide_character(cut: int, moved: int) -> None:
    assert hard_cut(f"x{FILLER}x{FILLER}x", 0, cut) == moved


@given(WORDS, st.integers(2, 30))
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrap_lines(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(WORDS, st.integers(2, 30), st.integers(1, 3))
def test_cut_lines_end_in_an_ellipsis_and_uncut_ones_are_whole(text: str, width: int, limit: int) -> None:
    whole, cut = wrap_lines(text, width), wrap_lines(text, width, limit=limit)
    assert len(cut) <= limit
    assert all(cell_len(line) <= width for line in cut)
    assert cut == whole if len(whole) <= limit else cut[-1].endswith("…")
