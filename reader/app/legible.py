"""Colours rounded to the 256 of a terminal so that words stay as readable as the theme made them."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from rich.color import Color, ColorSystem, ColorType
from rich.style import Style

from reader.themes import contrast_ratio

ENOUGH = 4.5
"""The contrast of words with their ground that is kept, where the theme has it (WCAG 2.2, AA)."""
GROUNDS = frozenset({"background", "surface", "panel", "border"})
"""Colours of a theme that nothing is written in."""
PALETTE = tuple(Color.from_ansi(number) for number in range(16, 256))
"""Those of the 256 colours that look alike on all terminals: a cube and a row of greys."""


@lru_cache(maxsize=4_096)
def legible(style: Style) -> Style:
    """The style in colours of the palette: the nearest for the ground, the nearest legible for the words."""
    words, ground = style.color, style.bgcolor
    if words is None or ground is None or ColorType.TRUECOLOR not in (words.type, ground.type):
        return style
    behind = nearest(ground, PALETTE)
    least = min(ENOUGH, contrast(words, ground))
    written = nearest(words, PALETTE)
    if contrast(written, behind) < least:
        written = nearest(words, [colour for colour in PALETTE if contrast(colour, behind) >= least])
    return style + Style(color=written, bgcolor=behind)


def legible_colours(colours: Mapping[str, str]) -> dict[str, str]:
    """A theme's colours by name: grounds rounded, the others as they can be read on the surface."""
    surface = Color.parse(colours["surface"])
    rounded = {}
    for name, value in colours.items():
        if name in GROUNDS:
            found: Color | None = nearest(Color.parse(value), PALETTE)
        else:
            found = legible(Style(color=Color.parse(value), bgcolor=surface)).color
        rounded[name] = value if found is None else found.get_truecolor().hex
    return rounded


def nearest(colour: Color, among: Sequence[Color]) -> Color:
    """The one that Rich takes too, or else the nearest by red, green and blue; among none, Rich's."""
    exact = colour.downgrade(ColorSystem.EIGHT_BIT)
    if exact in among or not among:
        return exact
    triplet = colour.get_truecolor()

    def distance(other: Color) -> int:
        return sum((a - b) ** 2 for a, b in zip(triplet, other.get_truecolor(), strict=True))

    return min(among, key=distance)


@lru_cache(maxsize=16_384)
def contrast(first: Color, second: Color) -> float:
    """Of two colours, from 1 to 21."""
    return contrast_ratio(first.get_truecolor().hex, second.get_truecolor().hex)
