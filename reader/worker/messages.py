"""Requests and events as they stand on the pipe."""

from typing import Any

from reader.model import Analysis, Article, Findings
from reader.model.codec import from_plain, to_plain
from reader.worker.events import Event, Failed, Finished, Progressed


def request_message(article: Article, start: int) -> dict[str, Any]:
    """Ask for an analysis that begins with the block at `start`."""
    return {"article": to_plain(article), "start": start}


def read_request(message: dict[str, Any]) -> tuple[Article, int]:
    """The article and the offset to begin at."""
    return from_plain(Article, message["article"]), message["start"]


def event_message(event: Progressed | Finished | Failed) -> dict[str, Any]:
    """An event with the name of its kind."""
    return {"kind": type(event).__name__, **to_plain(event)}


def read_event(message: dict[str, Any]) -> Event:
    """The event a message stands for."""
    match message["kind"]:
        case "Progressed":
            findings = from_plain(Findings, message["findings"])
            return Progressed(message["done"], message["total"], findings)
        case "Finished":
            return Finished(from_plain(Analysis, message["analysis"]))
        case "Failed":
            return Failed(message["message"])
    raise ValueError(f"unknown event {message['kind']!r}")
