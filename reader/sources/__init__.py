"""Bytes to articles: loading, decoding, cleaning, and one module per format."""

from typing import TYPE_CHECKING

from reader.later import imported_later

if TYPE_CHECKING:
    from reader.sources.listing import feed_items
    from reader.sources.reading import Opened, from_text, open_source, read, stop_reading
else:
    __getattr__ = imported_later(
        __name__,
        {
            "listing": "feed_items",
            "reading": "Opened from_text open_source read stop_reading",
        },
    )

__all__ = ["Opened", "feed_items", "from_text", "open_source", "read", "stop_reading"]
