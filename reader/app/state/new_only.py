"""Reading what is new only: sentences that say again what was said are dimmed or folded."""

from collections.abc import Sequence
from typing import Literal, get_args

from reader.app.state.reading import Reading
from reader.model import Analysis, Span, repeated_sentences

Showing = Literal["all", "dimmed", "folded"]
SHOWINGS: tuple[Showing, ...] = get_args(Showing)
"""In the order in which the key goes through them."""


class NewOnly:
    """How sentences are shown that repeat others, and which they are."""

    def __init__(self) -> None:
        self.showing: Showing = "all"
        self._of: Analysis | None = None
        self._sentences: tuple[Span, ...] = ()

    def next(self) -> Showing:
        """Show them in the next way."""
        self.showing = SHOWINGS[(SHOWINGS.index(self.showing) + 1) % len(SHOWINGS)]
        return self.showing

    def sentences(self, reading: Reading) -> Sequence[Span]:
        """The sentences that repeat others, as far as is known; worked out once per analysis."""
        if self._of is not reading.analysis:
            self._of = reading.analysis
            self._sentences = repeated_sentences(reading.article, reading.analysis)
        return self._sentences

    def dimmed(self, reading: Reading) -> Sequence[Span]:
        """Those that are shown as repetitions, wherever they are shown."""
        return () if self.showing == "all" else self.sentences(reading)

    def folded(self, reading: Reading) -> Sequence[Span]:
        """Those that are not shown."""
        return self.sentences(reading) if self.showing == "folded" else ()

    def words(self, reading: Reading) -> str:
        """How many there are and how they are shown, for the bar; "" when all is shown alike."""
        count = len(self.sentences(reading)) if self.showing != "all" else 0
        return f"{count} said before, {'hidden' if self.showing == 'folded' else 'dimmed'}" if count else ""
