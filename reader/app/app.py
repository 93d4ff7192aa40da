"""The application: articles, read one at a time."""

import asyncio
import gc
import os
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.console import Console
from rich.text import Text
from textual import events
from textual._xterm_parser import XTermParser
from textual.command import Provider
from textual.screen import Screen

from reader.app.desk import Desk
from reader.app.first_messages import Painted
from reader.app.handed import Handed
from reader.app.paint import screen_theme
from reader.app.screens.opening import OpeningScreen, Source
from reader.app.wardrobe import Wardrobe, nearest, wearable
from reader.model import Article
from reader.model.errors import ReaderError
from reader.worker.events import Analyst

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen
    from reader.app.state.session import Session
    from reader.config import Config
    from reader.themes import Theme

HERE = Path(__file__).parent
OPENING_STYLES, STYLES = HERE / "opening.tcss", HERE / "styles.tcss"
PAINTED_AT_LATEST = 0.5
"""Seconds after which the reading screen opens although nothing of the article was in sight."""


LEAVE = frozenset({"q", "ctrl+c", "ctrl+q"})
"""Keys that leave while a long document is still being read; all others wait for its reading screen."""


def commands() -> type[Provider]:
    """The palette's provider, imported when the palette opens."""
    from reader.app.commands import Actions

    return Actions


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
        analyst: Analyst,
        wardrobe: Wardrobe,
        handed: Handed,
        opening: OpeningScreen | None = None,
        others: tuple[Sequence[str], Sequence[str]] = ((), ()),
    ) -> None:
        """Read in the session at once, or show the opening first and make the session behind it.

        `others` are the sources before and after that article in the reading list.
        """
        super().__init__(
            [OPENING_STYLES] if opening else [OPENING_STYLES, STYLES],
            colour=wardrobe.colour,
            analyst=analyst,
            handed=handed,
        )
        self.animation_level = "none"
        self.use_command_palette = True
        self._first = session
        self._others = others
        self.wardrobe = wardrobe
        self._opening = opening
        self._stop_reading: Callable[[], None] | None = None
        """Ends the reading of a long document, which goes on behind its beginning."""
        self._early_keys: list[events.Key] = []
        self.register_theme(screen_theme(wardrobe.themes[wardrobe.name]))
        self.theme = wardrobe.name

    def type_early(self, typed: str) -> None:
        """Take keys that were typed before there was a screen."""
        if typed:
            parsed = XTermParser(False).feed(typed)
            self._early_keys.extend(event for event in parsed if isinstance(event, events.Key))

    @cached_property
    def reading_screen(self) -> "ReadingScreen":
        """Made when it is first needed: half of the program is imported with it."""
        from reader.app.actions import PERFORM, available
        from reader.app.keyboard import Keyboard
        from reader.app.screens.reading import ReadingScreen

        self._get_ready()
        return ReadingScreen(
            self.session,
            wardrobe=self.wardrobe,
            keyboard=Keyboard(self.wardrobe.keymap, perform=PERFORM, available=available),
            handed=self._handed,
            items=self.items,
            keeper=self.keeper,
        )

    def _get_ready(self) -> None:
        """What every screen behind the first frame needs."""
        from reader.app.bindings import bind, leaving_bindings

        bind(self, leaving_bindings(self.wardrobe.keymap))
        self.load_themes()
        for theme in self.wardrobe.themes.values():
            self.register_theme(screen_theme(theme))

    def load_themes(self) -> None:
        """All themes that there are, though the first frame needed one; what is wrong with others is said."""
        if self._handed.themes is None:
            return
        themes, faults = self._handed.themes.load()
        worn = self.wardrobe.themes[self.wardrobe.name]
        self.wardrobe.themes = {**wearable(themes, self.console.color_system), worn.name: worn}
        for fault in faults:
            self.notify(str(fault), severity="warning", markup=False)

    def get_default_screen(self) -> Screen[None]:
        """The article is the first thing on the screen; without one, what there is to read."""
        if self._opening is None and self._first is None:
            self._get_ready()
            return self.home()
        return self._opening or self.reading_screen

    def on_mount(self) -> None:
        """The analysis begins behind the first frame, but does not wait for one that a dialog covers."""
        if self._opening is None:
            gc.enable()
            self.call_later(self._go_on)
        else:
            self.set_timer(PAINTED_AT_LATEST, self._open)

    @property
    def opens(self) -> bool:  # type: ignore[override]
        """Whether the first article is on its way."""
        return self._opening is not None

    async def on_painted(self, _message: Painted) -> None:
        """The reader sees the article: time for everything else."""
        await self._open()

    async def on_event(self, event: events.Event) -> None:
        """Keys typed before the reading screen, or what opens over it, is there wait for it."""
        if isinstance(event, events.Key) and self._stop_reading is not None and event.key in LEAVE:
            self._stop_reading()
            self.exit(0)
        elif isinstance(event, events.Key) and self._opens:
            self._early_keys.append(event)
            if self._opening is None:
                self.call_after_refresh(self._type_early_keys)
        else:
            await super().on_event(event)

    @property
    def _opens(self) -> bool:
        """Whether a screen is being opened that does not know any keys yet."""
        return self._opening is not None or not getattr(self.screen, "ready", True)

    def _type_early_keys(self) -> None:
        keys, self._early_keys = self._early_keys, []
        for key in keys:
            self.post_message(key)

    async def _open(self) -> None:
        """Put the reading screen over the opening, once; Textual cannot take its first screen away."""
        if self._opening is None or self._stop_reading is not None:
            return
        if self._opening.stop is not None:
            self._stop_reading = self._opening.stop
            self.run_worker(self._open_behind(self._opening), name="opening")
            return
        from reader.app.state.session import Session

        opening, self._opening = self._opening, None
        self._first = Session(*opening.complete())
        await self._show()

    async def _open_behind(self, opening: OpeningScreen) -> None:
        """The same while the loop goes on, so that the reader can leave."""
        from reader.app.state.session import Session

        try:
            completed = await asyncio.to_thread(opening.complete)
        except ReaderError as error:
            said = Text(f"claimreader: {error}")
            self.exit(error.exit_code, return_code=error.exit_code, message=said)
            return
        self._opening = self._stop_reading = None
        self._first = Session(*completed)
        await self._show()

    async def _show(self) -> None:
        """The reading screen over the opening one."""
        await self.push_screen(self.reading_screen)
        self._type_early_keys()
        # What the start has made stays; from here on only what is new need be collected.
        gc.freeze()
        gc.enable()
        self.call_later(self._go_on)

    def on_unmount(self) -> None:
        """Nothing goes on behind a closed screen; what was made is on the disk before the program ends."""
        self._analyst.stop()
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

            self.push_screen(Palette())


def run(
    article: Article | None,
    *,
    source: Source | None = None,
    analyst: Analyst,
    themes: "Mapping[str, Theme]",
    settings: "Config",
    handed: Handed,
) -> int:
    """Show an article, or the beginning that its source goes on from, until the reader quits.

    Without an article what there is to read is shown.

    Returns:
        The exit code.
    """
    colours = Console(force_terminal=True).color_system
    worn = wearable(themes, colours)
    wardrobe = Wardrobe(
        worn,
        name=nearest(settings.theme, themes, worn),
        colour=not os.environ.get("NO_COLOR"),
        width=settings.width,
        keymap=settings.keys,
    )
    wardrobe.mouse, wardrobe.rounded = settings.mouse, colours == "256"
    if wardrobe.colour:
        os.environ.pop("NO_COLOR", None)
    app = _app(article, source, wardrobe, analyst=analyst, handed=handed)
    try:
        code = app.run(mouse=settings.mouse)
    finally:
        analyst.stop()
    return app.return_code or code or 0


def _app(
    article: Article | None, source: Source | None, wardrobe: Wardrobe, *, analyst: Analyst, handed: Handed
) -> ReaderApp:
    if article is None or source is None:
        return ReaderApp(analyst=analyst, wardrobe=wardrobe, handed=handed)
    others = source.before, source.after
    opening = OpeningScreen(article, source.complete, wardrobe, several=any(others))
    opening.stop = source.stop
    app = ReaderApp(analyst=analyst, wardrobe=wardrobe, handed=handed, opening=opening, others=others)
    app.type_early(source.typed)
    return app
