"""RSS and Atom to items; the only place that imports feedparser."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import feedparser

from reader.model.printable import printable
from reader.sources.drafting.unreadable import UnreadableError

MOST_ITEMS = 100
"""Items that are read of one feed, the first ones: feeds begin with the newest."""
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_ITEM_END = re.compile(rb"</(?:[a-z]+:)?(item|entry)\s*>", re.IGNORECASE)
PROBE = 8192
"""Bytes at the beginning in which a feed shows itself."""


@dataclass(frozen=True, slots=True)
class Item:
    """One article of a feed."""

    title: str
    authors: tuple[str, ...]
    published: str | None
    """The day or the instant, as in `Metadata`."""
    link: str | None
    """Where the whole article is."""
    content: str
    """HTML or words."""
    whole: bool
    """Whether the feed gives the content rather than a summary."""
    language: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and its first items."""

    title: str
    items: tuple[Item, ...]
    more: int
    """Items that were left out."""


def read_feed(data: bytes) -> Feed:
    """The first items of a feed.

    Raises:
        UnreadableError: it declares entities of its own, or is no feed.
    """
    if _ENTITY.search(data[:PROBE]):
        raise UnreadableError("it declares entities of its own, which are not read")
    part, more = _first_items(data)
    found: Mapping[str, Any] = feedparser.parse(
        BytesIO(part), sanitize_html=False, resolve_relative_uris=True
    )
    entries = found["entries"][:MOST_ITEMS]
    if not entries:
        raise UnreadableError("there is no item in this feed")
    about: Mapping[str, Any] = found.get("feed", {})
    language = str(about.get("language", "") or "")
    items = tuple(_item(entry, language) for entry in entries)
    return Feed(_words(about.get("title")), items, more)


def _first_items(data: bytes) -> tuple[bytes, int]:
    """The feed without the items that nobody will read, and how many those are."""
    ends = list(_ITEM_END.finditer(data))
    if len(ends) <= MOST_ITEMS:
        return data, 0
    last = ends[MOST_ITEMS - 1]
    closing = b"</feed>" if last[1].lower() == b"entry" else b"</channel></rss>"
    return data[: last.end()] + closing, len(ends) - MOST_ITEMS


def _item(entry: Mapping[str, Any], language: str) -> Item:
    contents = [str(part.get("value", "")) for part in entry.get("content", ())]
    content = max(contents, key=len, default="")
    summary = str(entry.get("summary", "") or "")
    names = [_words(author.get("name")) for author in entry.get("authors", ())]
    link = str(entry.get("link", "") or "")
    return Item(
        title=_words(entry.get("title")),
        authors=tuple(name for name in names if name),
        published=_published(entry),
        link=link if link.startswith(("http://", "https://")) else None,
        content=content or summary,
        whole=bool(content) or len(summary) > LONGEST_SUMMARY,
        language=language,
    )


LONGEST_SUMMARY = 1500
"""Characters; what is longer is the article, whatever the feed calls it."""
_TAG = re.compile(r"<[^>]{0,500}>")


def _words(value: object) -> str:
    """A title as one printable line without markup."""
    return printable(" ".join(_TAG.sub("", str(value or "")).split()))


def _published(entry: Mapping[str, Any]) -> str | None:
    plain = dict(entry.items())  # the library's own look-up warns where a date is missing
    time = plain.get("published_parsed") or plain.get("updated_parsed")
    if not time:
        return None
    year, month, day, hour, minute, second = time[:6]
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+00:00"
