"""The items of a feed as sources of their own."""

import os
import re
from pathlib import Path

from reader.later import compiled_later
from reader.model.errors import InputError
from reader.sources.loading import load
from reader.sources.naming import STANDARD_INPUT, is_address, item_of, without_credentials
from reader.sources.opening import Opening, opening_of
from reader.sources.sniffing import PROBE, document_of

_FEED_ADDRESS = compiled_later(r"(?:\.(?:rss|atom|rdf|xml)|/(?:feed|rss|atom)/?)(?:\?[^#]*)?$", re.IGNORECASE)
"""How addresses of feeds end; what others hold is only known once they are opened."""


def feed_items(source: str, *, opening: Opening | None = None) -> tuple[str, ...]:
    """The sources that a feed's items are, newest first as in the feed; () when `source` is no feed.

    Raises:
        InputError: it is a feed, or named like one, and cannot be read.
    """
    how = opening_of(os.environ) if opening is None else opening
    if source == STANDARD_INPUT or item_of(source)[1] is not None or how.format not in ("", "feed"):
        return ()
    if not (_FEED_ADDRESS().search(source) if is_address(source) else _is_feed_file(source)):
        return ()
    loaded = load(source, allow_private=how.allow_private, keep=True)
    if document_of(loaded.data) != "feed":
        return ()
    from reader.sources.drafting.unreadable import UnreadableError
    from reader.sources.feeds.feed import read_feed

    try:
        count = len(read_feed(loaded.data).items)
    except UnreadableError as e:
        raise InputError(e.what, where=without_credentials(source), remedy=e.remedy) from e
    return tuple(f"{source}#{number}" for number in range(1, count + 1)) if count > 1 else (source,)


def _is_feed_file(source: str) -> bool:
    path = Path(source).expanduser()
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return document_of(file.read(PROBE)) == "feed"
    except (OSError, ValueError):
        return False  # opening it will say why
