"""All keys, grouped, from the bindings that are live."""

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.app.keys import ACTIONS, GROUPS, Action, key_words
from reader.app.paint import Paint

KEYS_WIDTH = 18


class HelpScreen(ModalScreen[None]):
    """Scrolls with the keys of the article; any closing key closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter", "dismiss", "close", show=False),
        Binding("j,down", "scroll(1)", "down", show=False),
        Binding("k,up", "scroll(-1)", "up", show=False),
        Binding("space,f,d,pagedown", "scroll(10)", "page down", show=False),
        Binding("b,u,pageup", "scroll(-10)", "page up", show=False),
        Binding("g,home", "scroll(-10000)", "top", show=False),
        Binding("G,end", "scroll(10000)", "end", show=False),
    ]

    def __init__(self, paint: Paint) -> None:
        super().__init__()
        self._paint = paint

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
                    text.append(f"  {keys_of(action):<{KEYS_WIDTH}}", style(("key",), "surface"))
                    text.append(f"{action.words}\n")
            text.append("\n")
        text.append("esc, q or ? closes this help.", style(("muted",), "surface"))
        return text

    def action_scroll(self, by: int) -> None:
        """Scroll some rows."""
        self.query_one("#help").scroll_relative(y=by, animate=False)


def keys_of(action: Action) -> str:
    """The action's keys side by side."""
    return "  ".join(key_words(key) for key in action.keys)
