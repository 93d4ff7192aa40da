from hypothesis import given
from hypothesis import strategies as st

from reader.anchoring import Anchors

OLD = "The dam held. Nine boats sank in the harbour. Nobody was hurt. The dam held until June.\n"


def at(words: str, text: str, nth: int = 0) -> int:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start


def test_words_are_found_again_after_what_was_put_in_or_taken_out() -> None:
    for new in ("A new first sentence. " + OLD, OLD[14:], OLD.replace("Nobody", "Nobody at all")):
        assert Anchors(OLD, new).offset(at("Nine", OLD)) == at("Nine", new)


def test_of_two_copies_the_nearer_is_taken() -> None:
    new = "Well. " + OLD.replace("Nine", "Ten") + "The end."
    assert Anchors(OLD, new).offset(at("The dam held", OLD, 1)) == at("The dam held", new, 1)


TEXTS = st.text(alphabet="ab \n", max_size=60)


@given(TEXTS, TEXTS, st.integers(0, 60))
def test_every_offset_lands_inside_the_new_text(old: str, new: str, offset: int) -> None:
    assert 0 <= Anchors(old, new).offset(min(offset, len(old))) <= len(new)


@given(TEXTS, st.integers(0, 60))
def test_in_an_unchanged_text_everything_stays(text: str, offset: int) -> None:
    assert Anchors(text, text).offset(min(offset, len(text))) == min(offset, len(text))


def test_of_very_many_copies_one_of_the_first_is_near_enough() -> None:
    old, new = "a" + "0123456789 " * 1_300 + "b", "cc" + "0123456789 " * 1_300 + "dd"
    at = 1 + 11 * 1_250
    found = Anchors(old, new).offset(at)
    assert new[found : found + 40] == old[at : at + 40]
