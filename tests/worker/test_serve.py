import io
from collections.abc import Callable, Iterator

from reader.model import Analysis, Article, Elsewhere, Findings, Span, Warning
from reader.model.errors import AnalysisError, LibraryError
from reader.worker.__main__ import serve
from reader.worker.events import Compared, Event, Failed, Finished
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


ACROSS = Warning("a1", "duplicate", "near", 0.9, ("c0",), (Span(0, 3), Span(0, 3)), other_article="b")
PLACE = Elsewhere("a1", "b", "b.txt", "B", "2025-05-03", 0, "The", marks=(Span(0, 3),))


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

    def among_others(
        self, article: Article, analysis: Analysis
    ) -> tuple[tuple[Warning, ...], tuple[Elsewhere, ...]]:
        """One warning."""
        if self._broken:
            raise LibraryError("the disk is full")
        return (ACROSS,), (PLACE,)

    def edition_of(self, _article: Article, _analysis: Analysis) -> str:
        """That of the warning."""
        return PLACE.article


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
    *_, finished, compared = told_with(shelf, lambda: analyse, article)
    assert isinstance(finished, Finished)
    assert finished.awaits_library
    assert finished.analysis.warnings == ()
    assert compared == Compared((ACROSS,), (PLACE,), edition_of=PLACE.article)
    assert shelf.kept == [(article, parts[-1])]


def test_the_articles_own_findings_are_told_and_kept_before_others_are_looked_at(
    article: Article, parts: list[Part]
) -> None:
    class Slow(Shelf):
        def among_others(self, *_: object) -> tuple[tuple[Warning, ...], tuple[Elsewhere, ...]]:
            """Look what was told so far."""
            outgoing.seek(0)
            told = [read_event(message) for message in iter(lambda: read_frame(outgoing), None)]
            assert isinstance(told[-1], Finished)
            assert self.kept
            return (), ()

    incoming, outgoing = io.BytesIO(), io.BytesIO()
    write_frame(incoming, request_message(article, 0))
    incoming.seek(0)
    serve(incoming, outgoing, lambda: lambda *_, **__: iter(parts), memory=Slow())
    outgoing.seek(0)
    assert [*map(read_event, iter(lambda: read_frame(outgoing), None))][-1] == Compared(
        edition_of=PLACE.article
    )


def test_what_is_known_is_told_without_loading_anything(article: Article, parts: list[Part]) -> None:
    def load() -> Analyse:
        raise AssertionError("the pipeline is not needed")

    known = parts[-1]
    assert isinstance(known, Analysis)
    shelf = Shelf(known)
    finished, compared = told_with(shelf, load, article)
    assert isinstance(finished, Finished)
    assert compared == Compared((ACROSS,), (PLACE,), edition_of=PLACE.article)
    assert len(finished.analysis.claims) == len(known.claims)
    assert shelf.kept == []


def test_a_library_that_fails_takes_nothing_away_and_is_told(article: Article, parts: list[Part]) -> None:
    def analyse(article: Article, *, start: int) -> Iterator[Part]:
        yield from parts

    *_, finished, compared = told_with(Shelf(broken=True), lambda: analyse, article)
    assert isinstance(finished, Finished)
    assert compared == Compared(uncompared="the disk is full", unkept="the disk is full")


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
