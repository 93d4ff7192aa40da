"""Which panes are on the screen, and which one the keys act on."""

from typing import Literal, Protocol

from textual import events
from textual.screen import Screen

from reader.app.screens.arrangement import arrange
from reader.app.screens.pointing import Pointing
from reader.app.widgets.panes import Panes


class Movable(Protocol):
    """A pane that the movement keys act on."""

    def move_lines(self, by: int) -> None:
        """Some lines or cards on."""

    def move_pages(self, by: float) -> None:
        """Some pages on."""

    def move_to_edge(self, *, end: bool) -> None:
        """To the first or the last row."""


class PanedScreen(Pointing, Screen[None]):
    """A screen of article, side pane and bars."""

    panes: Panes

    @property
    def pane(self) -> Movable:
        """The pane that movement keys act on."""
        panes, focused = self.panes, self.focused
        others = (panes.side.cards, panes.side.detail, panes.weighing)
        return next((pane for pane in others if pane is focused), panes.article)

    @property
    def weighing(self) -> bool:
        """Whether a warning's quotes stand where the article was."""
        return self.has_class("-weighing")

    def weigh(self, shown: bool) -> None:
        """Show the quotes of the warning that the reader stands on, or the article again."""
        self.set_class(shown, "-weighing")
        self.set_focus(self.panes.weighing if shown else self.panes.article)
        self.panes.show_status()

    @property
    def side_shown(self) -> bool:
        """Whether the side pane is on the screen."""
        return self.panes.side.display and self.panes.side.region.width > 0

    def show_side(self, shown: bool) -> None:
        """Show or hide the side pane; hidden, it cannot keep the focus."""
        self.remove_class("-zen")
        if self.has_class("-narrow"):
            self.set_class(shown, "-side-open")
        else:
            self.set_class(not shown, "-side-hidden")
        if shown:
            self.remove_class("-weighing")
        else:
            self.set_focus(self.panes.article)

    def on_resize(self, event: events.Resize) -> None:
        """Choose the arrangement for the size."""
        arrange(self, event.size)
        self.call_after_refresh(self._after_resize)

    def _after_resize(self) -> None:
        if self.focused is None and not self.has_class("-tiny"):  # what had the keys was hidden for a while
            self.set_focus(self.panes.article)
        self.panes.show_status()

    def say(
        self, words: str, *, severity: Literal["information", "warning", "error"] = "information"
    ) -> None:
        """Tell the reader something in passing."""
        self.notify(words, severity=severity, markup=False, timeout=4)
