"""The use cases shared by the screen and the command line: open, analyse, compare, keep notes."""

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
from reader.workbench.notes import SaveNotes, notes_saver
from reader.workbench.reading_list import reading_list

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
