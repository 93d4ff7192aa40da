"""Articles, findings and notes to text, and text to a file."""

from typing import TYPE_CHECKING

from reader.later import imported_later

if TYPE_CHECKING:
    from reader.export.annotated import Annotated
    from reader.export.findings.document import check_document, json_text, schema
    from reader.export.formats import FORMATS, REPORTS, Format, render, render_all, report, report_part
    from reader.export.importing import LARGEST_FILE, Imported, Origin, fits, is_same_page, read_notes
    from reader.export.saving import save, save_all
    from reader.export.templates import render_template, suffix_of_template, template_named, templates_in
    from reader.export.writing import write
else:
    __getattr__ = imported_later(
        __name__,
        {
            "annotated": "Annotated",
            "findings.document": "check_document json_text schema",
            "formats": "FORMATS REPORTS Format render render_all report report_part",
            "importing": "LARGEST_FILE Imported Origin fits is_same_page read_notes",
            "saving": "save save_all",
            "templates": "render_template suffix_of_template template_named templates_in",
            "writing": "write",
        },
    )

__all__ = [
    "FORMATS",
    "LARGEST_FILE",
    "REPORTS",
    "Annotated",
    "Format",
    "Imported",
    "Origin",
    "check_document",
    "fits",
    "is_same_page",
    "json_text",
    "read_notes",
    "render",
    "render_all",
    "render_template",
    "report",
    "report_part",
    "save",
    "save_all",
    "schema",
    "suffix_of_template",
    "template_named",
    "templates_in",
    "write",
]
