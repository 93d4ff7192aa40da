"""The application: one article, read."""

import gc
import os
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.command import Provider
from textual.screen import Screen

from reader.app.messages import EventArrived, Painted, TextChanged
from reader.app.paint import screen_theme
from reader.app.screens.opening import Complete, OpeningScreen, Source
from reader.app.wardrobe import Wardrobe
from reader.model import Analysis, Article, Note
from reader.worker.events import Analyst, Event

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen
    from reader.app.state.session import Session
    from reader.config import Config
    from reader.themes import Theme

SaveNotes = Callable[[Article, Analysis, Sequence[Note]], Path]
"""Writes the notes and says where; raises a ReaderError when it cannot."""
HERE = Path(__file__).parent
OPENING_STYLES, STYLES = HERE / "opening.tcss", HERE / "styles.tcss"
PAINTED_AT_LATEST = 0.5
"""Seconds after which the reading screen opens although nothing of the article was in sight."""


def commands() -> type[Provider]:
    """The palette's provider, imported when the palette opens."""
    from reader.app.commands import Actions

    return Actions


class ReaderApp(App[int], inherit_bindings=False):
    """Starts the analysis behind the reading screen, and ends it."""

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
        save_notes: SaveNotes,
        reread: Complete | None = None,
        opening: OpeningScreen | None = None,
    ) -> None:
        """Read in the session at once, or show the opening first and make the session behind it."""
        super().__init__(
            css_path=OPENING_STYLES if opening else [OPENING_STYLES, STYLES],
            ansi_color=None if wardrobe.colour else True,
        )
        self.animation_level = "none"
        self.use_command_palette = True
        self._session = session
        self._analyst = analyst
        self.wardrobe = wardrobe
        self._save_notes = save_notes
        self._reread = reread
        self._opening = opening
        self._early_keys: list[events.Key] = []
        self.register_theme(screen_theme(wardrobe.themes[wardrobe.name]))
        self.theme = wardrobe.name

    @cached_property
    def reading_screen(self) -> "ReadingScreen":
        """Made when it is first needed: half of the program is imported with it."""
        from reader.app.actions import PERFORM, available
        from reader.app.bindings import bind, leaving_bindings
        from reader.app.keyboard import Keyboard
        from reader.app.screens.reading import ReadingScreen

        bind(self, leaving_bindings(self.wardrobe.keymap))
        for theme in self.wardrobe.themes.values():
            self.register_theme(screen_theme(theme))
        return ReadingScreen(
            self.session,
            wardrobe=self.wardrobe,
            keyboard=Keyboard(self.wardrobe.keymap, perform=PERFORM, available=available),
            save_notes=self._save_notes,
            reread=self._reread,
        )

    @property
    def session(self) -> "Session":
        """What is being read."""
        if self._session is None:
            raise RuntimeError("the article is still being opened")
        return self._session

    def get_default_screen(self) -> Screen[None]:
        """The article is the first thing on the screen."""
        return self._opening or self.reading_screen

    def on_mount(self) -> None:
        """The analysis begins behind the first frame, but does not wait for one that a dialog covers."""
        if self._opening is None:
            self.call_later(self._analyse)
        else:
            self.set_timer(PAINTED_AT_LATEST, self._open)

    async def on_painted(self, _message: Painted) -> None:
        """The reader sees the article: time for everything else."""
        await self._open()

    async def on_event(self, event: events.Event) -> None:
        """Keys typed before the reading screen is there wait for it."""
        if self._opening is not None and isinstance(event, events.Key):
            self._early_keys.append(event)
        else:
            await super().on_event(event)

    async def _open(self) -> None:
        """Put the reading screen over the opening, once; Textual cannot take its first screen away."""
        if self._opening is None:
            return
        from reader.app.state.session import Session

        opening, self._opening = self._opening, None
        self._session = Session(*opening.complete())
        await self.push_screen(self.reading_screen)
        for key in self._early_keys:
            self.post_message(key)
        # What the start has made stays; from here on only what is new need be collected.
        gc.freeze()
        gc.enable()
        self.call_later(self._analyse)

    def on_unmount(self) -> None:
        """Nothing goes on behind a closed screen."""
        self._analyst.stop()

    async def action_quit(self) -> None:
        """Quit from any screen: unsaved notes are asked about."""
        if self._opening is None:
            self.reading_screen.action_perform("quit.now")

    def action_command_palette(self) -> None:
        """Open the palette over the article; over another screen its actions would act unseen."""
        if self.screen is self.reading_screen:
            super().action_command_palette()

    def on_text_changed(self, _message: TextChanged) -> None:
        """The source was edited: its findings are looked for anew."""
        self._analyse()

    def _analyse(self) -> None:
        start, article = self.reading_screen.panes.article.offset_at_top, self.session.reading.article
        self._analyst.analyse(article, start=start, on_event=partial(self._hand_over, article))

    def _hand_over(self, article: Article, event: Event) -> None:
        """Called by the analysis from its own thread; posting is safe from any."""
        if self.is_running:
            self.reading_screen.post_message(EventArrived(event, article))


def run(
    article: Article,
    *,
    source: Source,
    analyst: Analyst,
    themes: "Mapping[str, Theme]",
    settings: "Config",
    save_notes: SaveNotes,
) -> int:
    """Show an article, or the beginning that its source goes on from, until the reader quits.

    Returns:
        The exit code.
    """
    wardrobe = Wardrobe(
        themes,
        name=settings.theme,
        colour=not os.environ.get("NO_COLOR"),
        width=settings.width,
        keymap=settings.keys,
    )
    if wardrobe.colour:
        os.environ.pop("NO_COLOR", None)
    opening = OpeningScreen(article, source.complete, wardrobe)
    app = ReaderApp(
        analyst=analyst,
        wardrobe=wardrobe,
        save_notes=save_notes,
        reread=source.again,
        opening=opening,
    )
    try:
        code = app.run()
    finally:
        analyst.stop()
    return app.return_code or code or 0
