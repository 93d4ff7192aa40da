"""The line at the bottom in which the reader types a search, a note, a file or a command."""

from collections.abc import Callable
from typing import Literal

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from reader.app.paint import Paint
from reader.app.widgets.bars import Bar

Purpose = Literal["search", "pattern", "filter", "note", "export", "pipe", "open", "tags", "library"]
LABELS: dict[Purpose, str] = {
    "search": "/", "pattern": "pattern /", "filter": "filter &", "note": "note:", "export": "write to",
    "pipe": "|", "open": "open:", "tags": "tags:", "library": "in library:",
}  # fmt: skip
COUNTED: tuple[Purpose, ...] = ("search", "pattern", "filter")
"""What is told how much it finds."""
SEARCHES: tuple[Purpose, ...] = ("search", "pattern")
"""What is looked for with every letter."""
COUNT_WIDTH = 16
"""Cells beside the line for how many hits there are; more where there is more to say."""


class Entry(Horizontal):
    """Hidden until it is asked for; its input's messages go to the screen."""

    def __init__(self, paint: Paint) -> None:
        super().__init__(id="entry")
        self.purpose: Purpose | None = None
        """What is being typed; None when nothing is."""
        self.asked: Purpose | None = None
        """What was asked for last and not cancelled: its last letters may still be on their way."""
        self._label = Bar(paint, ident="entry-label")
        self._count = Bar(paint, ident="entry-count")
        self._input = Input(id="entry-input", compact=True, select_on_focus=False)

    def compose(self) -> ComposeResult:
        """From left to right."""
        yield self._label
        yield self._input
        yield self._count

    def set_paint(self, paint: Paint) -> None:
        """Use another theme."""
        self._label.set_paint(paint)
        self._count.set_paint(paint)

    def open(self, purpose: Purpose, text: str) -> None:
        """Ask for a line, beginning with `text`."""
        self.rename(purpose)
        self._count.display = purpose in COUNTED
        self.display = True
        with self._input.prevent(Input.Changed):
            self._input.value = text
        self._input.cursor_position = len(text)
        # Not Widget.focus(), which waits its turn: the next key already belongs to this line.
        self.screen.set_focus(self._input)

    def rename(self, purpose: Purpose) -> None:
        """Take what is typed for something else."""
        self.purpose = self.asked = purpose
        self.set_label(LABELS[purpose])

    def set_label(self, label: str) -> None:
        """Say what is asked for."""
        self._label.styles.width = len(label) + 2
        self._label.set_parts([(label, ("key",))], [])

    def close(self, *, cancel: bool = False) -> None:
        """Hide."""
        self.purpose = None
        if cancel:
            self.asked = None
        self.display = False

    def then(self, use: Callable[[str], None]) -> None:
        """Use the line once every letter typed before now has arrived in it."""
        self._input.call_later(lambda: use(self._input.value))

    def set_count(self, words: str) -> None:
        """How many hits the search has."""
        self._count.styles.width = min(max(len(words) + 2, COUNT_WIDTH), self.size.width // 2)
        self._count.set_parts([], [(words, ("muted",))])
