from dataclasses import replace

import pytest

from reader.app.state.kept.notebook import Notebook
from reader.app.state.kinds import claim_marks, confidence_words, warning_words
from reader.app.state.lists.cards import Card, cards, warning_card
from reader.app.state.reading import Reading
from reader.model import Analysis, Article, Claim, Reference, Span
from reader.worker.events import Finished


@pytest.fixture
def reading(article: Article, analysis: Analysis) -> Reading:
    made = Reading(article)
    made.receive(Finished(analysis))
    return made


def words(card: Card) -> list[str]:
    return [line.text for line in card.lines]


def test_a_claim_card_says_who_and_how(reading: Reading, article: Article) -> None:
    book = Notebook(article.text)
    book.toggle(reading.claim_spans[1])
    found = cards("claims", reading, book)
    assert words(found[0]) == ["12 boats were lost in Friday's storm", "Ada Lindqvist"]
    assert [card.look.glyph for card in found] == ["!", "≈", "!", "●", "●", "●", "≈"]
    assert [card.kept for card in found] == [False, True, False, False, False, False, False]
    assert words(found[3])[1:] == ["negated"]
    assert words(found[4])[1:] == ["reported by someone unnamed"]
    assert words(found[5])[1:] == ["planned, not done"]


def test_a_warning_card_shows_both_quotes_and_what_differs(reading: Reading, article: Article) -> None:
    found = cards("warnings", reading, Notebook(article.text))
    assert words(found[0]) == [
        "“12 boats were lost in Friday's storm”",
        "“nine boats were lost”",
        "numbers differ: 12 / nine",
    ]
    assert found[0].lines[2].right == "93% sure"
    assert words(found[1]) == ["1 citation marker points nowhere."]
    assert words(found[2])[2] == "in other words"


def test_a_quote_in_another_article_is_named_as_such(reading: Reading) -> None:
    warning = replace(reading.analysis.warnings[0], other_article="abc", differs=(("12", ""),))
    assert words(warning_card(warning, reading))[1:] == ["in another article", "numbers differ: 12 / —"]


def test_names_and_notes_have_their_cards(reading: Reading, article: Article) -> None:
    book = Notebook(article.text)
    book.toggle(reading.claim_spans[0])
    book.write(reading.claim_spans[1], "check")
    names = cards("names", reading, book)
    assert [words(card) for card in names] == [
        ["Ada Lindqvist", "person · Lindqvist"],
        ["Tom Reyes", "person"],
        ["Ostvik", "place"],
    ]
    assert names[0].lines[0].right == "2×"
    assert [len(card.lines) for card in cards("notes", reading, book)] == [1, 2]


def test_sources_are_the_references_or_the_keys_that_point_nowhere(
    reading: Reading, article: Article
) -> None:
    book = Notebook(article.text)
    assert words(cards("sources", reading, book)[0]) == ["[1] points nowhere"]
    references = (
        Reference("r1", "1", Span(0, 3), "Report", cited_by=2),
        Reference("r2", "2", Span(0, 3), "Book"),
    )
    reading.receive(Finished(Analysis(article.id, references=references)))
    found = cards("sources", reading, book)
    assert [(words(card)[0], card.lines[0].right) for card in found] == [
        ("[1] Report", "cited 2×"),
        ("[2] Book", "never cited"),
    ]


@pytest.mark.parametrize(
    ("confidence", "said"),
    [
        (1.0, "almost certain (100%)"),
        (0.8, "likely (80%)"),
        (0.5, "possible (50%)"),
        (0.0, "a faint sign (0%)"),
    ],
)
def test_confidence_is_said_in_words(confidence: float, said: str) -> None:
    assert confidence_words(confidence) == said


def test_a_plain_claim_has_no_marks_and_a_fault_no_type(analysis: Analysis) -> None:
    span = Span(0, 1)
    assert claim_marks(Claim("c", span, "x", "x", span, "", "")) == ()
    assert [warning_words(w) for w in analysis.warnings] == [
        "contradiction · numbers differ",
        "said again · in other words",
        "citation without a source",
    ]
