"""The keys of screens that show a list of cards."""

from reader.app.widgets.card_list import CardList


class CardKeys:
    """Moves through the cards; for screens, with the actions that their bindings name."""

    cards: CardList

    def action_move(self, by: int) -> None:
        """Some cards on."""
        self.cards.move_lines(by)

    def action_page(self, by: float) -> None:
        """Some pages on."""
        self.cards.move_pages(by)

    def action_edge(self, end: bool) -> None:
        """To the first or the last card."""
        self.cards.move_to_edge(end=end)
