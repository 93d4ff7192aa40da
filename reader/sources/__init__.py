"""Bytes to articles: loading, decoding, cleaning, and one module per format."""

from reader.sources.reading import Opened, from_text, open_source, read

__all__ = ["Opened", "from_text", "open_source", "read"]
