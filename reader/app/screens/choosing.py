"""A list to choose from."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.app.bindings import bind, dialog_bindings
from reader.app.layout.cells import UNPRINTABLE
from reader.app.screens.dialog import Dialog
from reader.keys import Keymap

KEYS = {
    "scroll.down": "in_list('cursor_down')",
    "scroll.up": "in_list('cursor_up')",
    "page.down": "in_list('page_down')",
    "page.up": "in_list('page_up')",
    "go.top": "in_list('first')",
    "go.end": "in_list('last')",
    "pane.enter": "in_list('select')",
    **dict.fromkeys(("close", "quit"), "close"),
}
"""What the keys of these actions do in here."""


class ChoosingScreen(Dialog[int]):
    """Closes with the index of what was chosen, or with nothing."""

    def __init__(self, title: str, rows: Sequence[str], keymap: Keymap, *, verb: str) -> None:
        """`verb` says what choosing a row does."""
        super().__init__()
        self._title = title
        self._rows = [UNPRINTABLE.sub("\ufffd", row) for row in rows]
        self._help = keymap.words(f"{{pane.enter}} {verb}, {{close}} goes back")
        bind(self, dialog_bindings(keymap, KEYS))

    def compose(self) -> ComposeResult:
        """The title, the rows, and what the keys do."""
        with Vertical(id="choosing", classes="dialog"):
            yield Static(Content(self._title), classes="dialog-title")
            yield OptionList(*(Option(Content(row)) for row in self._rows))
            yield Static(Content(self._help), classes="dialog-help")

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Close with it."""
        self.dismiss(event.option_index)

    async def action_in_list(self, action: str) -> None:
        """Go on in the list, or choose what is marked."""
        await self.query_one(OptionList).run_action(action)

    def action_close(self) -> None:
        """Close without a choice."""
        self.dismiss(None)
