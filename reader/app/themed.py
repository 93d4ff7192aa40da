"""The app as far as it wears themes: the reader's, and those that go with the terminal."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App
from textual.driver import Driver

from reader.app.first_messages import LightChanged
from reader.app.paint import screen_theme
from reader.app.wardrobe import Wardrobe, wearable

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.app.handed import ThemeFiles


class ThemedApp(App[int], inherit_bindings=False):
    """Wears one theme at first; the others are loaded when the reader has something to look at."""

    def __init__(self, styles: list[Path], wardrobe: Wardrobe) -> None:
        """`styles` are the files of rules."""
        super().__init__(css_path=list(styles), ansi_color=None if wardrobe.colour else True)
        self.wardrobe = wardrobe
        self._turned_light: bool | None = None
        """Whether the terminal turned light before it could be followed; None when it stayed as it was."""
        self._has_all_themes = False
        self.register_theme(screen_theme(wardrobe.themes[wardrobe.name], rounded=wardrobe.rounded))
        self.theme = wardrobe.name

    def refresh_css(self, animate: bool = True) -> None:
        """The theme's rules; before there is a screen, which parses them anyway, only its colours are new."""
        if self._screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def add_styles(self, file: Path) -> None:
        """Have the rules of a file too; as a screen's own they would have Textual parse all rules twice."""
        self.stylesheet.read(file)
        self.stylesheet.parse()

    def get_driver_class(self) -> type[Driver]:
        """A terminal's hears when that turns light or dark; others are as they are."""
        driver = super().get_driver_class()
        if driver.__name__ != "LinuxDriver":
            return driver
        from reader.app.outside.terminal_driver import ListeningDriver  # needs what Windows has not

        return ListeningDriver

    def load_themes(self, files: "ThemeFiles | None") -> None:
        """All themes that there are, though the first frame needed one; what is wrong with others is said."""
        if files is not None:
            themes, faults = files.load()
            worn = self.wardrobe.themes[self.wardrobe.name]
            self.wardrobe.themes = {**wearable(themes, self.console.color_system), worn.name: worn}
            for fault in faults:
                self.notify(str(fault), severity="warning", markup=False)
        for theme in self.wardrobe.themes.values():
            self.register_theme(screen_theme(theme, rounded=self.wardrobe.rounded))
        self._has_all_themes = True
        if self._turned_light is not None:
            self.post_message(LightChanged(self._turned_light))

    def on_light_changed(self, message: LightChanged) -> None:
        """Wear what goes with the terminal now, once there are all themes."""
        if not self._has_all_themes:
            self._turned_light = message.light
        elif (name := self.wardrobe.suited(light=message.light)) is not None:
            for screen in self.screen_stack:
                wear: Callable[[str], None] | None = getattr(screen, "use_theme", None)
                if wear is not None:
                    wear(name)
