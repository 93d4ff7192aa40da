"""The line at the bottom in which the reader types a search or a note."""

from typing import Literal

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from reader.app.paint import Paint
from reader.app.widgets.bars import Bar

Purpose = Literal["search", "note"]
LABELS: dict[Purpose, str] = {"search": "/", "note": "note:"}


class Entry(Horizontal):
    """Hidden until it is asked for; its input's messages go to the screen."""

    def __init__(self, paint: Paint) -> None:
        super().__init__(id="entry")
        self.purpose: Purpose | None = None
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
        self.purpose = purpose
        label = LABELS[purpose]
        self._label.styles.width = len(label) + 2
        self._label.set_parts([(label, ("key",))], [])
        self._count.display = purpose == "search"
        self.display = True
        with self._input.prevent(Input.Changed):
            self._input.value = text
        self._input.cursor_position = len(text)
        self._input.focus()

    def close(self) -> None:
        """Hide."""
        self.purpose = None
        self.display = False

    def set_count(self, words: str) -> None:
        """How many hits the search has."""
        self._count.set_parts([], [(words, ("muted",))])
