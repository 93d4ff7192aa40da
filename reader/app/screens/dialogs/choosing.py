"""A list to choose from."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.app.bindings import bind, dialog_bindings
from reader.app.layout.cells import printable
from reader.app.messages import CardChosen
from reader.app.screens.card_keys import CardKeys
from reader.app.screens.dialogs.dialog import Dialog
from reader.app.state.lists.choices import Choice
from reader.app.wardrobe import Wardrobe
from reader.app.widgets.choice_list import ChoiceList

KEYS = {
    "scroll.down": "move(1)",
    "scroll.up": "move(-1)",
    "page.down": "page(1)",
    "page.up": "page(-1)",
    "half.down": "page(0.5)",
    "half.up": "page(-0.5)",
    "go.top": "edge(False)",
    "go.end": "edge(True)",
    "pane.enter": "choose",
    **dict.fromkeys(("close", "quit"), "close"),
}
"""What the keys of these actions do in here."""
SHARE, AROUND = 0.9, 6
"""Of the terminal's rows, how much the dialog takes at most, and how many stand around its list."""
ROOMY = 32
"""Rows of the terminal from which choices of several lines stand apart."""


class ChoosingScreen(CardKeys, Dialog[int]):
    """Closes with the index of what was chosen, or with nothing."""

    def __init__(self, title: str, offered: Sequence[Choice], wardrobe: Wardrobe, *, verb: str) -> None:
        """`verb` says what choosing does."""
        super().__init__()
        self._title = title
        self._offered = offered
        self._paint = wardrobe.paint
        self._help = wardrobe.keymap.words(f"{{pane.enter}} {verb}, {{close}} goes back")
        bind(self, dialog_bindings(wardrobe.keymap, KEYS))

    def compose(self) -> ComposeResult:
        """The title, the cards, and what the keys do."""
        apart = self.app.size.height >= ROOMY and any(len(choice.lines) > 1 for choice in self._offered)
        self.cards = ChoiceList(self._paint, gap=int(apart), ident="choices")
        self.cards.set_cards(self._offered, index=0, empty="")
        with Vertical(id="choosing", classes="dialog"):
            yield Static(Content(printable(self._title)), classes="dialog-title")
            yield self.cards
            yield Static(Content(self._help), classes="dialog-help")

    def on_resize(self, event: events.Resize) -> None:
        """The list scrolls where it is higher than the dialog can be."""
        self.cards.styles.max_height = max(int(event.size.height * SHARE) - AROUND, 2)

    def on_card_chosen(self, message: CardChosen) -> None:
        """A click closes with it."""
        message.stop()
        if message.opened:
            self.dismiss(message.index)

    def action_choose(self) -> None:
        """Close with what is marked."""
        self.dismiss(self.cards.index)

    def action_close(self) -> None:
        """Close without a choice."""
        self.dismiss(None)
