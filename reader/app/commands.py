"""The command palette: every action of the key table, found by the letters of its title; and rows."""

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.command import CommandInput, CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import InputEvent
from textual.message import Message
from textual.widgets import Input, LoadingIndicator, Static

from reader.app.layout.cells import cell_len, pad
from reader.app.screens.dialogs.dialog import closed
from reader.app.screens.pointing import Pointing
from reader.keys import ACTIONS, Action, Keymap
from reader.keys.names import key_words

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen

STYLES = Path(__file__).parent / "palette.tcss"
WIDTH, BESIDE = 84, 5
"""Columns of the dialog, and how many of them stand beside the words of an action."""
MOST, AROUND = 20, 10
"""Actions in sight at most, and rows of the terminal around them at least."""
PLACE = re.compile(r"(\d{1,6})(%?)")
"""A row, or with a percent sign a share of the text."""

COMMANDS = {
    "q": "quit", "wq": "quit", "x": "quit", "q!": "quit.now", "w": "note.save", "e": "article.open",
    "n": "article.next", "p": "article.previous", "h": "help", "noh": "close", "nohlsearch": "close",
}  # fmt: skip
"""What Vim and less call actions on their own command lines; whoever types one means that."""


def score(query: str, words: str) -> float:
    """How well the words answer the query, 0 to 1: at a word's start, inside, or letter by letter."""
    query, words = query.lower().strip(), words.lower()
    at = words.find(query)
    if at >= 0:
        return 1.0 if at == 0 or words[at - 1] == " " else 0.8
    if all(part in words for part in query.split()):
        return 0.6
    letters = iter(words)
    return 0.3 if all(letter in letters for letter in query if letter != " ") else 0.0


class Palette(Pointing, CommandPalette):
    """Where actions are found; a dialog that Textual brings."""

    DEFAULT_CSS: ClassVar[str] = STYLES.read_text(encoding="utf-8")

    ready = False

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(placeholder="what it does, or a row (40), or a share of the text (50%)")
        self._help = keymap.words("{pane.enter} does it, {close} goes back")

    def compose(self) -> ComposeResult:
        """A line to type in, what answers it, and what the keys do."""
        with Vertical(id="--container"):
            yield Static("Find an action", classes="dialog-title")
            with Horizontal(id="--input"):
                yield CommandInput(placeholder=self._placeholder, select_on_focus=False)
            with Vertical(id="--results"):
                yield CommandList()
                yield LoadingIndicator()
            yield Static(Content(self._help), classes="dialog-help")

    def on_mount(self) -> None:
        """Its parts are there."""
        self.ready = True

    def on_resize(self, event: events.Resize) -> None:
        """The list scrolls."""
        self.query_one(CommandList).styles.max_height = max(min(event.size.height - AROUND, MOST), 1)

    def listens_to(self, key: events.Key) -> bool:
        """What chooses from its list comes once that answers all that was typed; all else at once."""
        gathering = (w for w in self.workers if w.group == self._GATHER_COMMANDS_GROUP)
        # One that was cancelled may swallow that and wait for ever.
        return self.ready and (key.key != "enter" or all(w.is_finished or w.is_cancelled for w in gathering))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing before its parts are there, or after, as in all dialogs."""
        return self.ready and not closed(self)

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close once, as all dialogs do."""
        return AwaitComplete() if closed(self) else super().dismiss(result)

    async def _dispatch_message(self, message: Message) -> None:
        """Letters that arrive after it closed would look for a list that is no more."""
        if not (isinstance(message, Input.Changed | Input.Submitted | InputEvent) and closed(self)):
            await super()._dispatch_message(message)


class Actions(Provider):
    """Shows the actions with their keys and performs the chosen one."""

    @property
    def reading(self) -> "ReadingScreen":
        """The screen that the actions act on."""
        from reader.app.screens.reading import ReadingScreen

        assert isinstance(self.screen, ReadingScreen)
        return self.screen

    async def discover(self) -> Hits:
        """All actions, before anything is typed."""
        for action in _offered():
            yield DiscoveryHit(self._row(action), self._perform(action), text=action.title)

    async def search(self, query: str) -> Hits:
        """The actions that answer the query, or the place that it names."""
        if place := PLACE.fullmatch(query.strip()):
            words = f"go to {place[1]} %" if place[2] else f"go to row {place[1]}"
            ident = "go.percent" if place[2] else "go.top"
            go = partial(self.reading.action_perform, ident, int(place[1]))
            yield Hit(1.0, Content(_capital(words)), go, text=words)
        for action in _offered():
            found = 2.0 if COMMANDS.get(query.strip()) == action.id else _found(query, action)
            if found:
                yield Hit(found, self._row(action), self._perform(action), text=action.title)

    def _perform(self, action: Action) -> "partial[None]":
        return partial(self.reading.action_perform, action.id)

    def _row(self, action: Action) -> Content:
        """What the action does, and its keys at the right end."""
        keys = "  ".join(key_words(keys) for keys in self.reading.keys.keymap.keys[action.id])
        width = min(WIDTH, self.reading.size.width) - BESIDE
        return Content(f"{pad(_capital(action.title), width - cell_len(keys) - 2)}  {keys}")


def _found(query: str, action: Action) -> float:
    return max(score(query, action.title), score(query, action.id.replace(".", " ")) * 0.9)


def _offered() -> list[Action]:
    """Every action but the one that opened the palette."""
    return [action for action in ACTIONS if action.id != "palette"]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
