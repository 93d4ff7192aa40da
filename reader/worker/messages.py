"""Requests and events as they stand on the pipe."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from reader.model import Analysis, Article, Claim, Findings
from reader.model.codec import from_plain, to_plain
from reader.worker.events import Answer, Compared, Event, Failed, Finished, Progressed


def request_message(article: Article, start: int) -> dict[str, Any]:
    """Ask for an analysis that begins with the block at `start`."""
    return {"article": to_plain(article), "start": start}


def read_request(message: dict[str, Any]) -> tuple[Article, int]:
    """The article and the offset to begin at."""
    return from_plain(Article, message["article"]), message["start"]


def event_message(event: Answer) -> dict[str, Any]:
    """An event with the name of its kind.

    Claims travel without their words: only comparing needs these, which is done on this side, and
    unpacking them would hold the screen up (200,000 of them in a 1 MB article).
    """
    return {"kind": type(event).__name__, **to_plain(_lightened(event))}


def _lightened(event: Answer) -> Answer:
    if isinstance(event, Progressed):
        return replace(event, findings=replace(event.findings, claims=_without_words(event.findings.claims)))
    if isinstance(event, Finished):
        return replace(event, analysis=replace(event.analysis, claims=_without_words(event.analysis.claims)))
    return event


def _without_words(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(replace(claim, words=()) for claim in claims)


def read_event(message: dict[str, Any]) -> Event:
    """The event a message stands for."""
    match message["kind"]:
        case "Progressed":
            findings = from_plain(Findings, message["findings"])
            return Progressed(message["done"], message["total"], findings)
        case "Finished":
            return Finished(from_plain(Analysis, message["analysis"]), message["awaits_library"])
        case "Compared":
            return from_plain(Compared, {name: message[name] for name in message if name != "kind"})
        case "Failed":
            return Failed(message["message"])
    raise ValueError(f"unknown event {message['kind']!r}")
