import io
from collections.abc import Callable, Iterator
from dataclasses import replace

from reader.model import Analysis, Article, Elsewhere, Findings, Span, Warning
from reader.model.errors import AnalysisError, LibraryError
from reader.worker.__main__ import serve
from reader.worker.events import Event, Failed, Finished
from reader.worker.frames import read_frame, write_frame
from reader.worker.messages import read_event, request_message
from reader.worker.progress import Analyse

Part = tuple[int, Findings] | Analysis


def answers_to(load: Callable[[], Analyse], *requests: Article) -> list[Event]:
    incoming, outgoing = io.BytesIO(), io.BytesIO()
    for article in requests:
        write_frame(incoming, request_message(article, 0))
    incoming.seek(0)
    serve(incoming, outgoing, load)
    outgoing.seek(0)
    return [read_event(message) for message in iter(lambda: read_frame(outgoing), None)]


def test_every_request_is_answered_to_its_end(article: Article, parts: list[Part]) -> None:
    def analyse(article: Article, *, start: int) -> Iterator[Part]:
        yield from parts

    events = answers_to(lambda: analyse, article, article)
    assert sum(isinstance(event, Finished) for event in events) == 2


class Shelf:
    """A memory that writes down what it is told."""

    def __init__(self, known: Analysis | None = None, *, broken: bool = False) -> None:
        self._known = known
        self._broken = broken
        self.kept: list[tuple[Article, Analysis]] = []

    def known(self, article: Article) -> Analysis | None:
        """What the test knows."""
        if self._broken:
            raise LibraryError("the disk is full")
        return self._known

    def remember(self, article: Article, analysis: Analysis) -> None:
        """Write it down."""
        if self._broken:
            raise LibraryError("the disk is full")
        self.kept.append((article, analysis))

    def among_others(self, article: Article, analysis: Analysis) -> tuple[Analysis, tuple[Elsewhere, ...]]:
        """One warning more."""
        if self._broken:
            raise LibraryError("the disk is full")
        span = Span(0, 3)
        warning = Warning("a1", "duplicate", "near", 0.9, ("c0",), (span, span), other_article="b")
        place = Elsewhere("a1", "b", "b.txt", "B", "2025-05-03", 0, "The", marks=(span,))
        return replace(analysis, warnings=(*analysis.warnings, warning)), (place,)


def told_with(shelf: Shelf, load: Callable[[], Analyse], article: Article) -> list[Event]:
    incoming, outgoing = io.BytesIO(), io.BytesIO()
    write_frame(incoming, request_message(article, 0))
    incoming.seek(0)
    serve(incoming, outgoing, load, memory=shelf)
    outgoing.seek(0)
    return [read_event(message) for message in iter(lambda: read_frame(outgoing), None)]


def test_what_was_found_is_remembered_and_held_against_other_articles(
    article: Article, parts: list[Part]
) -> None:
    def analyse(article: Article, *, start: int) -> Iterator[Part]:
        yield from parts

    shelf = Shelf()
    finished = told_with(shelf, lambda: analyse, article)[-1]
    assert isinstance(finished, Finished)
    assert [warning.other_article for warning in finished.analysis.warnings] == ["b"]
    assert [place.quote for place in finished.elsewhere] == ["The"]
    assert shelf.kept == [(article, parts[-1])]  # as it was before that


def test_what_is_known_is_told_without_loading_anything(article: Article, parts: list[Part]) -> None:
    def load() -> Analyse:
        raise AssertionError("the pipeline is not needed")

    known = parts[-1]
    assert isinstance(known, Analysis)
    shelf = Shelf(known)
    (finished,) = told_with(shelf, load, article)
    assert isinstance(finished, Finished)
    assert len(finished.analysis.claims) == len(known.claims)
    assert shelf.kept == []


def test_a_library_that_fails_takes_nothing_away(article: Article, parts: list[Part]) -> None:
    def analyse(article: Article, *, start: int) -> Iterator[Part]:
        yield from parts

    finished = told_with(Shelf(broken=True), lambda: analyse, article)[-1]
    assert isinstance(finished, Finished)
    assert finished.elsewhere == ()


def test_a_pipeline_that_cannot_be_loaded_is_told_with_its_remedy(article: Article) -> None:
    def load() -> Analyse:
        raise AnalysisError("the language pipeline is missing", remedy="install claimreader again")

    assert answers_to(load, article) == [
        Failed("the language pipeline is missing; install claimreader again")
    ]


def test_one_bad_article_does_not_end_the_process(article: Article, parts: list[Part]) -> None:
    seen: list[str] = []

    def analyse(article: Article, *, start: int) -> Iterator[Part]:
        seen.append(article.id)
        if len(seen) == 1:
            raise RuntimeError("unexpected\nsecond line")
        yield from parts

    events = answers_to(lambda: analyse, article, article)
    assert events[0] == Failed("the analysis stopped; RuntimeError: unexpected")
    assert isinstance(events[-1], Finished)


def test_a_closed_answer_pipe_ends_it_quietly(article: Article, parts: list[Part]) -> None:
    class Closed(io.BytesIO):
        def write(self, data: object) -> int:
            raise BrokenPipeError

    def analyse(article: Article, *, start: int) -> Iterator[Part]:
        yield from parts

    incoming = io.BytesIO()
    write_frame(incoming, request_message(article, 0))
    incoming.seek(0)
    serve(incoming, Closed(), lambda: analyse)
    assert incoming.read() == b""
