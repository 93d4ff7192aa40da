"""What the mouse points at, on every screen on which words can be told in passing."""

from textual.geometry import Offset
from textual.widget import Widget


class Pointing:
    """For screens: a press of the mouse ends no program, as Textual asks what a widget stands in.

    It is no screen itself, because Textual takes a screen's style rules from the first of its bases.
    """

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What the mouse selects in; not in words told in passing that are just leaving."""
        widget, offset = super().get_widget_and_offset_at(x, y)  # type: ignore[misc] # the screen's own
        return (None, None) if widget is not None and widget.parent is None else (widget, offset)
