from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.state.reading import Reading
from reader.model import Analysis, Article, Entity, Findings, Reference, Span
from reader.worker.events import Died, Failed, Finished, Progressed

SOME_ARTICLE = Article("a.txt", "A", "a" * 40, ())


def test_findings_merge_in_text_order_and_never_twice(article: Article, analysis: Analysis) -> None:
    reading = Reading(article)
    reading.receive(Progressed(50, 100, Findings(analysis.entities[3:], analysis.claims[2:4])))
    reading.receive(Progressed(80, 100, Findings(analysis.entities[:4], analysis.claims[:3])))
    assert reading.analysis.claims == analysis.claims[:4]
    assert reading.analysis.entities == analysis.entities
    assert reading.claim_spans == [claim.span for claim in analysis.claims[:4]]
    assert (reading.progress.stage, reading.progress.share) == ("analysing", 0.8)


def test_two_claims_at_one_place_stay_two_and_are_not_doubled_when_told_again(
    article: Article, analysis: Analysis
) -> None:
    twin = replace(analysis.claims[0], id="twin")
    reading = Reading(article)
    for _ in range(2):
        reading.receive(Progressed(50, 100, Findings((), (analysis.claims[0], twin))))
    assert reading.analysis.claims == (analysis.claims[0], twin)
    assert (reading.claim("c1"), reading.claim("twin")) == reading.analysis.claims


@given(st.lists(st.lists(st.integers(0, 30), max_size=8), max_size=5))
def test_batches_in_any_order_give_what_one_batch_would(batches: list[list[int]]) -> None:
    reading, whole = Reading(SOME_ARTICLE), Reading(SOME_ARTICLE)
    for batch in batches:
        reading.receive(Progressed(1, 2, Findings(_entities(set(batch)), ())))
    whole.receive(Progressed(1, 2, Findings(_entities({start for batch in batches for start in batch}), ())))
    assert reading.analysis == whole.analysis
    assert list(reading.analysis.entities) == sorted(reading.analysis.entities, key=lambda e: e.span)


def _entities(starts: set[int]) -> tuple[Entity, ...]:
    return tuple(Entity(Span(start, start + 1 + start % 3), "PERSON") for start in starts)


def test_the_final_analysis_replaces_what_came_before(article: Article, analysis: Analysis) -> None:
    reading = Reading(article, analysis.citations)
    reading.receive(Progressed(1, 0, Findings((), analysis.claims[:1])))
    reading.receive(Finished(Analysis(article.id)))
    assert reading.finished
    assert reading.analysis.claims == ()
    assert reading.analysis.citations == analysis.citations
    assert reading.longest_claim == 0


@pytest.mark.parametrize(
    ("event", "stage", "share", "running"),
    [
        (Failed("no model"), "failed", 0.5, False),
        (Died(restarted=False), "died", 0.5, False),
        (Died(restarted=True), "restarted", 0.0, True),
    ],
)
def test_trouble_keeps_what_was_found(
    event: Failed | Died, stage: str, share: float, running: bool, article: Article, analysis: Analysis
) -> None:
    reading = Reading(article)
    reading.receive(Progressed(50, 100, Findings((), analysis.claims[:1])))
    reading.receive(event)
    assert (reading.progress.stage, reading.progress.share, reading.progress.running) == (
        stage,
        share,
        running,
    )
    assert len(reading.analysis.claims) == 1


def test_claims_know_their_warnings_and_names_their_mentions(article: Article, analysis: Analysis) -> None:
    reading = Reading(article)
    reading.receive(Finished(analysis))
    first = analysis.claims[0]
    assert [warning.id for warning in reading.warnings_of(first)] == ["w1"]
    assert reading.warnings_of(analysis.claims[3]) == ()
    assert reading.claim("c1") == first
    assert reading.claim("c99") is None
    assert [mention.span.of(article.text) for mention in reading.mentions("e1")] == [
        "Ada Lindqvist",
        "Lindqvist",
    ]
    assert (reading.count("duplicate"), reading.quiet) == (1, False)


def test_references_are_found_by_their_key(article: Article) -> None:
    reference = Reference("r1", "1", Span(0, 3), "A report")
    reading = Reading(article)
    reading.receive(Finished(Analysis(article.id, references=(reference,))))
    assert reading.reference("1") == reference
    assert reading.reference("2") is None
    assert reading.quiet
