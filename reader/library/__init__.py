"""What was read and kept: articles, their analyses, notes, marks, places and what the reader ruled.

`open_library()` gives the reader's own; every kind of library does what `Library` says.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from reader.library.choosing import OFF, library_place, open_library

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.memory import MemoryLibrary
    from reader.library.records import Entry, Mark, Passage, Position

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

_WHERE = {
    "Library": "library", "MemoryLibrary": "memory",
    "Entry": "records", "Mark": "records", "Passage": "records", "Position": "records",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import what is named when it is used: the first painted screen needs none of it."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
