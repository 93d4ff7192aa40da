import pytest
import spacy
from spacy.tokens import Doc

from reader.language.mentions import mentions_of

ENGLISH = spacy.blank("en")

IN_CONTEXT = [
    # text, what the network says, what is shown
    ("It left the Paris Agreement after years", [("Paris", "LOC")], [("Paris Agreement", "EVENT")]),
    ("It broke the Geneva agreement often", [("Geneva", "LOC")], [("Geneva agreement", "EVENT")]),
    ("the Oslo Climate Change Summit that failed again", [("Oslo", "LOC")],
     [("Oslo Climate Change Summit", "EVENT")]),
    ("Leaders Leave Oslo Summit", [("Oslo", "LOC")], [("Oslo", "GPE")]),
    ("the Oslo summit failed", [("Oslo", "LOC")], [("Oslo", "GPE")]),
    ("Norway agreement talks", [("Norway", "LOC")], [("Norway", "GPE")]),
    ("the Oslo Museum opened again", [("Oslo", "LOC")], [("Oslo", "GPE")]),
    ("UK exporters complain", [("UK exporters", "ORG")], [("UK", "GPE")]),
    ("UK Coal complains", [("UK Coal", "ORG")], [("UK Coal", "ORG")]),
    ("the Essen police wait", [("Essen", "ORG")], [("Essen", "GPE")]),
    ("the Essen works wait", [("Essen", "ORG")], [("Essen", "ORG")]),
    ("Obama mocked them", [("Obama", "PERSON")], [("Obama", "PERSON")]),
    ("a rise in VAT", [("VAT", "LOC")], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "expected"), IN_CONTEXT)
def test_the_words_around_a_place_tell_what_it_is(
    text: str, names: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    doc = ENGLISH.make_doc(text)
    doc.ents = [
        span
        for words, label in names
        if (span := doc.char_span(text.index(words), text.index(words) + len(words), label=label)) is not None
    ]
    assert len(doc.ents) == len(names)
    shown = [(entity.span.of(text), entity.label) for entity in mentions_of(doc)]
    assert [entity for entity in shown if entity[1] not in ("DATE", "ORDINAL")] == expected


def test_seas_that_nobody_knows_are_found_by_their_last_word() -> None:
    words = ["The", "Tolmin", "Sea", "and", "the", "Irish", "Seas", "froze", ".", "Sea", "ice", "grew"]
    pos = ["DET", "PROPN", "PROPN", "CCONJ", "DET", "ADJ", "PROPN", "VERB", "PUNCT", "NOUN", "NOUN", "VERB"]
    doc = Doc(ENGLISH.vocab, words=words, pos=pos, sent_starts=[i in (0, 9) for i in range(12)])
    assert [(entity.span.of(doc.text), entity.label) for entity in mentions_of(doc)] == [
        ("Tolmin Sea", "LOC"),
        ("Irish Seas", "LOC"),
    ]


def test_a_word_that_opens_a_sentence_may_be_no_name() -> None:
    def shown(pos: str) -> list[str]:
        doc = Doc(
            ENGLISH.vocab,
            words=["Mobile", "masts", "hum"],
            pos=[pos, "NOUN", "VERB"],
            ents=["B-LOC", "O", "O"],
        )
        doc[0].is_sent_start = True
        return [entity.span.of(doc.text) for entity in mentions_of(doc)]

    assert shown("NOUN") == []
    assert shown("PROPN") == ["Mobile"]


def test_a_republic_is_named_with_its_style() -> None:
    words = [
        "the",
        "People",
        "’s",
        "Republic",
        "of",
        "China",
        "and",
        "the",
        "Democratic",
        "Republic",
        "of",
        "Congo",
    ]
    outside, republic = ["O"], ["B-LOC", "I-LOC", "I-LOC"]
    doc = Doc(ENGLISH.vocab, words=words, ents=[*outside * 3, *republic, *outside * 3, *republic])
    assert [entity.span.of(doc.text) for entity in mentions_of(doc)] == [
        "People ’s Republic of China",
        "Democratic Republic of Congo",
    ]
