"""Which panes fit at which size of the terminal; styles.tcss says what follows from it."""

from textual.geometry import Size
from textual.screen import Screen

SMALLEST = (60, 20)
"""Columns and rows below which the panes do not fit."""
NARROW, BROAD = 90, 150
"""Columns below which the side pane lies over the article, and from which it gets more room."""


def arrange(screen: Screen[None], size: Size) -> None:
    """Mark the screen with the arrangement for its size."""
    screen.set_class(size.width < NARROW, "-narrow")
    screen.set_class(size.width >= BROAD, "-broad")
    screen.set_class(size.width < SMALLEST[0] or size.height < SMALLEST[1], "-tiny")
