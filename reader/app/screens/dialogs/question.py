"""A question before something is lost, and the keys that answer it."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.app.bindings import bind, dialog_bindings
from reader.app.layout.cells import printable
from reader.app.screens.dialogs.dialog import Dialog
from reader.keys import Keymap

STAY = "stay"


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to answer."""

    key: str
    """The letter that is pressed."""
    name: str
    words: str
    """What it does."""


class QuestionScreen(Dialog[str]):
    """Closes with the name of an answer, or with "stay"."""

    def __init__(
        self, question: str, answers: Sequence[Answer], keymap: Keymap, *, stay: str, enter: str = STAY
    ) -> None:
        """`stay` says what the key that closes does; `enter` names the answer of the enter key."""
        super().__init__()
        self._question = question
        closing = [(keymap.first("close"), stay, STAY)]
        self._rows = [*((answer.key, answer.words, answer.name) for answer in answers), *closing]
        keys = {**dict.fromkeys(("close", "quit"), STAY), "pane.enter": enter}
        bind(self, dialog_bindings(keymap, {ident: f"answer({name!r})" for ident, name in keys.items()}))
        bind(self, [Binding(each.key, f"answer({each.name!r})", show=False) for each in answers])

    def compose(self) -> ComposeResult:
        """The question, and a row for each answer with its key."""
        widest = max(len(key) for key, _, _ in self._rows)
        with Vertical(id="question", classes="dialog"):
            yield Static(Content(printable(self._question)), classes="dialog-title")
            for key, words, name in self._rows:
                yield Static(Content.assemble((f"{key:>{widest}}", "$accent"), f"   {words}"), name=name)

    def on_click(self, event: events.Click) -> None:
        """A click on an answer gives it, one beside the dialog none."""
        clicked, _ = self.get_widget_at(event.screen_x, event.screen_y)
        if clicked is self or clicked.name:
            self.action_answer(clicked.name or STAY)

    def action_answer(self, answer: str) -> None:
        """Close with the answer."""
        self.dismiss(answer)
