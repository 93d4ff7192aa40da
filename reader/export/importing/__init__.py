"""Notes back from files: those that were exported here, and those of Readwise and Hypothes.is."""

from reader.export.importing.detecting import LARGEST_FILE, read_notes
from reader.export.importing.imported import Imported, Origin, fits, is_same_page

__all__ = ["LARGEST_FILE", "Imported", "Origin", "fits", "is_same_page", "read_notes"]
