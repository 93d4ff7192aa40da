import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from reader.app.layout.cells import FILLER, ODD, WIDE, cell_string, fit, pad, printable


def test_no_character_taken_for_narrow_is_wide_or_missing() -> None:
    narrow = [chr(code) for code in range(0x20, 0x2FFF) if not ODD.search(chr(code))]
    assert {get_character_cell_size(character) for character in narrow} == {1}


@pytest.mark.parametrize(
    ("text", "cells", "offsets"),
    [
        ("ab c", "xx x", [0, 1, 2, 3, 4]),
        ("橋x", f"{WIDE}{FILLER}x", [0, 0, 1, 2]),
        ("e\u0301x", "xx", [0, 2, 3]),
        ("", "", [0]),
        ("\u200bx", "x", [0, 2]),
    ],
)
def test_a_cell_string_has_one_character_per_cell(text: str, cells: str, offsets: list[int]) -> None:
    found, places = cell_string(text)
    assert (found, list(places)) == (cells, offsets)


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc"))))
def test_a_cell_string_is_as_long_as_the_text_is_wide(text: str) -> None:
    cells, offsets = cell_string(text)
    assert len(cells) == cell_len(text) == len(offsets) - 1
    assert list(offsets) == sorted(offsets)


@pytest.mark.parametrize(
    ("text", "width", "fitted"),
    [
        ("harbour", 7, "harbour"),
        ("harbour", 6, "harbo…"),
        ("a harbour", 3, "a…"),
        ("橋橋橋", 4, "橋…"),
        ("x", 0, ""),
    ],
)
def test_a_text_that_does_not_fit_says_so(text: str, width: int, fitted: str) -> None:
    assert fit(text, width) == fitted


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc"))), st.integers(0, 40))
def test_padded_text_is_exactly_as_wide_as_asked(text: str, width: int) -> None:
    assert cell_len(pad(text, width)) == width


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("two\nlines\there", "two lines here"),
        ("\x1b]0;title\x07", "\ufffd]0;title\ufffd"),
        ("\x9b31m", "\ufffd31m"),
        ("a\u202eb", "a\ufffdb"),
    ],
)
def test_no_printable_text_commands_the_terminal(text: str, safe: str) -> None:
    assert printable(text) == safe
