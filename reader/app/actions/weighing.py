"""Weighing a warning: both quotes side by side, dismissing and confirming it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from reader.app.actions.finding import warning_here
from reader.app.state.kinds import quotes
from reader.model import Decision, Warning

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen

SAID: Mapping[Decision, tuple[str, str]] = {
    "dismissed": ("Dismissed; {note.undo} brings it back.", "Back among the warnings."),
    "confirmed": ("Confirmed; {note.undo} takes it back.", "Not confirmed any more."),
}
"""What is said of a judgement that was made, and of one that was taken off."""


def weigh(screen: "ReadingScreen") -> None:
    """Put both quotes side by side, or go back to the text."""
    if screen.weighing:
        screen.weigh(False)
        screen.reveal()
    elif found := warning_here(screen):
        stand_on(found, screen)
        screen.weigh(True)


def stand_on(found: Warning, screen: "ReadingScreen") -> None:
    """Stand on a warning, at the quote where the reader is when it is one of its own."""
    if screen.session.finding is not found:
        here = screen.session.here
        screen.select(found, here if here in quotes(found) else None)


def judge(judgement: Decision, screen: "ReadingScreen") -> None:
    """Judge the warning here; after a dismissal the next one is shown."""
    found = warning_here(screen)
    if found is None:
        return
    stand_on(found, screen)
    reading = screen.session.reading
    place = reading.position(found)[0]
    made = screen.session.judge(found, judgement)
    screen.judgements_changed()
    if made and judgement == "dismissed":
        left = reading.analysis.warnings
        if left:
            screen.select(left[min(place, len(left)) - 1])
        elif screen.weighing:
            screen.weigh(False)
    screen.say(screen.keys.keymap.words(SAID[judgement][0 if made else 1]))


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    "warning.weigh": weigh,
    "warning.dismiss": partial(judge, "dismissed"),
    "warning.confirm": partial(judge, "confirmed"),
}
