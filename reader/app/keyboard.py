"""From keys to actions: what was typed, what it asks for, and whether that is of use here."""

from collections.abc import Callable, Mapping
from typing import Generic, Protocol, TypeVar

from reader.keys import ACTIONS, Action, Keymap
from reader.keys.action import CONDITIONS
from reader.keys.names import is_text
from reader.keys.typing import Typing

LEAVE_ENTRY = ("close", "pane.enter", "pane.next", "pane.previous", "search.pattern")
"""Actions whose keys act while a line is typed."""
NO_JUMP = frozenset(
    {"scroll.down", "scroll.up", "page.down", "page.up", "half.down", "half.up", "jump.back", "jump.forward"}
)
"""Actions that are reading on, or the way back itself, however far they go."""
WAYS_OUT = ("help", "quit")
"""Actions that the footer shows wherever there is any room."""
UNHINTED = {False: ("warning.dismiss", "warning.confirm"), True: ("note.keep", "note.write")}
"""Actions that the footer has no room for while no warning is weighed, and while one is."""

WEIGHING_HINTS = {"warning.weigh": "text"}
"""What the footer says otherwise while a warning is weighed."""
SELECTING_HINTS = {"close": "end", "note.write": "note", "note.keep": "keep", "copy": "copy"}
"""The footer while words are selected."""


class Speaks(Protocol):
    """A screen that can tell the reader something."""

    @property
    def weighing(self) -> bool:
        """Whether a warning's quotes stand side by side."""

    @property
    def selecting(self) -> bool:
        """Whether words are selected."""

    def say(self, words: str) -> None:
        """Tell it in passing."""


Screen = TypeVar("Screen", bound=Speaks)


class Keyboard(Generic[Screen]):
    """The reading screen's keys, and what was typed before the one that acts."""

    def __init__(
        self,
        keymap: Keymap,
        *,
        perform: Callable[[], Mapping[str, Callable[[Screen], None]]],
        available: Callable[[Action, Screen], bool],
    ) -> None:
        """`perform` gives a function for each action of the key table, once one is performed."""
        self.keymap = keymap
        self._perform = perform
        self._available = available
        self._actions = {action.id: action for action in ACTIONS}
        self._typing = Typing(keymap)
        self.number: int | None = None
        """The count typed before the action that is performed; None when none was."""
        self.returning = False
        """Whether what was performed last is reading on, or the way back, from which one does not go back."""
        self.performed = ""
        """The action that was performed last, while no key came after it."""
        self.next_key: Callable[[str], None] | None = None
        """What takes the next key instead of the key table."""
        self.letter = ""
        """The letter typed after it, when it takes one."""

    @property
    def times(self) -> int:
        """How many times to do what is performed."""
        return 1 if self.number is None else max(self.number, 1)

    @property
    def pending(self) -> str:
        """Keys typed that wait for more."""
        return self._typing.pending or ("press a letter" if self.next_key is not None else "")

    def leaves_entry(self, key: str) -> bool:
        """Whether the key acts while a line is typed instead of writing into it."""
        action = self.keymap.sequences.get((key,))
        return action is not None and action.id in LEAVE_ENTRY and not is_text(key)

    def press(self, key: str, screen: Screen) -> None:
        """Take a key, and perform what it completes."""
        self.performed = ""
        if (take := self.next_key) is not None:
            self.next_key = None
            take(key)
            return
        letter = self._typing.wants_letter
        stroke = self._typing.press(key)
        if stroke is None and letter and key != "escape":
            screen.say("Only a letter from a to z can follow that.")
        if stroke is not None:
            self.perform(stroke.action, screen, number=stroke.count, letter=stroke.letter)

    def perform(self, action: str, screen: Screen, *, number: int | None = None, letter: str = "") -> None:
        """Perform an action, or say why there is nothing to perform it on."""
        self._typing.clear()
        self.number, self.letter, self.performed = number, letter, action
        self.returning = action in NO_JUMP
        wanted = self._actions[action]
        if self._available(wanted, screen):
            if wanted.letter and not letter:
                self._typing.wait_for_letter(wanted)
            else:
                self._perform()[action](screen)
        else:
            screen.say(self.keymap.words(CONDITIONS[wanted.when]))

    def hints(self, screen: Screen) -> list[tuple[str, str]]:
        """The keys for the footer with a short word each, those last that are kept where room is short."""
        if screen.selecting:
            offered = [self._actions[ident] for ident in SELECTING_HINTS if self.keymap.keys[ident]]
            return [(self.keymap.first(action.id), SELECTING_HINTS[action.id]) for action in offered]
        offered = [
            action
            for action in ACTIONS
            if action.hint
            and self.keymap.keys[action.id]
            and action.id not in UNHINTED[screen.weighing]
            and self._available(action, screen)
        ]
        offered.sort(key=lambda action: (action.id in WAYS_OUT, action.when != "always"))
        hints = WEIGHING_HINTS if screen.weighing else {}
        return [(self.keymap.first(action.id), hints.get(action.id, action.hint)) for action in offered]
