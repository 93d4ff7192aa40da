"""The reader's own themes: worn anew when their files change, so that one can write them while looking."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from textual.app import App

from reader.app.handed import ThemeFiles
from reader.app.paint import screen_theme
from reader.app.wardrobe import Wardrobe, wearable

if TYPE_CHECKING:
    from reader.themes import Theme

State: TypeAlias = tuple[tuple[str, int, int], ...]
"""Name, time and size of every file."""


class Wearer(Protocol):
    """A screen that wears a theme."""

    wardrobe: Wardrobe

    @property
    def app(self) -> App[object]:
        """What themes are registered with."""
        ...

    def use_theme(self, name: str) -> None:
        """Wear another theme."""

    def say(self, words: str, *, severity: Literal["information", "warning", "error"]) -> None:
        """Tell the reader something."""


class ThemeWatch:
    """Looks at the folder from time to time."""

    def __init__(self, files: ThemeFiles | None) -> None:
        """Without files nothing ever changes."""
        self._files = files
        self._known = self._seen = self._state()

    def look(self, screen: "Wearer") -> None:
        """Wear the theme anew if a file changed and nobody goes on writing."""
        now = self._state()
        settled, self._seen = now == self._seen, now
        if self._files is None or now == self._known or not settled:
            return
        self._known = now
        themes, faults = self._files.load()
        wear(themes, screen)
        for fault in faults:
            screen.say(str(fault), severity="warning")

    def _state(self) -> State:
        if self._files is None:
            return ()
        try:
            found = [(path, path.stat()) for path in sorted(self._files.folder.glob("*.toml"))]
        except OSError:
            return ()
        return tuple((path.name, stat.st_mtime_ns, stat.st_size) for path, stat in found)


def wear(themes: "Mapping[str, Theme]", screen: "Wearer") -> None:
    """Have these themes, and wear the one of the same name; one whose file is faulty now stays as it was."""
    wardrobe = screen.wardrobe
    now = wardrobe.themes[wardrobe.name]
    found = wearable(themes, screen.app.console.color_system)
    wardrobe.themes = found if now.name in found else {**found, now.name: now}
    for theme in wardrobe.themes.values():
        screen.app.register_theme(screen_theme(theme, rounded=wardrobe.rounded))
    screen.use_theme(wardrobe.name)
    screen.app.mutate_reactive(type(screen.app).theme)
