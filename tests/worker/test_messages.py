import json
from dataclasses import replace

import pytest

from reader.model import Analysis, Article, Elsewhere, Findings, Span, Warning, Word
from reader.worker.events import Compared, Failed, Finished, Progressed
from reader.worker.messages import event_message, read_event, read_request, request_message


def test_a_request_survives_the_pipe(article: Article) -> None:
    message = json.loads(json.dumps(request_message(article, 16)))
    assert read_request(message) == (article, 16)


def test_each_event_survives_the_pipe(parts: list[tuple[int, Findings] | Analysis]) -> None:
    findings = next(part[1] for part in parts if isinstance(part, tuple))
    analysis = next(part for part in parts if isinstance(part, Analysis))
    for event in (
        Progressed(14, 32, findings),
        Finished(analysis),
        Finished(analysis, awaits_library=True),
        Failed("no"),
    ):
        assert read_event(json.loads(json.dumps(event_message(event)))) == event


def test_what_the_library_said_survives_the_pipe() -> None:
    spans = Span(0, 3), Span(4, 9)
    warning = Warning("a1", "contradiction", "number", 0.9, ("c1",), spans, (("9", "7"),), other_article="b")
    place = Elsewhere("a1", "b", "b.txt", "B", "2025-05-03", 0, "The", marks=(Span(0, 3),))
    for event in (Compared((warning,), (place,)), Compared(uncompared="the disk is full", unkept="as well")):
        assert read_event(json.loads(json.dumps(event_message(event)))) == event


def test_an_unknown_event_is_named() -> None:
    with pytest.raises(ValueError, match="Surprise"):
        read_event({"kind": "Surprise"})


def test_claims_travel_without_the_words_that_only_comparing_needs(
    parts: list[tuple[int, Findings] | Analysis],
) -> None:
    analysis = next(part for part in parts if isinstance(part, Analysis))
    word = Word(Span(4, 7), "dam", "dam", "NOUN", "subject", 0)
    worded = replace(analysis, claims=tuple(replace(claim, words=(word,)) for claim in analysis.claims))
    assert read_event(event_message(Finished(worded))) == Finished(analysis)
