from hypothesis import given
from hypothesis import strategies as st

from reader.language.plain_text import plain_texts
from reader.model import Span

TEXT = "- It sank instead[1][2].  The crew [3] was saved."


def whole(text: str, cuts: list[Span]) -> str:
    return "|".join(plain.text for plain in plain_texts(text, Span(0, len(text)), cuts))


def test_bullets_markers_and_double_spaces_are_left_out() -> None:
    cuts = [Span(17, 20), Span(20, 23), Span(35, 38)]
    assert whole(TEXT, cuts) == "It sank instead. The crew was saved."


def test_a_space_goes_with_the_marker_before_a_full_stop() -> None:
    assert whole("It sank [1].", [Span(8, 11)]) == "It sank."


def test_overlapping_cuts_are_taken_once() -> None:
    assert whole("It sank[1].", [Span(7, 10), Span(7, 9)]) == "It sank."


def test_spans_lead_back_to_the_article() -> None:
    plain = next(plain_texts(TEXT, Span(0, len(TEXT)), [Span(17, 20), Span(20, 23)]))
    at = plain.text.index("instead.")
    assert plain.to_article(at, at + 8).of(TEXT) == "instead[1][2]."
    assert plain.to_article(at, at) == Span(10, 10)


def test_typeset_quotes_become_typed_ones_of_the_same_length() -> None:
    assert whole("“It’s\nsafe”", []) == '"It\'s safe"'


def test_a_block_of_spaces_has_no_text() -> None:
    assert list(plain_texts("   ", Span(0, 3), [])) == []


def test_long_blocks_are_cut_after_a_sentence_a_word_or_anywhere() -> None:
    for text in ("It sank. It rose. It sank.", "it sank and rose and sank", "x" * 25):
        parts = list(plain_texts(text, Span(0, len(text)), [], piece=12))
        assert len(parts) > 1
        assert "".join(part.text for part in parts).replace(" ", "") == text.replace(" ", "")
    assert [part.text for part in plain_texts("It sank. It rose.", Span(0, 17), [], piece=12)] == [
        "It sank.",
        "It rose.",
    ]


@given(st.text(alphabet="ab .[1]\n’-", max_size=40), st.lists(st.integers(0, 40), max_size=6))
def test_every_character_comes_from_the_article(text: str, ends: list[int]) -> None:
    edges = sorted(min(end, len(text)) for end in ends)
    cuts = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False) if a < b]
    for plain in plain_texts(text, Span(0, len(text)), cuts, piece=15):
        for at, character in enumerate(plain.text):
            origin = plain.to_article(at, at + 1).of(text)
            assert origin == character or (origin, character) in {("’", "'"), ("\n", " ")}
