from pathlib import Path

import pytest

from benchmarks.claim_tuples import floor_tuples, tuples_of
from benchmarks.said_speakers import Saying, attached, floor_attached, read_sayings
from benchmarks.treebank_words import written
from reader.model import Claim, Span, Word
from reader.model.claim import Form, Role

SPLIT = [
    ("He did n't go , she said .", "He didn't go, she said."),
    ("`` It sank , '' said Mr. Lund -LRB- 40 -RRB- .", '"It sank," said Mr. Lund (40).'),
    ("Coca - Cola 's $ 5 % rise", "Coca-Cola's $5% rise"),
    ('The " old " plan', 'The "old" plan'),
    ("the plants ' female", "the plants' female"),
]


@pytest.mark.parametrize(("words", "text"), SPLIT)
def test_split_words_are_written_as_people_write_them(words: str, text: str) -> None:
    sentence = written(words)
    assert sentence.text == text
    assert sentence.said(sentence.words_in([Span(0, len(text))])) == words


def claim(text: str, roles: str, subject: str, **more: str) -> Claim:
    words = []
    at = 0
    for part, (role, pos, head) in zip(text.split(), (tag.split("/") for tag in roles.split()), strict=True):
        named: Role = role  # type: ignore[assignment]  # the tests write only roles
        words.append(Word(Span(at, at + len(part)), part, part, pos, named, int(head)))
        at += len(part) + 1
    span = Span(0, len(text))
    form: Form = "apposition" if more.get("form") == "apposition" else "clause"
    return Claim(
        "c1", span, text, text, span, subject, "x", words=tuple(words), form=form,
        speaker=more.get("speaker"), said=more.get("said", ""),
    )  # fmt: skip


def test_the_relation_takes_auxiliaries_negations_and_the_next_preposition() -> None:
    told = claim(
        "Lund has not paid for it",
        "subject/PROPN/3 function/AUX/3 negation/PART/3 predicate/VERB/3 function/ADP/5 oblique/PRON/3",
        "Lund",
    )
    (found,) = tuples_of([told], written(told.text), offset=0)
    assert (found.first, found.relation, found.rest) == ("Lund", "has not paid for", ("it",))


def test_an_apposition_says_what_the_name_is() -> None:
    told = claim(
        "Lund the mayor", "subject/PROPN/2 function/DET/2 predicate/NOUN/2", "Lund", form="apposition"
    )
    (found,) = tuples_of([told], written(told.text), offset=0)
    assert (found.first, found.relation, found.rest) == ("Lund", "is", ("the mayor",))


def test_a_speaker_gives_a_tuple_of_saying() -> None:
    told = claim("it sank", "subject/PRON/1 predicate/VERB/1", "it", speaker="Lund", said="said")
    found = tuples_of([told], written("it sank , Lund said"), offset=0)
    assert [(one.first, one.relation, one.rest) for one in found] == [
        ("it", "sank", ()),
        ("Lund", "said", ("it sank",)),
    ]


def test_the_floor_splits_at_the_first_verb_form() -> None:
    (found,) = floor_tuples(written("The boat was lost"))
    assert (found.first, found.relation, found.rest) == ("The boat", "was", ("lost",))
    assert floor_tuples(written("No such thing")) == []


def test_sayings_come_from_contexts_and_from_relations(tmp_path: Path) -> None:
    path = tmp_path / "said.tsv"
    path.write_text(
        "S .\tsank\tit\tin May\tC: Ada Lund said\nS .\tsaid\tAda Lund\tit sank in May\nS .\tis\tit\told\n",
        encoding="utf-8",
    )
    assert read_sayings(path) == {
        "S .": [Saying("Ada Lund", "it sank in May")],
    }


def test_the_claim_that_shares_most_words_must_know_the_speaker() -> None:
    saying = Saying("Mr. Lund", "it sank")
    right = claim("it sank", "subject/PRON/1 predicate/VERB/1", "it", speaker="Lund")
    other = claim("we left", "subject/PRON/1 predicate/VERB/1", "we", speaker="Dahl")
    assert attached(saying, [other, right])
    assert not attached(saying, [claim("it sank", "subject/PRON/1 predicate/VERB/1", "it", speaker="Dahl")])
    assert not attached(saying, [])
    assert floor_attached(saying, "It sank , Mr. Lund said .")
    assert not floor_attached(saying, "Mr. Lund left , it said .")
