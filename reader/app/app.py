"""The application: articles, read one at a time."""

import asyncio
import contextlib
import gc
import signal
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import events
from textual._xterm_parser import XTermParser
from textual.await_complete import AwaitComplete
from textual.command import Provider
from textual.screen import Screen

from reader.app.desk import Desk
from reader.app.first_messages import HungUp, Painted
from reader.app.screens.opening import OpeningScreen
from reader.app.waiting_keys import ROUNDS, Followed, WaitingKeys
from reader.app.wardrobe import Wardrobe
from reader.collector import collect_rarely
from reader.model.errors import ReaderError

if TYPE_CHECKING:
    from reader.app.handed import Handed
    from reader.app.screens.reading import ReadingScreen
    from reader.app.state.session import Session
    from reader.model import Article

HERE = Path(__file__).parent
OPENING_STYLES, STYLES = HERE / "opening.tcss", HERE / "styles.tcss"
PAINTED_AT_LATEST = 0.5
"""Seconds after which the reading screen opens although nothing of the article was in sight."""
BY_MESSAGE = frozenset(
    {"article.list", "article.open", "article.next", "article.previous", "jump.back", "warning.counterpart"}
)
"""Actions of the article that another screen or article comes of, by a message to the app."""
LEAVE = frozenset({"q", "ctrl+c", "ctrl+q"})
"""Keys that leave while a long document is still being read; all others wait for its reading screen."""


def commands() -> type[Provider]:
    """The palette's provider, imported when the palette opens."""
    from reader.app.commands import Actions

    return Actions


def actions() -> "Mapping[str, Callable[[ReadingScreen], None]]":
    """What each action does."""
    from reader.app.actions.table import PERFORM

    return PERFORM


class ReaderApp(Desk, inherit_bindings=False):
    """Opens articles on the reading screen; others are read and analysed behind it."""

    COMMANDS: ClassVar = {commands}
    ENABLE_COMMAND_PALETTE = False  # with it, a key would be bound that the reader could not change
    PAUSE_GC_ON_SCROLL = True
    TITLE = "claimreader"

    def __init__(
        self,
        session: "Session | None" = None,
        *,
        wardrobe: Wardrobe,
        hand: "Callable[[], Handed]",
        opening: OpeningScreen | None = None,
        others: tuple[Sequence[str], Sequence[str]] = ((), ()),
    ) -> None:
        """Read in the session at once, or show the opening first and make the session behind it.

        `others` are the sources before and after that article in the reading list.
        """
        super().__init__([OPENING_STYLES] if opening else [OPENING_STYLES, STYLES], wardrobe, hand=hand)
        self.animation_level = "none"
        self.use_command_palette = True
        self._first = session
        self._others = others
        self._opening = opening
        self._stop_reading: Callable[[], None] | None = None
        """Ends the reading of a long document, which goes on behind its beginning."""
        self.waiting_keys = WaitingKeys(
            self,
            take=super().on_event,
            ready=lambda: self._opening is None,
            rounds=lambda: self._rounds,
        )
        self.troubles: Sequence[str] = ()
        """Why sources before the first article could not be read."""

    def type_early(self, typed: str) -> None:
        """Take keys that were typed before there was a screen."""
        if typed:
            parsed = XTermParser(False).feed(typed)
            self.waiting_keys.extend(event for event in parsed if isinstance(event, events.Key))

    @cached_property
    def reading_screen(self) -> "ReadingScreen":
        """Made when it is first needed: half of the program is imported with it."""
        from reader.app.actions.conditions import available
        from reader.app.keyboard import Keyboard
        from reader.app.screens.reading import ReadingScreen

        self._leave_by_keys()
        return ReadingScreen(
            self.session,
            wardrobe=self.wardrobe,
            keyboard=Keyboard(self.wardrobe.keymap, perform=actions, available=available),
            handed=self.handed,
            items=self.items,
            keeper=self.keeper,
        )

    def _leave_by_keys(self) -> None:
        from reader.app.bindings import bind, leaving_bindings

        bind(self, leaving_bindings(self.wardrobe.keymap))

    def get_default_screen(self) -> Screen[None]:
        """The article is the first thing on the screen; without one, what there is to read."""
        if self._opening is None and self._first is None:
            self._leave_by_keys()
            return self.home()
        return self._opening or self.reading_screen

    def on_mount(self) -> None:
        """The analysis begins behind the first frame, but does not wait for one that a dialog covers."""
        if not self.is_headless:
            self._end_on_signals()
        if self._opening is None:
            self._get_ready()
            self.call_later(self._go_on)
        else:
            self.set_timer(PAINTED_AT_LATEST, self._open)

    def _end_on_signals(self) -> None:
        """Ended from outside, it leaves the terminal and the library as it does when the reader quits."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
            with contextlib.suppress(NotImplementedError):  # Windows has no such handlers
                loop.add_signal_handler(number, partial(self._leave, 128 + number))

    def on_hung_up(self, _message: HungUp) -> None:
        """Without a terminal nobody reads any more, also where no signal says so."""
        self._leave(128 + getattr(signal, "SIGHUP", signal.SIGTERM))

    def _leave(self, code: int) -> None:
        """End, also while a long document is being read."""
        if self._stop_reading is not None:
            self._stop_reading()
        self.exit(code, return_code=code)

    @property
    def opens(self) -> bool:  # type: ignore[override]
        """Whether the first article is on its way."""
        return self._opening is not None

    async def on_painted(self, _message: Painted) -> None:
        """The reader sees the article: time for everything else."""
        await self._open()

    async def on_event(self, event: events.Event) -> None:
        """Keys wait for the reading screen, for what opens over it, and for what keys before them do."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
        elif self._stop_reading is not None and event.key in LEAVE:
            self._leave(0)
        else:
            await self.waiting_keys.type(event)

    async def on_followed(self, message: Followed) -> None:
        """A key has done all that it does."""
        await self.waiting_keys.followed(message)

    @property
    def _rounds(self) -> int:
        """The article's keys act at once, or keys held down would lag; those of lines and dialogs do not."""
        if not self.is_reading or self.screen is not self.reading_screen or self.reading_screen.line.open:
            return ROUNDS
        return int(self.reading_screen.keys.performed in BY_MESSAGE)

    def pop_screen(self) -> AwaitComplete:
        """Close a screen; what it was opened for comes before the next key."""
        popped = super().pop_screen()
        self.waiting_keys.follow(self.screen)
        return popped

    async def _open(self) -> None:
        """Put the reading screen over the opening, once; Textual cannot take its first screen away."""
        if self._opening is None or self._stop_reading is not None:
            return
        if self._opening.stop is not None:
            self._stop_reading = self._opening.stop
            self.run_worker(self._open_behind(self._opening), name="opening")
            return
        opening, self._opening = self._opening, None
        await self._show(opening.complete())

    async def _open_behind(self, opening: OpeningScreen) -> None:
        """The same while the loop goes on, so that the reader can leave."""
        try:
            article = await asyncio.to_thread(opening.complete)
        except ReaderError as error:
            said = Text(f"claimreader: {error}")
            self.exit(error.exit_code, return_code=error.exit_code, message=said)
            return
        self._opening = self._stop_reading = None
        await self._show(article)

    async def _show(self, article: "Article") -> None:
        """The reading screen over the opening one; the library looks for the article while it is made."""
        from reader.app.recalling import FirstAnswer
        from reader.app.state.session import Session

        self._first = session = Session(article)
        answer = None if self.keeper is None else FirstAnswer(session, self.keeper, late=self._tell)
        self.add_styles(STYLES)
        screen = self.reading_screen
        if answer is not None:
            await answer.take_in()
        if not session.reading.finished:
            session.reading.mark(await asyncio.to_thread(self.handed.citations, article))
        await self.push_screen(screen)
        self.call_later(self.waiting_keys.go_on)
        self._say_troubles(self.troubles)
        self.call_after_refresh(self._get_ready)
        self.call_later(self._go_on)

    def _get_ready(self) -> None:
        """Load what no frame needs, but the next key may."""
        self.load_themes(self.handed.themes)
        actions()
        gc.freeze()  # what the start has made stays; only what is new need be collected
        collect_rarely()  # a search takes up to 12 ms, and one made a page miss its frame every sixth time
        gc.enable()

    def _say_troubles(self, troubles: Sequence[str]) -> None:
        """Why what was named first is not what is read first, in a line."""
        if troubles:
            more = f"{len(troubles) - 1} more cannot be read either; " if troubles[1:] else ""
            words = f"{troubles[0]} · {more}{{article.list}} lists what there is"
            self._say(self.wardrobe.keymap.words(words), severity="warning")

    def on_unmount(self) -> None:
        """Nothing goes on behind a closed screen; what was made is on the disk before the program ends."""
        self.stop_analysis()
        if self.keeper is not None and not self.opens:
            if self.is_reading:
                self.reading_screen.keep()
            self.keeper.close()

    async def action_quit(self) -> None:
        """Quit from any screen: unsaved notes are asked about."""
        if self.is_reading:
            self.reading_screen.action_perform("quit.now")
        elif not self.opens:
            self.exit(0)

    def action_command_palette(self) -> None:
        """Open the palette over the article; over another screen its actions would act unseen."""
        if self.is_reading and self.screen is self.reading_screen:
            from reader.app.commands import Palette

            self.push_screen(Palette(self.wardrobe.keymap))
