import pytest
import spacy

from reader.language.sentence_bounds import preset_sentences

ENGLISH = spacy.blank("en")

STARTS = [
    ("It sank. The crew was saved.", ["It", "The"]),
    ("It sank. the crew", ["It"]),
    ('He said "stop." Then it sank.', ["He", "Then"]),
    ("Mr. Lund sank.", ["Mr."]),
    ("Latest figures: The port closed.", ["Latest", "The"]),
    ("Latest figures: the port closed.", ["Latest"]),
    ('It sank. "Help," he said.', ["It", '"']),
    ("It sank! (It rose.) It sank.", ["It", "(", "It"]),
    ("It cost 3.5 million", ["It"]),
]


@pytest.mark.parametrize(("text", "starts"), STARTS)
def test_punctuation_decides_where_sentences_begin(text: str, starts: list[str]) -> None:
    doc = preset_sentences(ENGLISH.make_doc(text), whole=False)
    assert [token.text for token in doc if token.i == 0 or token.is_sent_start] == starts


def test_after_an_abbreviation_the_network_decides() -> None:
    doc = preset_sentences(ENGLISH.make_doc("He left the U.S. President Lund stayed."), whole=False)
    assert doc[4].text == "President"
    assert doc[4].is_sent_start is None


def test_a_heading_keeps_its_label() -> None:
    doc = preset_sentences(ENGLISH.make_doc("Port news: The port closed"), whole=True)
    assert not any(token.is_sent_start for token in doc[1:])


def test_in_an_endless_sentence_the_network_decides() -> None:
    doc = preset_sentences(ENGLISH.make_doc("word " * 200), whole=False)
    assert doc[50].is_sent_start is False
    assert doc[199].is_sent_start is None


@pytest.mark.parametrize(
    ("text", "word", "decided"),
    [
        ("Flood warning lifted The river fell", "The", None),
        ("Flood warning lifted the river fell", "the", False),
        ("It met Mr. Lund there", "Lund", False),
        ("It met, Lund said, in May", "Lund", False),
        ("See fig. 3 for more", "3", False),
        ('"It sank," Lund said', "Lund", False),
    ],
)
def test_before_a_capital_the_network_decides(text: str, word: str, decided: bool | None) -> None:
    doc = preset_sentences(ENGLISH.make_doc(text), whole=False)
    assert [token.is_sent_start for token in doc if token.text == word] == [decided]


def test_a_heading_is_one_sentence_whatever_the_network_says() -> None:
    doc = preset_sentences(ENGLISH.make_doc("U.S. President Meets The Queen"), whole=True)
    assert not any(token.is_sent_start for token in doc[1:])
