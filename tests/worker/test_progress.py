from collections.abc import Callable, Iterator

from reader.model import Analysis, Article, Entity, Findings, Span
from reader.worker.events import Progressed
from reader.worker.progress import progress_of

Parts = list[tuple[int, Findings] | Analysis]


def scripted(parts: Parts) -> Callable[..., Iterator[tuple[int, Findings] | Analysis]]:
    def analyse(article: Article, *, start: int) -> Iterator[tuple[int, Findings] | Analysis]:
        yield from parts

    return analyse


def test_the_first_findings_go_out_at_once_and_later_ones_wait_for_a_batch(
    article: Article, parts: Parts
) -> None:
    events = list(progress_of(article, 0, scripted(parts), clock=lambda: 0.0))
    assert [e.done for e in events if isinstance(e, Progressed)] == [14, 32]


def test_every_claim_is_told_exactly_once(article: Article, parts: Parts) -> None:
    events = list(progress_of(article, 0, scripted(parts), clock=lambda: 0.0))
    told = [claim.id for e in events if isinstance(e, Progressed) for claim in e.findings.claims]
    assert told == ["c0", "c16"]


def test_progress_counts_blocks_not_the_gaps_between_them(article: Article, parts: Parts) -> None:
    ticks = iter(range(0, 1000, 10))
    events = list(progress_of(article, 0, scripted(parts), clock=lambda: float(next(ticks))))
    assert [(e.done, e.total) for e in events if isinstance(e, Progressed)] == [(14, 32), (30, 32)]


def test_blocks_without_findings_do_not_keep_the_first_findings_waiting(article: Article) -> None:
    found = Findings(entities=(Entity(Span(0, 3), "PERSON"),))
    parts: Parts = [(0, Findings()), (1, found), (0, found), (1, found)]
    events = progress_of(article, 0, scripted([*parts, Analysis(article.id)]), clock=lambda: 0.0)
    told = [len(event.findings.entities) for event in events if isinstance(event, Progressed)]
    assert told == [0, 1, 2]
