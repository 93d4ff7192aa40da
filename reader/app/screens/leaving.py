"""The question before unsaved notes are lost."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from reader.app.bindings import bind, dialog_bindings
from reader.app.screens.dialog import Dialog
from reader.keys import Keymap

QUESTION = "Your notes are not saved yet.\n\n  s  save them and quit\n  d  discard them and quit\n  esc  stay"


class QuitScreen(Dialog[str]):
    """Answers "save", "discard" or "stay"."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s,enter", "answer('save')", "save", show=False),
        Binding("d", "answer('discard')", "discard", show=False),
    ]

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        bind(self, dialog_bindings(keymap, dict.fromkeys(("close", "quit"), "answer('stay')")))

    def compose(self) -> ComposeResult:
        """The question with its keys."""
        with Vertical(id="question", classes="dialog"):
            yield Static(QUESTION, markup=False)

    def action_answer(self, answer: str) -> None:
        """Close with the answer."""
        self.dismiss(answer)
