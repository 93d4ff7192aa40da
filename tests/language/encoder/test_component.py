"""The network inside spaCy: every token annotated, whatever the text."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from reader.language.analyser import PIPELINE
from reader.language.encoder import component
from reader.language.encoder.component import EncoderComponent, sentence_numbers
from reader.language.encoder.network import FILES, RELATION_WORDS, WORTH
from reader.language.sentence_meaning import WORTH_KEY

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    """English words and the shipped network."""
    nlp = spacy.blank("en")
    encoder = nlp.add_pipe(component.NAME)
    assert isinstance(encoder, EncoderComponent)
    encoder.from_disk(PIPELINE / component.NAME)
    return nlp


def test_a_sentence_is_tagged_parsed_and_named(nlp: Language) -> None:
    doc = nlp("Angela Merkel visited Paris with the French delegation.")
    assert [(e.text, e.label_) for e in doc.ents] == [
        ("Angela Merkel", "PERSON"),
        ("Paris", "LOC"),
        ("French", "NORP"),
    ]
    verb = doc[2]
    assert (verb.tag_, verb.pos_, verb.dep_) == ("VBD", "VERB", "ROOT")
    assert str(verb.morph) == "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"
    assert {(t.text, t.dep_) for t in verb.children} >= {("Angela", "nsubj"), ("Paris", "obj")}


def test_documents_in_a_batch_are_annotated_as_alone(nlp: Language) -> None:
    texts = ["The mine closed.", "Nobody at the Leeds office knew why the mine had closed in May.", ""]
    together = [[(t.tag_, t.dep_, t.head.i) for t in doc] for doc in nlp.pipe(texts)]
    assert together == [[(t.tag_, t.dep_, t.head.i) for t in nlp(text)] for text in texts]


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="aB.,'\"  \n\t—é漢1[](/", max_size=80))
def test_any_text_becomes_sentences_with_one_root_each(nlp: Language, text: str) -> None:
    doc = nlp(text)
    for sentence in doc.sents:
        assert sum(token.head == token for token in sentence) == 1
        assert all(sentence.start <= token.head.i < sentence.end for token in sentence)
    assert all(token.tag_ and token.dep_ and token.pos_ for token in doc)


def test_a_known_sentence_start_is_kept(nlp: Language) -> None:
    doc = nlp.make_doc("a b c d e f")
    for token in doc[1:]:
        token.is_sent_start = token.i == 3
    assert [s.text for s in nlp.get_pipe(component.NAME)(doc).sents] == ["a b c", "d e f"]


def test_numbers_of_sentences() -> None:
    known, scores = np.array([1, 0, 0, -1, 1]), np.array([-5.0, 3.0, -3.0, 9.0, -9.0])
    assert sentence_numbers(known, scores).tolist() == [0, 1, 1, 1, 2]


def test_white_space_between_documents_of_a_batch_keeps_its_place(nlp: Language) -> None:
    docs = list(nlp.pipe(["  ", "It rained.", " \n", "The mine \n closed."]))
    assert [[token.head.i for token in doc if token.is_space] for doc in docs] == [[0], [], [0], [1]]
    assert all(token.tag_ == "_SP" for doc in docs for token in doc if token.is_space)


def test_relations_are_the_same_however_many_words_are_scored_together(nlp: Language) -> None:
    encoder = nlp.get_pipe(component.NAME)
    assert isinstance(encoder, EncoderComponent)
    network = encoder._network
    assert network is not None
    draw = np.random.default_rng(0)
    words = 2 * RELATION_WORDS + 5
    dependents, heads = (draw.normal(size=(words, 64)).astype(np.float32) for _ in range(2))
    alone = [network.relations(dependents[i : i + 1], heads[i : i + 1])[0] for i in range(words)]
    assert network.relations(dependents, heads).tolist() == alone


def test_the_network_is_saved_with_the_pipeline(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    assert {file.name for file in (tmp_path / component.NAME).iterdir()} == {*FILES, WORTH}
    again = spacy.load(tmp_path)
    assert [t.tag_ for t in again("It rained.")] == [t.tag_ for t in nlp("It rained.")]


def test_the_heads_weigh_every_word_and_no_white_space(nlp: Language) -> None:
    doc = nlp("The mill  closed.")
    counts, _ = np.hsplit(doc.user_data[WORTH_KEY], 2)
    assert [bool((row > 0).all()) for row in counts] == [not token.is_space for token in doc]
    assert any(token.is_space for token in doc)


def test_without_the_heads_the_network_says_the_same_and_weighs_nothing(
    nlp: Language, tmp_path: Path
) -> None:
    for file in FILES:
        shutil.copyfile(PIPELINE / component.NAME / file, tmp_path / file)
    bare = spacy.blank("en")
    encoder = bare.add_pipe(component.NAME)
    assert isinstance(encoder, EncoderComponent)
    encoder.from_disk(tmp_path)
    text = "Nobody at the Leeds office knew why the mine had closed in May."
    doc, whole = bare(text), nlp(text)
    assert WORTH_KEY not in doc.user_data
    assert [(t.tag_, t.dep_, t.head.i, t.ent_type_) for t in doc] == [
        (t.tag_, t.dep_, t.head.i, t.ent_type_) for t in whole
    ]
    encoder.to_disk(tmp_path / "saved")
    assert {file.name for file in (tmp_path / "saved").iterdir()} == set(FILES)


def test_without_weights_it_says_what_to_do() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(component.NAME)
    with pytest.raises(ValueError, match="no network was loaded"):
        nlp("It rained.")
