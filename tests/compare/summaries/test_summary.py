"""A short text beside the long one that it sums up."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.compare import compare_documents
from reader.compare.summaries.summary import summary_of
from reader.model.analysis import Analysis, Verdict
from reader.model.article import Article

Compare = Callable[[str, str], Verdict]
Analyse = Callable[[str], tuple[Article, Analysis]]

POOL = """\
The town council of Harwick voted on Tuesday to close the old swimming pool at the end of October. The pool, \
opened in 1962, needs repairs that would cost 2.4 million pounds, the council said.

Nine of the thirteen councillors voted for the closure. Mayor Ellen Strand, who grew up nearby, said it was \
the hardest decision of her career. "We looked at every option," she said.

A group of swimmers collected 3,800 signatures against the plan. Its leader, Tom Achebe, said they would go \
to court. The council plans to build a smaller pool beside the railway station by 2027.

Last year about 61,000 people visited the pool, a third fewer than in 2015.
"""
TRUE = (
    "The council of Harwick voted to close its old pool in October because repairs would cost 2.4 million "
    "pounds. Mayor Ellen Strand called it the hardest decision of her career."
)
BORNE_OUT = [
    TRUE,
    "Swimmers led by Tom Achebe collected 3,800 signatures against the closure, and they would go to court.",
    "Nine of thirteen councillors of Harwick voted to close the pool, which about 61,000 people visited last "
    "year.",
]
CHANGED = [
    ("2.4 million", "4.2 million", "number", ("2.4", "4.2")),
    ("hardest", "easiest", "antonym", ("hardest", "easiest")),
    ("voted to close", "voted not to close", "polarity", ("close", "not")),
    ("Ellen Strand", "Paula Vance", "entity", None),
]


@pytest.mark.parametrize("summary", BORNE_OUT)
def test_a_true_summary_contradicts_nothing(compare_texts: Compare, summary: str) -> None:
    verdict = compare_texts(POOL, summary)
    assert verdict.verdict != "contradiction"
    assert verdict.contradiction < 0.5


@pytest.mark.parametrize(("was", "becomes", "kind", "differs"), CHANGED)
def test_a_changed_summary_is_told_with_the_word_that_was_changed(
    compare_texts: Compare, was: str, becomes: str, kind: str, differs: tuple[str, str] | None
) -> None:
    changed = TRUE.replace(was, becomes)
    verdict = compare_texts(POOL, changed)
    assert (verdict.verdict, verdict.type) == ("contradiction", kind)
    if differs is not None:
        assert verdict.differs == (differs,)
    first, second = verdict.differs[0]
    assert second in becomes
    assert first in POOL
    assert any(f"“{value}”" in verdict.reason or f" {value}" in verdict.reason for value in (first, second))
    assert verdict.contradiction > compare_texts(POOL, TRUE).contradiction


def test_what_was_made_up_is_named(compare_texts: Compare) -> None:
    invented = TRUE + " The national lottery never offered Harwick a new stadium."
    verdict = compare_texts(POOL, invented)
    assert verdict.verdict == "contradiction"
    assert verdict.differs[0][0] == ""
    assert verdict.differs[0][1] in "The national lottery never offered Harwick a new stadium."


@pytest.mark.parametrize("summary", [TRUE, *(TRUE.replace(was, to) for was, to, _, _ in CHANGED)])
def test_the_other_way_round_the_verdict_is_mirrored(compare_texts: Compare, summary: str) -> None:
    there, back = compare_texts(POOL, summary), compare_texts(summary, POOL)
    assert (there.verdict, there.contradiction, there.type, there.reason) == (
        back.verdict,
        back.contradiction,
        back.type,
        back.reason,
    )
    assert there.differs == tuple((second, first) for first, second in back.differs)
    assert there.marks == back.marks[::-1]


def test_the_marks_are_where_the_words_stand(compare_texts: Compare) -> None:
    changed = TRUE.replace("2.4", "4.2")
    ((start, end),), ((other, last),) = compare_texts(POOL, changed).marks
    assert POOL[start:end] == "2.4"
    assert changed[other:last] == "4.2"


def test_an_excerpt_is_never_a_contradiction(compare_texts: Compare) -> None:
    sentences = [part for part in POOL.replace("\n\n", " ").replace("\n", " ").split(". ") if part.strip()]
    for start in range(len(sentences) - 1):
        excerpt = ". ".join(sentences[start : start + 3]).rstrip(".") + "."
        verdict = compare_texts(POOL, excerpt)
        assert verdict.verdict != "contradiction", excerpt
        assert verdict.contradiction < 0.5


@pytest.mark.parametrize("summary", [TRUE, TRUE.replace("hardest", "easiest")])
def test_an_unrelated_paragraph_changes_nothing(compare_texts: Compare, summary: str) -> None:
    longer = POOL + "\nBees dance in figures of eight. Honey keeps for centuries.\n"
    before, after = compare_texts(POOL, summary), compare_texts(longer, summary)
    assert (before.verdict, before.type, before.differs, before.reason) == (
        after.verdict,
        after.type,
        after.differs,
        after.reason,
    )
    assert after.contradiction == pytest.approx(before.contradiction, abs=0.03)


def test_a_short_text_about_something_else_is_no_summary(analyse: Analyse) -> None:
    other = "The volcano on the island erupted twice in March, and 400 tourists left on two ferries at night."
    assert summary_of(*analyse(POOL), *analyse(other)) is None
    assert compare_documents(*analyse(POOL), *analyse(other))[0].verdict == "unrelated"


@pytest.mark.parametrize(
    "text", ["", "Pool.", "...", "2.4", "\n\n", "not " * 5, "🏊 " * 30, POOL, POOL + "Bees dance."]
)
def test_texts_that_are_no_summary(analyse: Analyse, text: str) -> None:
    assert summary_of(*analyse(POOL), *analyse(text)) is None


@pytest.mark.parametrize(
    "text", ["not never no " * 4, "2.4 million pounds " * 6, "Harwick " * 12, "9" * 400 + " a" * 9]
)
def test_odd_texts_get_a_verdict(compare_texts: Compare, text: str) -> None:
    verdict = compare_texts(POOL, text)
    assert 0.0 <= verdict.contradiction <= 1.0
    assert (verdict.verdict == "contradiction") == (bool(verdict.reason) and verdict.contradiction >= 0.5)


def test_a_summary_without_a_claim_is_looked_up_all_the_same(analyse: Analyse) -> None:
    article, analysis = analyse(TRUE.replace("2.4", "4.2"))
    silent = replace(analysis, claims=())
    summary = summary_of(*analyse(POOL), article, silent)
    assert summary is not None
    assert summary.doubts[0].word.text == "4.2"


def test_an_article_of_many_sentences_is_no_summary(analyse: Analyse) -> None:
    assert summary_of(*analyse(POOL), *analyse(POOL * 4)) is not None
    assert summary_of(*analyse(POOL * 2), *analyse(POOL * 8)) is None


def test_a_huge_document_is_searched(analyse: Analyse) -> None:
    filler = "\n\n".join(f"Bees of hive {n} dance in figures of eight over the meadow." for n in range(3000))
    summary = summary_of(
        Article("-", "x", POOL + filler, ()), Analysis("x"), *analyse(TRUE.replace("2.4", "4.2"))
    )
    assert summary is not None
    assert summary.doubts[0].word.text == "4.2"


def test_a_text_about_something_else_is_no_summary(analyse: Analyse) -> None:
    other = (
        "Rain fell on the vineyards of Tokaj for nine days, and growers there feared for the grapes that "
        "they had hoped to pick before the frost came down from the hills."
    )
    assert summary_of(*analyse(POOL), *analyse(other)) is None
