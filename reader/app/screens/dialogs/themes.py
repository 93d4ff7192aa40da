"""Choosing a theme: every step through the list is seen at once."""

from collections.abc import Callable

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.app.bindings import bind, dialog_bindings
from reader.app.layout.cells import printable
from reader.app.screens.dialogs.dialog import Dialog, closed
from reader.keys import Keymap

AROUND = 8
"""Rows of the terminal around the list."""
KEYS = {
    "scroll.down": "in_list('cursor_down')",
    "scroll.up": "in_list('cursor_up')",
    "page.down": "in_list('page_down')",
    "page.up": "in_list('page_up')",
    "half.down": "in_list('page_down')",
    "half.up": "in_list('page_up')",
    "go.top": "in_list('first')",
    "go.end": "in_list('last')",
    "pane.enter": "in_list('select')",
    **dict.fromkeys(("close", "quit"), "restore"),
}
"""What the keys of these actions do in here."""


class ThemeScreen(Dialog[None]):
    """Lists the themes by title; escape brings the old one back."""

    def __init__(
        self, titles: list[tuple[str, str]], current: str, use: Callable[[str], None], keymap: Keymap
    ) -> None:
        super().__init__()
        bind(self, dialog_bindings(keymap, KEYS))
        self._help = keymap.words("{pane.enter} keeps it, {close} goes back")
        self._names = [name for name, _ in titles]
        self._titles = [title for _, title in titles]
        self._before = current
        self._use = use

    def compose(self) -> ComposeResult:
        """The titles, and what the keys do."""
        with Vertical(id="themes", classes="dialog"):
            yield Static("Theme", classes="dialog-title")
            yield OptionList(*(Option(Content(printable(title))) for title in self._titles))
            yield Static(Content(self._help), classes="dialog-help")

    def on_mount(self) -> None:
        """Begin at the theme in use."""
        if closed(self):
            return
        self.query_one(OptionList).highlighted = self._names.index(self._before)

    def on_resize(self, event: events.Resize) -> None:
        """The list scrolls where it is higher than the terminal."""
        self.query_one(OptionList).styles.max_height = max(event.size.height - AROUND, 1)

    @on(OptionList.OptionHighlighted)
    def preview(self, event: OptionList.OptionHighlighted) -> None:
        """Wear the theme."""
        self._use(self._names[event.option_index])

    @on(OptionList.OptionSelected)
    def keep(self) -> None:
        """Keep wearing it."""
        self.dismiss(None)

    async def action_in_list(self, action: str) -> None:
        """Go on in the list, or keep what is marked."""
        await self.query_one(OptionList).run_action(action)

    def action_restore(self) -> None:
        """Wear the theme of before."""
        self.leave()

    def leave(self) -> None:
        """The theme of before is worn again."""
        self._use(self._before)
        self.dismiss(None)
