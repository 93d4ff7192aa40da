"""What all screens that open over the article have in common."""

from pathlib import Path
from typing import Any, ClassVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen, ScreenResultType

from reader.app.screens.pointing import Pointing

STYLES = Path(__file__).with_name("dialogs.tcss")


def closed(screen: Screen[Any]) -> bool:
    """Whether it is no screen any more: of several keys and clicks that close it, or all, one came first."""
    return screen.app._exit or screen.app.screen_stack[-1:] != [screen]


class Dialog(Pointing, ModalScreen[ScreenResultType]):
    """A screen that lets the article shine through, and closes once."""

    DEFAULT_CSS: ClassVar[str] = STYLES.read_text(encoding="utf-8")
    SCOPED_CSS = False

    ready = False
    """Whether it has its parts."""

    def listens_to(self, _key: events.Key) -> bool:
        """Whether the key may come; until then the app holds it back."""
        return self.ready

    def on_mount(self) -> None:
        """Its parts are there."""
        self.ready = True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that was on its way to another screen does nothing before its parts are there, or after."""
        return self.ready and not closed(self)

    def leave(self) -> None:
        """Close without having chosen or answered anything."""
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """A click beside the dialog leaves it."""
        if self.ready and self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            self.leave()

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close, unless that has happened: it would be the screen below that closes."""
        return AwaitComplete() if closed(self) else super().dismiss(result)
