"""What was read and kept. In memory for now: it lasts as long as the program runs."""

from reader.library.memory import MemoryLibrary

__all__ = ["MemoryLibrary"]
