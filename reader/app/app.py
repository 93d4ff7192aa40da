"""The application: one article, read."""

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.command import Provider

from reader.app.actions import PERFORM
from reader.app.messages import EventArrived
from reader.app.paint import screen_theme
from reader.app.screens.reading import ReadingScreen, SaveNotes
from reader.app.state.session import Session
from reader.app.wardrobe import Wardrobe
from reader.model import Article, Citation
from reader.worker.events import Analyst, Event

if TYPE_CHECKING:
    from reader.themes import Theme


def commands() -> type[Provider]:
    """The palette's provider, imported when the palette opens."""
    from reader.app.commands import Actions

    return Actions


class ReaderApp(App[int]):
    """Starts the analysis behind the reading screen, and ends it."""

    CSS_PATH = "styles.tcss"
    BINDINGS: ClassVar[list[BindingType]] = []
    COMMANDS: ClassVar = {commands}
    COMMAND_PALETTE_BINDING = "ctrl+p"
    PAUSE_GC_ON_SCROLL = True
    TITLE = "claimreader"

    def __init__(
        self, session: Session, *, analyst: Analyst, wardrobe: Wardrobe, save_notes: SaveNotes
    ) -> None:
        super().__init__(ansi_color=None if wardrobe.colour else True)
        self.animation_level = "none"
        self._session = session
        self._analyst = analyst
        self._wardrobe = wardrobe
        for theme in wardrobe.themes.values():
            self.register_theme(screen_theme(theme))
        self.theme = wardrobe.name
        self.reading_screen = ReadingScreen(
            session, wardrobe=wardrobe, save_notes=save_notes, perform=PERFORM
        )

    def get_default_screen(self) -> ReadingScreen:
        """The article is the first thing on the screen."""
        return self.reading_screen

    def on_mount(self) -> None:
        """Begin the analysis behind the first frame; it must not wait for it, a dialog may cover it."""
        self.call_later(self._analyse)

    def on_unmount(self) -> None:
        """Nothing goes on behind a closed screen."""
        self._analyst.stop()

    async def action_quit(self) -> None:
        """Quit as the key `q` does: unsaved notes are asked about."""
        self.reading_screen.action_perform("quit")

    def action_command_palette(self) -> None:
        """Open the palette over the article; over another screen its actions would act unseen."""
        if self.screen is self.reading_screen:
            super().action_command_palette()

    def _analyse(self) -> None:
        start = self.reading_screen.panes.article.offset_at_top
        self._analyst.analyse(self._session.reading.article, start=start, on_event=self._hand_over)

    def _hand_over(self, event: Event) -> None:
        """Called by the analysis from its own thread; posting is safe from any."""
        if self.is_running:
            self.reading_screen.post_message(EventArrived(event))


def run(
    article: Article,
    *,
    analyst: Analyst,
    citations: Sequence[Citation],
    themes: "Mapping[str, Theme]",
    theme: str = "",
    save_notes: SaveNotes,
) -> int:
    """Read the article until the reader quits; the exit code."""
    wardrobe = Wardrobe(themes, name=theme, colour=not os.environ.get("NO_COLOR"))
    if wardrobe.colour:
        os.environ.pop("NO_COLOR", None)
    app = ReaderApp(Session(article, citations), analyst=analyst, wardrobe=wardrobe, save_notes=save_notes)
    try:
        code = app.run()
    finally:
        analyst.stop()
    return app.return_code or code or 0
