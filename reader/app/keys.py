"""Every action once: its id, its keys and its words. Bindings, footer, help and palette come from here."""

from dataclasses import dataclass
from typing import Literal

Group = Literal["Move", "Findings", "Search", "Notes", "View"]
GROUPS: tuple[Group, ...] = ("Move", "Findings", "Search", "Notes", "View")


@dataclass(frozen=True, slots=True)
class Action:
    """Something the reader can do."""

    id: str
    keys: tuple[str, ...]
    """As a person types them; "g g" is one key after the other."""
    words: str
    group: Group
    hint: str = ""
    """The short word in the footer; "" keeps it out of there."""


ACTIONS: tuple[Action, ...] = (
    Action("scroll.down", ("j", "down"), "line down, or next in a list", "Move"),
    Action("scroll.up", ("k", "up"), "line up, or previous in a list", "Move"),
    Action("page.down", ("space", "f", "pagedown"), "page down", "Move"),
    Action("page.up", ("b", "pageup"), "page up", "Move"),
    Action("half.down", ("d",), "half a page down", "Move"),
    Action("half.up", ("u",), "half a page up", "Move"),
    Action("go.top", ("g g", "home"), "to the top", "Move"),
    Action("go.end", ("G", "end"), "to the end", "Move"),
    Action("heading.next", ("]",), "next heading", "Move"),
    Action("heading.previous", ("[",), "previous heading", "Move"),
    Action("pane.next", ("tab",), "switch pane", "Move", "pane"),
    Action("pane.previous", ("shift+tab",), "switch pane backwards", "Move"),
    Action("pane.enter", ("enter",), "to the text; there, open what stands here", "Move"),
    Action("claim.next", ("J",), "next claim", "Findings", "claim"),
    Action("claim.previous", ("K",), "previous claim", "Findings"),
    Action("warning.next", ("w",), "next warning", "Findings", "warning"),
    Action("warning.previous", ("W",), "previous warning", "Findings"),
    Action("warning.counterpart", ("%",), "to the other quote, and back", "Findings", "counterpart"),
    Action("citation.next", ("c",), "next citation", "Findings"),
    Action("citation.previous", ("C",), "previous citation", "Findings"),
    Action("name.next", ("p",), "next name", "Findings"),
    Action("name.previous", ("P",), "previous name", "Findings"),
    Action("search.open", ("/",), "search", "Search", "search"),
    Action("search.next", ("n",), "next hit", "Search"),
    Action("search.previous", ("N",), "previous hit", "Search"),
    Action("close", ("escape",), "close, or clear the search", "Search"),
    Action("note.keep", ("x",), "keep the claim, or let it go", "Notes", "keep"),
    Action("note.write", ("a",), "write a note on the claim", "Notes", "note"),
    Action("note.delete", ("D",), "delete the note", "Notes"),
    Action("note.undo", (".",), "undo the last change of the notes", "Notes"),
    Action("note.save", ("s",), "save the notes", "Notes"),
    Action("copy", ("y",), "copy what the mouse selected, or the claim", "Notes"),
    Action("tab.claims", ("1",), "list the claims", "View"),
    Action("tab.warnings", ("2", "!"), "list the warnings", "View"),
    Action("tab.names", ("3",), "list the names", "View"),
    Action("tab.sources", ("4",), "list the sources", "View"),
    Action("tab.notes", ("5",), "list the notes", "View"),
    Action("side.toggle", ("\\",), "show or hide the side pane", "View"),
    Action("values.toggle", ("E",), "mark dates and numbers, or not", "View"),
    Action("theme.choose", ("T",), "choose a theme", "View"),
    Action("help", ("?",), "all keys", "View", "help"),
    Action("palette", (":", "ctrl+p"), "find an action by name", "View"),
    Action("quit", ("q",), "close what is open, or quit", "View", "quit"),
)

KEY_WORDS: dict[str, str] = {"escape": "esc", "pagedown": "pgdn", "pageup": "pgup", "g g": "gg"}
"""Names of keys as the footer and the help show them."""


def key_words(key: str) -> str:
    """How a key is shown to the reader."""
    return KEY_WORDS.get(key, key)


def footer(actions: tuple[Action, ...] = ACTIONS) -> list[tuple[str, str]]:
    """The keys and short words of the actions that have one; next and previous share an entry."""
    return [(key_words(action.keys[0]), action.hint) for action in actions if action.hint]


class Chords:
    """Keys typed one after the other: a prefix waits for the rest, anything else lets it go."""

    def __init__(self, actions: tuple[Action, ...] = ACTIONS) -> None:
        self._chords = {tuple(key.split()): a.id for a in actions for key in a.keys if " " in key}
        self.pending: tuple[str, ...] = ()

    def press(self, key: str) -> str | None:
        """The id of the action that this key completes; None when none does."""
        typed = (*self.pending, key)
        if typed not in self._chords and not self._begins(typed):
            typed = (key,)
        action = self._chords.get(typed)
        self.pending = () if action or not self._begins(typed) else typed
        return action

    def _begins(self, typed: tuple[str, ...]) -> bool:
        return any(chord[: len(typed)] == typed for chord in self._chords)
