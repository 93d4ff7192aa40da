"""Bytes to articles: loading, decoding, cleaning, and one module per format."""

from reader.sources.listing import feed_items
from reader.sources.reading import Opened, from_text, open_source, read, stop_reading

__all__ = ["Opened", "feed_items", "from_text", "open_source", "read", "stop_reading"]
