"""Annotations as Hypothes.is hands them out, and as the W3C's model writes them.

https://h.readthedocs.io/en/latest/api-reference/ and https://www.w3.org/TR/annotation-model/
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from reader.export.addresses import WEB
from reader.export.importing.fields import instant_of, list_of, number_of, object_of, tags_of, text_of
from reader.export.importing.imported import Imported, Origin
from reader.export.notes.web_annotation import URN
from reader.model import Note, Span

QUOTE, POSITION = "TextQuoteSelector", "TextPositionSelector"


def annotations_in(document: Any) -> list[Any] | None:
    """The annotations of a document; None when it is none of annotations."""
    told = object_of(document)
    for page in (told, object_of(told.get("first"))):
        for name in ("rows", "items"):
            if isinstance(page.get(name), list):
                return list_of(page[name])
    rows = list_of(document)
    return rows if rows and all("target" in object_of(row) for row in rows) else None


def from_annotations(annotations: list[Any]) -> Iterator[Imported]:
    """The notes by article, in the order of the file; an answer to a note is a note on the same words.

    What moderators have hidden is left out.
    """
    rows = [each for each in map(object_of, annotations) if each.get("hidden") is not True]
    answered = {text_of(each.get("id")): each for each in rows if _selectors(each)}
    groups: dict[str, list[Note]] = {}
    titles: dict[str, str] = {}
    for each in rows:
        address = text_of(each.get("uri")) or text_of(_first(each.get("target")).get("source"))
        notes = groups.setdefault(address, [])
        title = text_of(next(iter(list_of(object_of(each.get("document")).get("title"))), ""))
        titles[address] = titles.get(address) or title
        asked = (answered.get(text_of(name)) for name in reversed(list_of(each.get("references"))))
        on = each if _selectors(each) else next((one for one in asked if one is not None), each)
        notes.append(_note(each, _selectors(on), len(notes)))
    return (Imported(_origin(at, titles[at]), tuple(notes)) for at, notes in groups.items())


def _selectors(told: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What tells the words that an annotation is on, by its type."""
    listed = map(object_of, list_of(_first(told.get("target")).get("selector")))
    return {kind: each for each in listed if (kind := text_of(each.get("type"))) in (QUOTE, POSITION)}


def _origin(address: str, title: str) -> Origin:
    if address.startswith(URN):
        return Origin(id=address.removeprefix(URN), title=title)
    if address.startswith(WEB):
        return Origin(url=address, title=title)
    return Origin(source=unquote(address.removeprefix("file://")), title=title)


def _note(told: dict[str, Any], selectors: dict[str, dict[str, Any]], number: int) -> Note:
    quote, position = selectors.get(QUOTE, {}), selectors.get(POSITION, {})
    words = text_of(quote.get("exact"))
    # Browsers count UTF-16 units; for us this is only where to begin to look.
    start = number_of(position.get("start")) or 0
    bodies = [object_of(body) for body in list_of(told.get("body"))]
    comments = [text_of(b.get("value")) for b in bodies if b.get("purpose") != "tagging"]
    tags = [b.get("value") for b in bodies if b.get("purpose") == "tagging"]
    return Note(
        id=text_of(told.get("id")) or f"annotation{number + 1}",
        span=Span(start, start + len(words)),
        quote=words,
        prefix=text_of(quote.get("prefix")),
        suffix=text_of(quote.get("suffix")),
        text=text_of(told.get("text")) or "\n\n".join(comments),
        tags=tags_of([*list_of(told.get("tags")), *tags]),
        created=instant_of(told.get("created")),
        changed=instant_of(told.get("updated") or told.get("modified")),
    )


def _first(targets: Any) -> dict[str, Any]:
    if isinstance(targets, list):
        return object_of(next(iter(targets), {}))
    return object_of(targets)
