"""Keys in the order in which they were typed, each given out when the one before it is done."""

import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.message_pump import MessagePump

ROUNDS = 3
"""How often a message follows a key before the next key is given out: behind the key itself, behind what its
action posted (a row was chosen, a line ended), and behind what was to be done with the line's words."""
PATIENCE = 1.0
"""Seconds after which a key counts as done although its message never came back: its widget is gone."""
ASKED_EVERY = 0.005
"""Seconds between two looks whether a screen listens by now."""


@dataclass
class Followed(Message):
    """Came behind a key from the widget that took it up to the app."""

    number: int
    """Which wait it belongs to; those of earlier ones are of no interest."""
    target: DOMNode
    rounds_left: int


class WaitingKeys:
    """Without it, keys typed behind the one that opens or closes a screen would go to the wrong screen.

    Textual hands a key to the focused widget and looks at the next key while that one still climbs up to the
    bindings, so that the next one may go to a dialog that is about to close.
    """

    def __init__(
        self,
        app: App[int],
        *,
        take: Callable[[events.Key], Awaitable[None]],
        ready: Callable[[], bool],
        rounds: Callable[[], int],
    ) -> None:
        """`take` gives a key out; `ready`: is the first one there? `rounds`: how often is it followed?"""
        self._app = app
        self._take = take
        self._ready = ready
        self._rounds = rounds
        self._keys: deque[events.Key] = deque()
        self._number = 0
        self._waits_since: float | None = None
        self._deaf_since: float | None = None
        self._asks_again = False

    def extend(self, keys: Iterable[events.Key]) -> None:
        """Let keys wait without giving any out."""
        self._keys.extend(keys)

    async def type(self, key: events.Key) -> None:
        """Give a key out when it is its turn."""
        self._keys.append(key)
        await self.go_on()

    async def go_on(self) -> None:
        """Give out the keys whose turn it is."""
        self._asks_again = False
        while self._keys and not self._waits and self._ready():
            if not self._listens(self._keys[0]):
                self._ask_again()
                return
            key, target = self._keys.popleft(), self._app.focused or self._app.screen
            number, rounds = self._number, self._rounds()
            await self._take(key)
            rounds = max(rounds, self._rounds())
            if rounds and number == self._number and target.is_attached:
                self.follow(target, rounds)

    def follow(self, target: DOMNode, rounds: int = ROUNDS) -> None:
        """Give out no key before all that this node has been told was done."""
        self._number += 1
        self._waits_since = time.monotonic()
        self._post(Followed(self._number, target, rounds - 1), target)

    async def followed(self, message: Followed) -> None:
        """A message came back: send it again, or go on."""
        if message.number != self._number:
            return
        if message.rounds_left and message.target.is_attached:
            self._post(Followed(message.number, message.target, message.rounds_left - 1), message.target)
            return
        self._waits_since = None
        await self.go_on()

    def _post(self, message: Followed, target: MessagePump) -> None:
        if not target.post_message(message):
            self._waits_since = None

    @property
    def idle(self) -> bool:
        """Whether all keys were given out and are done."""
        return not self._keys and not self._waits

    @property
    def _waits(self) -> bool:
        return self._waits_since is not None and time.monotonic() - self._waits_since < PATIENCE

    def _listens(self, key: events.Key) -> bool:
        """Whether the screen takes the key; one that takes too long to get there counts as listening."""
        now = time.monotonic()
        listens_to = getattr(self._app.screen, "listens_to", None)
        if listens_to is None or listens_to(key):
            self._deaf_since = None
            return True
        self._deaf_since = self._deaf_since or now
        return now - self._deaf_since >= PATIENCE

    def _ask_again(self) -> None:
        if not self._asks_again:
            self._asks_again = True
            self._app.set_timer(ASKED_EVERY, self.go_on)
