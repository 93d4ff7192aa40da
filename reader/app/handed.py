"""What the app is handed, because the rooms that can do it lie below the worker and are not the screen's."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from reader.app.background import Read
from reader.model import Analysis, Article, Note

SaveNotes: TypeAlias = Callable[[Article, Analysis, Sequence[Note]], Path]
"""Writes the notes and says where; raises a ReaderError when it cannot."""


@dataclass(frozen=True, slots=True)
class Handed:
    """Functions that read and write for the screen."""

    save_notes: SaveNotes
    read: Read | None = None
    """None where nothing can be read but what is there, so that nothing is read again either."""
