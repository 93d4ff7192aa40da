"""Every word of a text."""

import pytest

from reader.compare.summaries.plain_words import PlainWord, base_form, plain_words
from reader.model.analysis import Analysis
from reader.model.article import Article


def words_of(text: str) -> tuple[PlainWord, ...]:
    return plain_words(Article("-", "A text", text, ()), Analysis("a"))


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("1,203", "number", 1203.0),
        ("$6.86", "number", 6.86),
        ("35%", "number", 35.0),
        ("3bn", "number", 3e9),
        ("4 million", "number", 4e6),
        ("2.4-million", "number", 2.4e6),
        ("twenty", "number", 20.0),
        ("12th", "number", 12.0),
        ("second", "rank", 2.0),
        ("twenty-five", "number", 25.0),
        ("ninety one", "number", 91.0),
        ("twenty twelve", "number", 20.0),
        ("Q3", "rank", 3.0),
        ("4Q", "rank", 4.0),
        ("A4", "word", None),
        ("3D", "word", None),
    ],
)
def test_numbers_have_values(text: str, kind: str, value: float | None) -> None:
    first = words_of(f"In {text} of it.")[1]
    assert (first.kind, first.value) == (kind, value)


def test_a_comma_after_a_number_is_none_of_it() -> None:
    assert [word.text for word in words_of("In 1962, 1,500 came.")] == ["In", "1962", "1,500", "came"]


def test_sentences_end_at_marks_and_at_line_ends() -> None:
    found = words_of("Rain fell. It fell hard\nAnna: yes!")
    assert [word.sentence for word in found] == [0, 0, 1, 1, 1, 2, 3]
    assert [word.text for word in found if word.is_first] == ["Rain", "It", "Anna", "yes"]


def test_a_wrapped_line_goes_on() -> None:
    assert {word.sentence for word in words_of("Rain fell all\nday on the hills.")} == {0}


def test_abbreviations_and_initials_end_no_sentence() -> None:
    found = words_of("Dr. Weber of the U.S. team met J. Okoro at acme.example.org today. He left.")
    assert {word.sentence for word in found if word.text not in ("He", "left")} == {0}
    assert [word.lower for word in found if word.text == "U.S."] == ["us"]
    assert found[-1].sentence == 1


def test_names_are_capitalised_inside_a_sentence_or_all_capitals() -> None:
    assert [word.text for word in words_of("Rain in Oslo. NATO met Ann.") if word.is_name] == [
        "Oslo",
        "NATO",
        "Ann",
    ]


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("councils", "council"),
        ("closed", "close"),
        ("stopping", "stop"),
        ("cities", "city"),
        ("planned", "plan"),
        ("quieter", "quiet"),
        ("this", "this"),
        ("xqzzed", "xqzzed"),
    ],
)
def test_base_forms_by_rule(word: str, base: str) -> None:
    assert base_form(word) == base


def test_possessives_are_the_word_itself() -> None:
    assert [word.lower for word in words_of("The mayor’s and Anna's")] == ["the", "mayor", "and", "anna"]


def test_every_word_stands_where_it_says() -> None:
    text = "“Well,” said Élodie, “it’s 3.5 km — or 4?”"
    assert all(word.span.of(text) == word.text for word in words_of(text))
