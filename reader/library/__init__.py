"""What was read and kept: articles, their analyses, notes, marks, places and what the reader ruled.

`open_library()` gives the reader's own; every kind of library does what `Library` says.
"""

from typing import TYPE_CHECKING

from reader.later import imported_later
from reader.library.choosing import OFF, library_place, open_library

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.memory import MemoryLibrary
    from reader.library.records import Entry, Mark, Passage, Position
else:
    __getattr__ = imported_later(
        __name__,
        {"library": "Library", "memory": "MemoryLibrary", "records": "Entry Mark Passage Position"},
    )

__all__ = [
    "OFF",
    "Entry",
    "Library",
    "Mark",
    "MemoryLibrary",
    "Passage",
    "Position",
    "library_place",
    "open_library",
]
