"""Invented claims hang together like those of the analyser."""

import pytest

from benchmarks.invented_claims import CHANGED, invented_claims, with_changed
from reader.model import Analysis, Article

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def made() -> tuple[Article, Analysis]:
    return with_changed(*invented_claims(200), 10)


def test_every_span_and_name_fits(made: tuple[Article, Analysis]) -> None:
    article, analysis = made
    known = {name.id for name in analysis.names}
    for claim in analysis.claims:
        assert claim.text == claim.span.of(article.text)
        assert claim.sentence.covers(claim.span)
        assert article.blocks[claim.block].span.covers(claim.sentence)
        assert all(word.text == word.span.of(article.text) for word in claim.words)
        assert {word.name for word in claim.words if word.name} | set(claim.names) <= known


def test_claims_are_as_many_as_asked_for_and_hardly_any_twice(made: tuple[Article, Analysis]) -> None:
    _, analysis = made
    assert len({claim.id for claim in analysis.claims}) == 210
    assert len({claim.text for claim in analysis.claims}) > 190


def test_a_changed_copy_differs_in_its_number_alone(made: tuple[Article, Analysis]) -> None:
    _, analysis = made
    by_id = {claim.id: claim for claim in analysis.claims}
    copies = [claim for claim in analysis.claims if claim.id.startswith(CHANGED)]
    assert len(copies) == 10
    for copy in copies:
        old = by_id[copy.id.removeprefix(CHANGED)]
        changed = [a.text for a, b in zip(old.words, copy.words, strict=True) if a.text != b.text]
        assert all(text.isdigit() for text in changed)
        assert len(changed) <= 1
        assert (copy.names, copy.subject, copy.predicate) == (old.names, old.subject, old.predicate)


def test_the_same_count_gives_the_same_claims() -> None:
    assert invented_claims(20) == invented_claims(20)


def test_few_words_leave_nouns_and_verbs_as_they_are() -> None:
    _, analysis = invented_claims(200, few_words=True)
    verbs = {word.lemma for claim in analysis.claims for word in claim.words if word.pos == "VERB"}
    assert len(verbs) < 30
