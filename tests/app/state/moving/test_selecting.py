from hypothesis import given
from hypothesis import strategies as st

from reader.app.state.moving.selecting import (
    Selecting,
    end_of_next,
    first_visible,
    start_of_previous,
    words_near,
)
from reader.model import Span

SENTENCES = [Span(0, 5), Span(6, 10), Span(12, 20)]


def test_both_ends_are_selected_whichever_comes_first() -> None:
    assert Selecting(3, 7).span(()) == Selecting(7, 3).span(()) == Span(3, 8)
    assert Selecting.over(Span(3, 8)).span(()) == Span(3, 8)


def test_sentences_are_selected_whole() -> None:
    assert Selecting(3, 7, "sentences").span(SENTENCES) == Span(0, 10)
    assert Selecting(11, 11, "sentences").span(SENTENCES) == Span(6, 10)
    assert Selecting(3, 3, "sentences").span(()) == Span(3, 4)


def test_the_head_stays_in_the_text() -> None:
    assert Selecting(3, 3).to(99, length=20).head == 19
    assert Selecting(3, 3).to(-5, length=20).head == 0
    assert Selecting(0, 0).to(5, length=0).head == 0


def test_a_motion_goes_to_the_end_of_the_next_or_the_start_of_the_previous() -> None:
    assert [end_of_next(SENTENCES, head, 1) for head in (0, 4, 5, 11, 19, 30)] == [4, 9, 9, 19, 19, 30]
    assert [start_of_previous(SENTENCES, head, 1) for head in (15, 12, 3, 0)] == [12, 6, 0, 0]
    assert end_of_next(SENTENCES, 0, 9) == 19
    assert start_of_previous(SENTENCES, 19, 9) == 0
    assert end_of_next([], 3, 1) == start_of_previous([], 3, 1) == 3


def test_the_first_character_that_is_no_space() -> None:
    assert first_visible("a  b", 1) == 3
    assert first_visible("a  ", 1) == 1


@given(st.text("ab '.-\n", max_size=200), st.integers(0, 200), st.integers(1, 3))
def test_there_are_as_many_words_near_as_are_asked_for(text: str, head: int, times: int) -> None:
    head = min(head, len(text))
    found, everything = words_near(text, head, times), words_near(text, 0, 10_000)
    assert set(found) <= set(everything)
    for after in (True, False):
        there, all_there = (
            sum(span.start > head if after else span.end <= head for span in spans)
            for spans in (found, everything)
        )
        assert there >= min(times, all_there)


def test_words_are_found_far_apart_too() -> None:
    text = "a" + " " * 5_000 + "b" + " " * 5_000 + "c"
    assert [span.of(text) for span in words_near(text, 5_001, 1)] == ["a", "b", "c"]
