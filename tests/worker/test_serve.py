import io
from collections.abc import Callable, Iterator

from reader.model import Analysis, Article, Findings
from reader.model.errors import AnalysisError
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


def test_what_was_found_is_remembered_with_its_words(article: Article, parts: list[Part]) -> None:
    def analyse(article: Article, *, start: int) -> Iterator[Part]:
        yield from parts

    incoming, kept = io.BytesIO(), []
    write_frame(incoming, request_message(article, 0))
    incoming.seek(0)
    serve(incoming, io.BytesIO(), lambda: analyse, remember=lambda *found: kept.append(found))
    assert kept == [(article, parts[-1])]


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
