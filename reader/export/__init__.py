"""Articles, findings and notes to text, and text to a file."""

from reader.export.document import check_document, json_text, schema
from reader.export.formats import FORMATS, Exporter, render
from reader.export.writing import write

__all__ = ["FORMATS", "Exporter", "check_document", "json_text", "render", "schema", "write"]
