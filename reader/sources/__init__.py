"""Bytes to articles: loading, decoding, cleaning, and one module per format."""

from reader.sources.reading import from_text, read

__all__ = ["from_text", "read"]
