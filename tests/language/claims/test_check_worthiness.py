import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from reader.language.claims.check_worthiness import (
    MEANING,
    check_worthiness,
    probability,
    reasons,
    shipped_weights,
)
from reader.language.claims.features import (
    bone_of,
    frame,
    grams,
    key_of,
    kinds_of,
    pieces_of,
    rows_of_tokens,
    rows_of_words,
    words_in,
)
from reader.language.parse.parsed import Sentence, parsed
from reader.model import Claim, Span, Word

WORTH_CHECKING = """
The/DET company/NOUN sold/VERB 312/NUM boats/NOUN in/ADP 2019/NUM
Unemployment/NOUN fell/VERB by/ADP 3/NUM percent/NOUN last/ADJ year/NOUN
Twelve/NUM boats/NOUN were/AUX lost/VERB in/ADP the/DET fire/NOUN
The/DET council/NOUN voted/VERB 7/NUM to/ADP 2/NUM on/ADP Tuesday/PROPN
The/DET new/ADJ bridge/NOUN cost/VERB $/SYM 48/NUM million/NUM
Lund/PROPN voted/VERB against/ADP the/DET tax/NOUN in/ADP 2014/NUM
"""
NOT_WORTH_CHECKING = """
Thank/VERB you/PRON very/ADV much/ADV
Good/ADJ evening/NOUN everybody/PRON
I/PRON think/VERB we/PRON should/AUX do/VERB more/ADJ
What/PRON do/AUX you/PRON want/VERB ?/PUNCT
Let/VERB us/PRON hope/VERB for/ADP the/DET best/ADJ
I/PRON will/AUX be/AUX a/DET good/ADJ president/NOUN
We/PRON need/VERB to/PART talk/VERB about/ADP it/PRON
Read/VERB more/ADJ
"""


def claim_of(tagged: str) -> Claim:
    """A claim from words/POS; every word hangs on the first verb."""
    pairs = [pair.rsplit("/", 1) for pair in tagged.split()]
    verb = next(at for at, (_, pos) in enumerate(pairs) if pos in ("VERB", "NOUN"))
    text = " ".join(word for word, _ in pairs)
    words, at = [], 0
    for index, (word, pos) in enumerate(pairs):
        role = "predicate" if index == verb else "subject" if index < verb else "object"
        words.append(Word(Span(at, at + len(word)), word, word.lower(), pos, role, verb))  # type: ignore[arg-type] # a role
        at += len(word) + 1
    span = Span(0, len(text))
    return Claim("c1", span, text, text, span, pairs[0][0], pairs[verb][0], words=tuple(words))


@pytest.mark.parametrize("tagged", WORTH_CHECKING.strip().splitlines())
def test_plain_statements_with_figures_or_votes_are_worth_checking(tagged: str) -> None:
    assert check_worthiness(claim_of(tagged)) >= 0.5


@pytest.mark.parametrize("tagged", NOT_WORTH_CHECKING.strip().splitlines())
def test_greetings_opinions_questions_and_promises_are_not(tagged: str) -> None:
    assert check_worthiness(claim_of(tagged)) < 0.5


def test_a_number_makes_a_plain_statement_more_worth_checking() -> None:
    with_number = check_worthiness(claim_of("The/DET firm/NOUN employed/VERB 40/NUM people/NOUN"))
    assert with_number > check_worthiness(claim_of("The/DET firm/NOUN employed/VERB people/NOUN"))


def sentence_of(tagged: str) -> Sentence:
    """A sentence from words/POS; every word is the subject of the first."""
    words, pos = zip(*(pair.rsplit("/", 1) for pair in tagged.split()), strict=True)
    deps = ["ROOT", *["nsubj"] * (len(words) - 1)]
    vocab = spacy.blank("en").vocab
    doc = Doc(vocab, words=list(words), pos=list(pos), heads=[0] * len(words), deps=deps, lemmas=list(words))
    return parsed(doc).sentences[0]


def test_the_sentence_around_a_claim_counts_half() -> None:
    claim = claim_of("we/PRON employed/VERB 40/NUM people/NOUN")
    opinion = sentence_of("I/PRON think/VERB that/SCONJ we/PRON should/AUX hope/VERB ?/PUNCT")
    assert check_worthiness(claim, opinion) < check_worthiness(claim)


def test_reasons_name_what_weighs_most_and_in_which_direction() -> None:
    found = reasons(
        claim_of("I/PRON think/VERB unemployment/NOUN fell/VERB by/ADP 3/NUM percent/NOUN"), most=40
    )
    weights = {reason.feature: reason.weight for reason in found}
    assert weights['words "percent"'] > 0 > weights['words "think"']
    assert [abs(reason.weight) for reason in found] == sorted((abs(r.weight) for r in found), reverse=True)


def test_reasons_add_up_to_the_score() -> None:
    claim = claim_of("Unemployment/NOUN fell/VERB by/ADP 3/NUM percent/NOUN")
    total = shipped_weights().bias + sum(reason.weight for reason in reasons(claim, most=1_000))
    assert probability(total) == pytest.approx(check_worthiness(claim), abs=0.02)


def test_reasons_add_up_to_the_score_with_a_meaning_too() -> None:
    claim, meaning = claim_of("Unemployment/NOUN fell/VERB by/ADP 3/NUM percent/NOUN"), -4.0
    weights, found = shipped_weights(), reasons(claim, meaning, most=1_000)
    total = weights.together.words * weights.bias + weights.together.bias + sum(r.weight for r in found)
    assert probability(total) == pytest.approx(check_worthiness(claim, meaning=meaning), abs=0.02)
    told = next(reason.weight for reason in found if reason.feature == MEANING)
    assert told == pytest.approx(weights.together.meaning * meaning, abs=0.001)


def test_words_without_a_meaning_have_no_reason_for_it() -> None:
    found = reasons(claim_of("Unemployment/NOUN fell/VERB by/ADP 3/NUM percent/NOUN"), most=1_000)
    assert MEANING not in {reason.feature for reason in found}


def test_the_meaning_moves_a_claim_both_ways() -> None:
    claim = claim_of("The/DET firm/NOUN employed/VERB people/NOUN")
    low, high = (check_worthiness(claim, meaning=meaning) for meaning in (-8.0, 8.0))
    assert low < 0.5 < high


def test_the_meaning_of_the_sentence_around_a_claim_counts() -> None:
    claim = claim_of("The/DET firm/NOUN employed/VERB people/NOUN")
    scores = []
    for value in (-8.0, 8.0):
        sentence = sentence_of("Employed/VERB firm/NOUN people/NOUN")
        sentence.parse.worth = np.array([[1.0, value]] * 3, dtype=np.float32)
        scores.append(check_worthiness(claim, sentence, meaning=0.0))
    assert scores[0] < scores[1]


def test_a_probability_stays_between_nought_and_one() -> None:
    assert 0 < probability(-1_000) < probability(0) == 0.5 < probability(1_000) <= 1


@pytest.mark.parametrize(
    ("text", "key"),
    [("Boats", "boats"), ("2019", "1990"), ("1,200", "0,0"), ("12th", "0th"), ("don’t", "don't")],
)
def test_words_are_keyed_without_their_figures(text: str, key: str) -> None:
    assert key_of(text) == key


@pytest.mark.parametrize(
    ("text", "pos", "bone"),
    [("the", "DET", "the"), ("boats", "NOUN", "NOUNs"), ("voted", "VERB", "VERBed"),
     ("Lund", "PROPN", "PROPN"), ("sing", "VERB", "VERBing"), ("go", "VERB", "VERB")],
)  # fmt: skip
def test_the_skeleton_keeps_small_words_and_endings(text: str, pos: str, bone: str) -> None:
    assert bone_of(text, pos) == bone


@pytest.mark.parametrize(
    ("text", "pos", "kind"),
    [("1998", "NUM", "year"), ("12", "NUM", "figure"), ("Lund", "PROPN", "name"), ("fell", "VERB", "past"),
     ("voted", "VERB", "past"), ("were", "AUX", "past"), ("higher", "ADJ", "compares"), ("I", "PRON", "I"),
     ("should", "AUX", "should"), ("goes", "VERB", "verb")],
)  # fmt: skip
def test_words_belong_to_kinds(text: str, pos: str, kind: str) -> None:
    assert kind in kinds_of(text, pos)


def test_figures_have_no_pieces_and_words_have_edges() -> None:
    assert pieces_of("0") == ()
    assert "c bo" in pieces_of("boat")
    assert "cat " in pieces_of("boat")


def test_a_name_of_several_words_is_one_bone_and_punctuation_is_none() -> None:
    rows = [("Ada", "PROPN", ""), ("Lund", "PROPN", "subject"), (",", "PUNCT", ""), ("left", "VERB", "root")]
    assert "sPROPN VERB" in set(grams(rows))
    assert words_in(rows) == ["ada", "lund", "left"]
    assert dict(frame(rows))["fname often"] == 0.5


def test_claims_and_sentences_give_the_same_kind_of_rows() -> None:
    claim = claim_of("Boats/NOUN sank/VERB")
    assert rows_of_words(claim.words) == [("Boats", "NOUN", "root"), ("sank", "VERB", "")]
    assert rows_of_tokens(sentence_of("Sank/VERB boats/NOUN").tokens) == [
        ("Sank", "VERB", "root"),
        ("boats", "NOUN", "subject"),
    ]
