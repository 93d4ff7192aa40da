"""Themes as Rich styles: style names in, one merged style out."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.style import Style
from textual.color import Color
from textual.theme import Theme as ScreenTheme

if TYPE_CHECKING:
    from reader.themes import Theme

CLAIM_SIGN = "claim_sign"
"""The sign of a claim, which nearly every row has: fainter than words, so that warnings stand out."""
FAINT = 0.75
"""How much of the muted colour is in it; signs need a contrast of 3, words of 4.5 (WCAG 2.2)."""
HINT = "hint:"
"""Before a letter: the style that shows it instead of the character that is there."""
ADDRESS = "address:"
"""Before a web address: the style that lets the terminal open it (OSC 8)."""
PLAIN: Mapping[str, Style] = {
    "person": Style(underline=True),
    "place": Style(underline=True),
    "organisation": Style(underline=True),
    "group": Style(underline=True),
    "date": Style(italic=True),
    "quantity": Style(italic=True),
    "citation_dangling": Style(bold=True),
    "claim_current": Style(reverse=True),
    "contradiction": Style(bold=True),
    "dispute": Style(bold=True),
    "note": Style(underline=True),
    "repeated": Style(dim=True),
    "fold": Style(italic=True),
    "search": Style(underline=True, bold=True),
    "search_current": Style(reverse=True, bold=True),
    "differs": Style(reverse=True, bold=True, underline=True),
    "heading": Style(bold=True),
    "quote": Style(italic=True),
    "strong": Style(bold=True),
    "emphasis": Style(italic=True),
    "link": Style(underline=True),
    "selected": Style(reverse=True),
    "selection": Style(reverse=True),
    "hint": Style(reverse=True, bold=True),
    "caret": Style(reverse=True, bold=True, underline=True),
    "key": Style(bold=True),
    "tab_current": Style(bold=True, underline=True),
    "track": Style(dim=True),
    CLAIM_SIGN: Style(dim=True),
}
"""What carries a style when there is no colour; the other styles are left to their glyphs."""

ROLES: Mapping[str, tuple[str | None, str | None]] = {
    "selected": (None, "panel"),
    "selected_focus": ("background", "accent"),
    "selection": ("background", "accent"),
    "hint": ("background", "warning"),
    "caret": ("background", "text"),
    "key": ("accent", None),
    "tab_current": ("accent", None),
    "accent": ("accent", None),
    "warning": ("warning", None),
    "error": ("error", None),
    "fold": ("accent", None),
    CLAIM_SIGN: ("muted", None),
    "track": ("border", None),
    "thumb": ("border", None),
}
"""Styles of the screen itself: the theme's colours for words and for what lies behind them."""


class Paint:
    """The styles of one theme; asking twice for the same names costs a dictionary look-up."""

    def __init__(self, theme: "Theme", *, colour: bool = True, rounded: bool = False) -> None:
        """`rounded` to the 256 colours that some terminals have."""
        self._theme = theme
        self._colour = colour
        self._rounded = rounded
        self._merged: dict[tuple[str, tuple[str, ...]], Style] = {}

    def style(self, names: tuple[str, ...], on: str = "background") -> Style:
        """The styles merged, later names over earlier ones, over the colour named `on`."""
        key = (on, names)
        if key not in self._merged:
            merged = self._base(on)
            for name in names:
                merged += self._one(name)
            self._merged[key] = _rounded(merged) if self._rounded else merged
        return self._merged[key]

    def _base(self, on: str) -> Style:
        if not self._colour:
            return Style()
        colours = self._theme.colours
        return Style(color=colours["text"], bgcolor=colours[on])

    def _one(self, name: str) -> Style:
        if name.startswith(ADDRESS):
            return Style(link=name.removeprefix(ADDRESS))
        if name.startswith(HINT):
            name = "hint"
        if not self._colour:
            return PLAIN.get(name, PLAIN["selected"] if name == "selected_focus" else Style())
        if name in ROLES:
            return self._role_of_terminal(name) if self._theme.terminal else self._role(name)
        if name not in self._theme.styles:
            return Style()
        text = self._theme.styles[name]
        return Style(
            color=text.foreground,
            bgcolor=text.background,
            bold=text.bold or None,
            italic=text.italic or None,
            underline=text.underline or None,
            reverse=text.reverse or None,
            dim=text.dim or None,
        )

    def _role(self, name: str) -> Style:
        colours = self._theme.colours
        words, behind = (colour and colours[colour] for colour in ROLES[name])
        if name == CLAIM_SIGN and words:
            words = Color.parse(colours["background"]).blend(Color.parse(words), FAINT).hex.lower()
        strong = PLAIN["tab_current"] if name == "tab_current" else Style()
        return strong + Style(color=words, bgcolor=behind)

    def _role_of_terminal(self, name: str) -> Style:
        """A role in the terminal's own colours, of which nobody knows what its own background is called."""
        colours = self._theme.colours
        words, behind = ROLES[name]
        if behind in ("panel", "text"):
            return PLAIN.get(name, Style(reverse=True))
        strong = PLAIN["tab_current"] if name == "tab_current" else Style()
        if behind is not None:
            return strong + Style(color=ink(self._theme), bgcolor=colours[behind])
        return strong + Style(color=colours[words] if words else None)


def _rounded(style: Style) -> Style:
    from reader.app.legible import legible  # not needed where there are all colours

    return legible(style)


def ink(theme: "Theme") -> str:
    """What is written with on a coloured ground."""
    if not theme.terminal:
        return theme.colours["background"]
    return "black" if theme.dark else "bright_white"


def hinted(words: str, names: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The words, or the letter of a hint that stands over them, as wide as they are."""
    if not names or not names[-1].startswith(HINT):
        return words, names
    letter = names[-1].removeprefix(HINT)
    return letter + " " * (cell_len(words) - 1), names[-1:]


def screen_theme(theme: "Theme", *, rounded: bool = False) -> ScreenTheme:
    """The theme for Textual's own widgets; `rounded` to the 256 colours that some terminals have."""
    colours = {name: f"ansi_{value}" if theme.terminal else value for name, value in theme.colours.items()}
    if rounded and not theme.terminal:
        from reader.app.legible import legible_colours

        colours = legible_colours(colours)
    words = f"ansi_{ink(theme)}" if theme.terminal else ink(theme)
    return ScreenTheme(
        name=theme.name,
        ansi=theme.terminal,
        primary=colours["accent"],
        secondary=colours["accent"],
        accent=colours["accent"],
        warning=colours["warning"],
        error=colours["error"],
        success=colours["success"],
        foreground=colours["text"],
        background=colours["background"],
        surface=colours["surface"],
        panel=colours["panel"],
        boost=colours["panel"],
        dark=theme.dark,
        variables={
            "reader-border": colours["border"],
            "reader-muted": colours["muted"],
            "block-cursor-foreground": words,
            "block-cursor-background": colours["accent"],
            "input-cursor-background": colours["accent"],
            "input-cursor-foreground": words,
            "input-selection-background": colours["accent"],
            "input-selection-foreground": words,
            # Without these Textual's own style sheet has no colours for a theme of the terminal's.
            "ansi-background": colours["background"],
            "ansi-foreground": colours["text"],
        },
    )
