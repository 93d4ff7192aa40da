"""The JSON that this program writes, one document or an article a line."""

from collections.abc import Iterator
from typing import Any, get_args

from reader.export.importing.fields import (
    instant_of,
    list_of,
    number_of,
    object_of,
    tags_of,
    text_of,
)
from reader.export.importing.imported import Imported, Origin
from reader.model import Article, Block, BlockKind, Metadata, Note, Span

_BLOCK_KINDS: dict[str, BlockKind] = {kind: kind for kind in get_args(BlockKind)}


def from_own(articles: list[Any]) -> Iterator[Imported]:
    """The articles and their notes."""
    for each in map(object_of, articles):
        article = _article(each)
        notes = (_note(object_of(note), article.text) for note in list_of(each.get("notes")))
        origin = Origin(
            id=text_of(each.get("id")),
            url=article.metadata.url or "",
            source=article.source,
            title=article.title,
        )
        # A text of another id was changed since, or is none: its offsets mean nothing.
        whole = article if article.text and article.id == origin.id else None
        yield Imported(origin, tuple(notes), whole)


def _article(told: dict[str, Any]) -> Article:
    text = told.get("text")
    words = text if isinstance(text, str) and _is_storable(text) else ""
    return Article(
        source=text_of(told.get("source")),
        title=text_of(told.get("title")),
        text=words,
        blocks=tuple(_blocks(list_of(told.get("blocks")), len(words))),
        metadata=_metadata(object_of(told.get("metadata"))),
    )


def _is_storable(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _blocks(told: list[Any], length: int) -> Iterator[Block]:
    """Those that lie in the text, behind each other."""
    at = 0
    for each in map(object_of, told):
        start, end = number_of(each.get("start")), number_of(each.get("end"))
        kind = _BLOCK_KINDS.get(text_of(each.get("kind")))
        if start is not None and end is not None and kind and at <= start <= end <= length:
            yield Block(Span(start, end), kind, number_of(each.get("level")) or 1)
            at = end


def _metadata(told: dict[str, Any]) -> Metadata:
    return Metadata(
        authors=tuple(text_of(name) for name in list_of(told.get("authors"))),
        published=text_of(told.get("published")) or None,
        site=text_of(told.get("site")),
        language=text_of(told.get("language")),
        url=text_of(told.get("url")) or None,
        format=text_of(told.get("format")),
    )


def _note(told: dict[str, Any], text: str) -> Note:
    start = number_of(told.get("start")) or 0
    quote = text_of(told.get("quote"))
    end = number_of(told.get("end"))
    return Note(
        id=text_of(told.get("id")) or f"n{start}-{start + len(quote)}",
        span=Span(start, start + len(quote) if end is None or end < start else end),
        quote=quote,
        prefix=text_of(told.get("prefix")),
        suffix=text_of(told.get("suffix")),
        text=text_of(told.get("text")),
        claim=text_of(told.get("claim")) or None,
        tags=tags_of(list_of(told.get("tags"))),
        created=instant_of(told.get("created")),
        changed=instant_of(told.get("changed")),
    )
