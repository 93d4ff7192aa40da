"""A list in a dialog: as high as its cards, and a click chooses."""

from textual import events
from textual.geometry import Size

from reader.app.widgets.card_list import CardList


class ChoiceList(CardList):
    """Cards to choose one from."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """All cards below each other, without the empty row of the last."""
        return max(self.height_at(width) - self.gap, 1)

    def on_click(self, event: events.Click) -> None:
        """Choose the card under the mouse."""
        self.choose_at(event.y, opened=True)
