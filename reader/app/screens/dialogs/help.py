"""All keys, grouped, as they are bound."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.app.bindings import bind, dialog_bindings
from reader.app.layout.wrapping import wrap_lines
from reader.app.paint import Paint
from reader.app.screens.dialogs.dialog import Dialog
from reader.keys import ACTIONS, GROUPS, Action, Keymap
from reader.keys.names import key_words

AROUND = 3
"""Rows of the dialog around the keys and the line below them."""
COLUMNS = 84
"""Of the dialog with one column of groups, as the style sheet has it."""
SLIM = 76
"""Columns of the terminal below which only the first key of each action has room."""
BROAD = 150
"""Columns of the terminal from which the groups stand in two columns."""
KEYS = {
    "scroll.down": "scroll(1)",
    "scroll.up": "scroll(-1)",
    "page.down": "page(1)",
    "page.up": "page(-1)",
    "half.down": "page(0.5)",
    "half.up": "page(-0.5)",
    "go.top": "scroll(-10000)",
    "go.end": "scroll(10000)",
    **dict.fromkeys(("close", "quit", "help", "pane.enter"), "dismiss"),
}
"""What the keys of these actions do in here."""
CLOSING = "{scroll.down}, {page.down} scroll · a number before a key is its count · {close} goes back"


class HelpScreen(Dialog[None]):
    """Scrolls with the keys of the article; any closing key closes it."""

    def __init__(self, paint: Paint, keymap: Keymap) -> None:
        super().__init__()
        self._paint = paint
        self._keymap = keymap
        bind(self, dialog_bindings(keymap, KEYS))

    def compose(self) -> ComposeResult:
        """The keys, and below them what scrolls and what closes."""
        with Vertical(id="help", classes="dialog"):
            with VerticalScroll(id="help-keys", can_focus=False):
                yield Static(id="help-words")
            yield Static(Content(self._keymap.words(CLOSING)), classes="dialog-help")

    def on_resize(self, event: events.Resize) -> None:
        """Two columns where there is room for them."""
        broad = event.size.width >= BROAD
        self.set_class(broad, "-broad")
        closing = wrap_lines(self._keymap.words(CLOSING), max(min(event.size.width, COLUMNS) - 4, 1))
        self.query_one("#help-keys").styles.max_height = max(event.size.height - AROUND - len(closing), 1)
        self.query_one("#help-words", Static).update(self.words(broad=broad, slim=event.size.width < SLIM))

    def words(self, *, broad: bool, slim: bool = False) -> Table:
        """The keys of every action below its group's name, in two columns if `broad`."""
        table = Table.grid(padding=(0, 4), expand=True)
        shares = halves(GROUPS) if broad else (GROUPS,)
        for _ in shares:
            table.add_column(ratio=1)
        table.add_row(*(self._groups(share, shown=1 if slim else None) for share in shares))
        return table

    def _groups(self, groups: Sequence[str], *, shown: int | None) -> Table:
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True)
        table.add_column()
        style = self._paint.style
        for number, group in enumerate(groups):
            if number:
                table.add_row()
            table.add_row(Text.assemble((group, style(("tab_current",), "surface"))))
            for action in _actions(group):
                keys = Text(f"  {keys_of(self._keymap.keys[action.id][:shown])}", style(("key",), "surface"))
                table.add_row(keys, Text(action.title, style((), "surface")))
        return table

    def action_scroll(self, by: int) -> None:
        """Scroll some rows."""
        self.query_one("#help-keys").scroll_relative(y=by, animate=False)

    def action_page(self, by: float) -> None:
        """Scroll some pages."""
        self.action_scroll(int(self.query_one("#help-keys").size.height * by))


def halves(groups: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The groups in their order, in two parts of about as many rows."""
    at = min(range(len(groups)), key=lambda i: max(_rows(groups[:i]), _rows(groups[i:])))
    return groups[:at], groups[at:]


def _rows(groups: Sequence[str]) -> int:
    return sum(len(_actions(group)) + 2 for group in groups)


def _actions(group: str) -> list[Action]:
    return [action for action in ACTIONS if action.group == group]


def keys_of(keys: tuple[str, ...]) -> str:
    """The keys of an action side by side."""
    return "  ".join(key_words(key) for key in keys)
