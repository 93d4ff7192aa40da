"""The line at the bottom in which the reader types a search, a note, a file or a command."""

from collections.abc import Callable
from typing import Literal

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from reader.app.layout.cells import cell_len, fit
from reader.app.paint import Paint
from reader.app.widgets.bars import Bar

Purpose = Literal["search", "pattern", "filter", "note", "export", "pipe", "open", "tags", "library"]
LABELS: dict[Purpose, str] = {
    "search": "/", "pattern": "pattern /", "filter": "filter &", "note": "note:", "export": "write to",
    "pipe": "|", "open": "open:", "tags": "tags:", "library": "in library:",
}  # fmt: skip
WHAT_ENTER_DOES: dict[Purpose, str] = {
    "search": "stays there", "pattern": "stays there", "filter": "goes to the list",
    "note": "keeps", "export": "writes", "pipe": "runs", "open": "opens", "tags": "keeps", "library": "finds",
}  # fmt: skip
"""With the line, and after that it is closed."""
EXAMPLES: dict[Purpose, str] = {
    "note": "what you think of it", "export": "a file", "pipe": "a command of the shell",
    "open": "a file, a folder or a web address", "tags": "words with spaces between them",
    "library": "words of notes and articles",
}  # fmt: skip
"""What is said in an empty line."""
COUNTED: tuple[Purpose, ...] = ("search", "pattern", "filter")
"""What is told how much it finds."""
SEARCHES: tuple[Purpose, ...] = ("search", "pattern")
"""What is looked for with every letter."""
LABEL_WIDTH = 14
"""Cells of the widest label, and a few more to type in."""
COUNT_WIDTH = 16
"""Cells beside the line for how many hits there are; more where there is more to say."""


class Entry(Horizontal):
    """Hidden until it is asked for; its input's messages go to the screen."""

    def __init__(self, paint: Paint, words: Callable[[str], str]) -> None:
        """`words` puts keys in the place of actions in braces."""
        super().__init__(id="entry")
        self._words = words
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
        hint = self._words(f"{{pane.enter}} {WHAT_ENTER_DOES[purpose]}, {{close}} goes back")
        self._set_hint(hint, beside=text)
        self._input.placeholder = EXAMPLES.get(purpose, "")
        self.display = True
        with self._input.prevent(Input.Changed):
            self._input.value = text
        self._input.cursor_position = len(text)
        if purpose == "pipe":  # the last command: enter runs it again, a letter begins another
            self._input.select_all()
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
        if self.purpose in COUNTED:
            self._set_hint(fit(words, self.screen.size.width // 2 - 2))

    def _set_hint(self, words: str, *, beside: str = "") -> None:
        """Say something at the right end, where that leaves room for more than is `beside` it now."""
        width = max(cell_len(words) + 2, COUNT_WIDTH)
        self._count.display = max(width, cell_len(beside) + LABEL_WIDTH) + width <= self.screen.size.width
        self._count.styles.width = width
        self._count.set_parts([], [(words, ("muted",))])
