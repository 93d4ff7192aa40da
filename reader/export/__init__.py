"""Articles, findings and notes to text, and text to a file."""

from reader.export.document import check_document, json_text, schema
from reader.export.formats import FORMATS, Exporter, render
from reader.export.reports import REPORTS, report, report_part
from reader.export.writing import write

__all__ = [
    "FORMATS",
    "REPORTS",
    "Exporter",
    "check_document",
    "json_text",
    "render",
    "report",
    "report_part",
    "schema",
    "write",
]
