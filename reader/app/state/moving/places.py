"""Where the reader was: marks under letters, and the way back from jumps."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reader.model import Span

KEPT = 100
"""Jumps that can be taken back."""


@dataclass(frozen=True, slots=True)
class Place:
    """A view of the article."""

    top: int
    """The offset at the top of what was in sight."""
    here: Span | None = None
    """What the reader stood on."""

    def moved(self, where: Callable[[int], int]) -> "Place":
        """The same place in a text whose offsets are others."""
        here = self.here and Span(
            where(self.here.start), max(where(self.here.end), where(self.here.start) + 1)
        )
        return Place(where(self.top), here)


class Places:
    """A list of places as a pager's: going on after going back forgets what lay ahead."""

    def __init__(self) -> None:
        self._marks: dict[str, Place] = {}
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self._passing = False

    @property
    def marks(self) -> Mapping[str, Place]:
        """The marks by letter, in the order of the text."""
        return dict(sorted(self._marks.items(), key=lambda mark: (mark[1].top, mark[0])))

    @property
    def can_go_back(self) -> bool:
        """Whether there was a jump."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether a jump was taken back."""
        return bool(self._ahead)

    def mark(self, letter: str, place: Place) -> None:
        """Remember a place under a letter."""
        self._marks[letter] = place

    def recall(self, marks: Mapping[str, Place]) -> None:
        """Take in earlier marks, save under letters that were used since."""
        self._marks = {**marks, **self._marks}

    def leave(self, place: Place, *, passing: bool = False) -> None:
        """A jump begins here; one of several `passing` ones in a row, as through a list, counts as one."""
        if not (passing and self._passing):
            self._behind = [*self._behind[-KEPT + 1 :], place]
            self._ahead.clear()
        self._passing = passing

    def back(self, here: Place) -> Place:
        """Where the last jump began; `here` can be gone forward to."""
        self._passing = False
        self._ahead.append(here)
        return self._behind.pop()

    def forward(self, here: Place) -> Place:
        """Where the last jump back began."""
        self._passing = False
        self._behind.append(here)
        return self._ahead.pop()

    def move(self, where: Callable[[int], int]) -> None:
        """Go along with a text whose offsets became others."""
        self._marks = {letter: place.moved(where) for letter, place in self._marks.items()}
        self._behind = [place.moved(where) for place in self._behind]
        self._ahead = [place.moved(where) for place in self._ahead]
