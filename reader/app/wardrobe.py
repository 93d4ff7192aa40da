"""What the reader chose of the screen: the themes at hand, the one in use, the text's width, the keys."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.app.paint import Paint

if TYPE_CHECKING:
    from reader.keys import Keymap
    from reader.themes import Theme


FEW = frozenset({"standard", "windows"})
"""Rich's names for terminals of sixteen colours, on which others are only guessed at."""


def wearable(themes: "Mapping[str, Theme]", colours: str | None) -> "Mapping[str, Theme]":
    """The themes that can be read on a terminal; `colours` is Rich's name for how many it has."""
    own = {name: theme for name, theme in themes.items() if theme.terminal}
    return own if colours in FEW and own else themes


def nearest(name: str, themes: "Mapping[str, Theme]", wearable: "Mapping[str, Theme]") -> str:
    """The theme, or where it cannot be worn the first one as dark or light as it is."""
    if name in wearable or name not in themes:
        return name
    return next((n for n, theme in wearable.items() if theme.dark == themes[name].dark), name)


class Wardrobe:
    """Themes by name; without colour all of them look the same."""

    def __init__(
        self,
        themes: "Mapping[str, Theme]",
        *,
        name: str = "",
        colour: bool = True,
        width: int = 80,
        keymap: "Keymap | None" = None,
    ) -> None:
        """`width` is that of the text column, in cells."""
        self.themes = themes
        self.colour = colour
        self.width = width
        self.rounded = False
        """Whether the terminal has 256 colours."""
        self.mouse = True
        """Whether the screen listens to the mouse."""
        self.follows: tuple[str, str] | None = None
        """The themes that go with a dark and with a light terminal; None where neither counts."""
        self._followed = ""
        self._keymap = keymap
        self.name = name if name in themes else next(iter(themes))

    @property
    def keymap(self) -> "Keymap":
        """The reader's keys; the table of all actions is imported with them, after the first frame."""
        from reader.keys import Keymap

        self._keymap = self._keymap or Keymap()
        return self._keymap

    @property
    def paint(self) -> Paint:
        """The styles of the theme in use."""
        return Paint(self.themes[self.name], colour=self.colour, rounded=self.rounded)

    def follow(self, dark: str, light: str) -> None:
        """Go with the terminal, of which the theme that is worn now is the right one."""
        self.follows, self._followed = (dark, light), self.name

    def suited(self, *, light: bool) -> str | None:
        """The theme for the terminal as it is now; None to go on with one that the reader chose."""
        if self.follows is None or self.name != self._followed:
            return None
        name = self.follows[light]
        if name not in self.themes:
            name = next((n for n, theme in self.themes.items() if theme.dark != light), self.name)
        self._followed = name
        return name

    @property
    def titles(self) -> list[tuple[str, str]]:
        """Names and titles, in the order given."""
        return [(name, theme.title or name) for name, theme in self.themes.items()]
