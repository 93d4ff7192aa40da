"""Where notes and places are in a text that was edited since; knows the words of notes and nothing else."""

from reader.anchoring.notes import Anchored, Outcome, reanchor, reanchored
from reader.anchoring.offsets import Anchors

__all__ = ["Anchored", "Anchors", "Outcome", "reanchor", "reanchored"]
