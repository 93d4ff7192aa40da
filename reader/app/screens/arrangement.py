"""Which panes fit at which size of the terminal; styles.tcss says what follows from it."""

from textual.geometry import Size
from textual.screen import Screen

SMALLEST = (40, 10)
"""Columns and rows below which nothing can be read."""
SLIM, NARROW, ROOMY, BROAD = 60, 90, 110, 150
"""Columns below which the side pane covers the article or lies over it, and from which it gets more room."""


TALL = 36
"""Rows from which an empty one below the title is no loss."""


def arrange(screen: Screen[None], size: Size) -> None:
    """Mark the screen with the arrangement for its size."""
    screen.set_class(size.width < SLIM, "-slim")
    screen.set_class(size.width < NARROW, "-narrow")
    screen.set_class(size.height >= TALL, "-tall")
    screen.set_class(size.width >= ROOMY, "-roomy")
    screen.set_class(size.width >= BROAD, "-broad")
    screen.set_class(size.width < SMALLEST[0] or size.height < SMALLEST[1], "-tiny")
