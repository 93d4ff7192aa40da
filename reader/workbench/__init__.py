"""The use cases shared by the screen and the command line: open, analyse, compare, keep notes."""

from typing import TYPE_CHECKING

from reader.later import imported_later

if TYPE_CHECKING:
    from reader.sources import open_source, stop_reading
    from reader.workbench.analysis import (
        analyse,
        analyse_in_parts,
        analyser,
        citations,
        compare,
        compare_articles,
        compare_texts,
        read,
    )
    from reader.workbench.exporting import Exporting
    from reader.workbench.kept import kept_notes, notes_in
    from reader.workbench.listing import reading_list
    from reader.workbench.notes import SaveNotes, notes_saver
else:
    __getattr__ = imported_later(
        __name__,
        {
            "analysis": "analyse analyse_in_parts analyser citations"
            " compare compare_articles compare_texts read",
            "exporting": "Exporting",
            "kept": "kept_notes notes_in",
            "listing": "reading_list",
            "notes": "SaveNotes notes_saver",
            "reader.sources": "open_source stop_reading",
        },
    )

__all__ = [
    "Exporting",
    "SaveNotes",
    "analyse",
    "analyse_in_parts",
    "analyser",
    "citations",
    "compare",
    "compare_articles",
    "compare_texts",
    "kept_notes",
    "notes_in",
    "notes_saver",
    "open_source",
    "read",
    "reading_list",
    "stop_reading",
]
