"""All keys, grouped, as they are bound."""

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from reader.app.bindings import bind, dialog_bindings
from reader.app.paint import Paint
from reader.app.screens.dialog import Dialog
from reader.keys import ACTIONS, GROUPS, Keymap
from reader.keys.names import key_words

KEYS_WIDTH = 24
KEYS = {
    "scroll.down": "scroll(1)",
    "scroll.up": "scroll(-1)",
    "page.down": "scroll(10)",
    "page.up": "scroll(-10)",
    "half.down": "scroll(5)",
    "half.up": "scroll(-5)",
    "go.top": "scroll(-10000)",
    "go.end": "scroll(10000)",
    **dict.fromkeys(("close", "quit", "help", "pane.enter"), "dismiss"),
}
"""What the keys of these actions do in here."""


class HelpScreen(Dialog[None]):
    """Scrolls with the keys of the article; any closing key closes it."""

    def __init__(self, paint: Paint, keymap: Keymap) -> None:
        super().__init__()
        self._paint = paint
        self._keymap = keymap
        bind(self, dialog_bindings(keymap, KEYS))

    def compose(self) -> ComposeResult:
        """One scrolling list."""
        with VerticalScroll(id="help", classes="dialog"):
            yield Static(self.words(), markup=False)

    def words(self) -> Text:
        """The keys of every action below its group's name."""
        style = self._paint.style
        text = Text(style=style((), "surface"))
        for group in GROUPS:
            text.append(f"{group}\n", style(("tab_current",), "surface"))
            for action in ACTIONS:
                if action.group == group:
                    keys = keys_of(self._keymap.keys[action.id])
                    text.append(f"  {keys:<{KEYS_WIDTH}}", style(("key",), "surface"))
                    text.append(f"{action.title}\n")
            text.append("\n")
        closing = self._keymap.words("A number before a key is its count. {close} closes this help.")
        text.append(closing, style(("muted",), "surface"))
        return text

    def action_scroll(self, by: int) -> None:
        """Scroll some rows."""
        self.query_one("#help").scroll_relative(y=by, animate=False)


def keys_of(keys: tuple[str, ...]) -> str:
    """The keys of an action side by side."""
    return "  ".join(key_words(key) for key in keys)
