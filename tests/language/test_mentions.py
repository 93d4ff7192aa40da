import pytest
import spacy
from spacy.tokens import Doc, Span

from reader.language.mentions import mentions_of

ENGLISH = spacy.blank("en")

MENTIONS = [
    # text, what the network says, what remains
    ("Ada Lund's plan", [("Ada Lund's", "PERSON")], [("Ada Lund", "PERSON")]),
    ("President Lund left", [("President Lund", "PERSON")], [("Lund", "PERSON")]),
    ("Russian President Lund left", [("Russian President Lund", "PERSON")], [("Russian", "NORP"), ("Lund",
     "PERSON")]),
    ("Neither Lund came", [("Neither Lund", "PERSON")], [("Lund", "PERSON")]),
    ("Ms Ada Lund leads", [("Ada Lund", "LOC")], [("Ada Lund", "PERSON")]),
    ("The Kremlin said", [("Kremlin", "LOC")], [("Kremlin", "ORG")]),
    ("Insiders said", [("Insiders", "ORG")], []),
    ("Istanbul waits", [("Istanbul", "ORG")], [("Istanbul", "GPE")]),
    ("Norway and Lake Foo", [("Norway", "PERSON"), ("Lake Foo", "LOC")], [("Norway", "GPE"), ("Lake Foo",
     "LOC")]),
    ("Ukraine-Russia talks", [("Ukraine-Russia", "ORG")], [("Ukraine", "GPE"), ("Russia", "GPE")]),
    ("Jean-Paul talks", [("Jean-Paul", "PERSON")], [("Jean-Paul", "PERSON")]),
    ("The World Cup began", [("World Cup", "ORG")], [("World Cup", "EVENT")]),
    ("Foo Cooperative met Lund & Dahl", [("Foo Cooperative", "LOC"), ("Lund & Dahl", "PERSON")],
     [("Foo Cooperative", "ORG"), ("Lund & Dahl", "ORG")]),
    ("Iraqi troops", [("Iraqi", "LOC")], [("Iraqi", "NORP")]),
    ("Sri Lanka voted", [], [("Sri Lanka", "GPE")]),
    ("He lives in Paris now", [], [("Paris", "GPE"), ("now", "DATE")]),
    ("Paris left early", [], []),
    ("the Kremlin and Russians", [], [("Kremlin", "ORG"), ("Russians", "NORP")]),
    ("On 3 May 2025 it paid $5m", [("May", "PERSON")], [("3 May 2025", "DATE"), ("$5m", "MONEY")]),
    ("5% of 12 boats, 5 km off, came third at 10 a.m.", [],
     [("5%", "PERCENT"), ("12", "CARDINAL"), ("5 km", "QUANTITY"), ("third", "ORDINAL"), ("10 a.m.",
      "TIME")]),
    ("it was x", [("x", "ORG")], []),
    ("a president spoke", [("president", "PERSON")], []),
]  # fmt: skip


def named(text: str, names: list[tuple[str, str]]) -> Doc:
    doc = ENGLISH.make_doc(text)
    doc.ents = [
        span
        for words, label in names
        if (span := doc.char_span(text.index(words), text.index(words) + len(words), label=label)) is not None
    ]
    assert len(doc.ents) == len(names)
    assert all(isinstance(span, Span) for span in doc.ents)
    return doc


@pytest.mark.parametrize(("text", "names", "expected"), MENTIONS)
def test_lists_correct_the_network(
    text: str, names: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    found = mentions_of(named(text, names))
    assert [(entity.span.of(text), entity.label) for entity in found] == expected


def test_a_country_inside_a_longer_name_is_left_alone() -> None:
    doc = ENGLISH.make_doc("Air France Cargo")
    for token in doc:
        token.pos_ = "PROPN"
    assert mentions_of(doc) == []


def test_a_first_name_or_surname_that_the_network_missed_is_joined() -> None:
    words = ["Osk", "Lund", "met", "Ada", "Dahl", "and", "aide", "Jo"]
    doc = Doc(
        ENGLISH.vocab,
        words=words,
        pos=["PROPN", "PROPN", "VERB", "PROPN", "PROPN", "CCONJ", "NOUN", "PROPN"],
        heads=[2, 0, 2, 2, 3, 7, 7, 3],
        deps=["nsubj", "flat", "ROOT", "obj", "flat", "cc", "compound", "conj"],
        ents=["O", "B-PERSON", "O", "B-PERSON", "O", "O", "O", "B-PERSON"],
    )
    assert [entity.span.of(doc.text) for entity in mentions_of(doc)] == ["Osk Lund", "Ada Dahl", "Jo"]


def test_titles_are_not_taken_for_first_names() -> None:
    doc = Doc(
        ENGLISH.vocab,
        words=["President", "Lund", "won"],
        pos=["PROPN", "PROPN", "VERB"],
        heads=[1, 2, 2],
        deps=["compound", "nsubj", "ROOT"],
        ents=["O", "B-PERSON", "O"],
    )
    assert [entity.span.of(doc.text) for entity in mentions_of(doc)] == ["Lund"]


def test_repairs_can_be_left_out() -> None:
    doc = ENGLISH.make_doc("He lives in Paris and Norway")
    assert [entity.span.of(doc.text) for entity in mentions_of(doc)] == ["Paris", "Norway"]
    assert mentions_of(doc, repaired=False) == []


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("Mill Lane Stadium", "ORG", "FAC"),
        ("Harrow Vale United", "LOC", "ORG"),
        ("Kessel AG", "PERSON", "ORG"),
    ],
)
def test_last_words_tell_what_a_name_is(text: str, label: str, expected: str) -> None:
    assert [entity.label for entity in mentions_of(named(text, [(text, label)]))] == [expected]


def test_names_in_small_letters_count_only_where_nothing_has_a_capital() -> None:
    def found(text: str) -> list[str]:
        return [entity.span.of(text) for entity in mentions_of(named(text, [("chicago", "LOC")]))]

    assert found("best pizza in chicago ?") == ["chicago"]
    assert found("Best pizza in chicago ?") == []


def test_a_word_inside_a_title_is_nobody() -> None:
    text = "Deputy Water Minister Anton Belk"
    doc = named(text, [("Water", "PERSON"), ("Anton Belk", "PERSON")])
    assert [entity.span.of(text) for entity in mentions_of(doc)] == ["Anton Belk"]
