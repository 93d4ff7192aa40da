"""When an action is available: the conditions of the key table, asked of the reading screen."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reader.app.actions.finding import elsewhere_here, quoted_twice, warning_here
from reader.keys import Action, Condition

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen


def note_here(screen: "ReadingScreen") -> bool:
    """Whether there is a note where the reader stands."""
    here = screen.session.marked
    return here is not None and screen.session.notebook.on(here) is not None


def notes(screen: "ReadingScreen") -> bool:
    """Whether there is anything to save."""
    return bool(screen.session.notebook.notes) or screen.session.notebook.unsaved


HOLDS: Mapping[Condition, "Callable[[ReadingScreen], bool]"] = {
    "always": lambda _screen: True,
    "standing": lambda screen: screen.session.marked is not None,
    "two_quotes": lambda screen: quoted_twice(screen) is not None or elsewhere_here(screen) is not None,
    "warned": lambda screen: warning_here(screen) is not None,
    "searched": lambda screen: bool(screen.session.search.query),
    "notes": notes,
    "note_here": note_here,
    "adrift": lambda screen: bool(screen.session.notebook.adrift),
    "behind": lambda screen: screen.session.places.can_go_back or screen.session.came_from is not None,
    "ahead": lambda screen: screen.session.places.can_go_forward,
    "marks": lambda screen: bool(screen.session.places.marks),
    "links": lambda screen: bool(screen.session.links),
    "library": lambda screen: screen.keeper is not None,
    "several": lambda screen: len(screen.items) > 1,
    "selecting": lambda screen: screen.session.selecting is not None,
    "changes": lambda screen: screen.session.can_undo,
}


def available(action: Action, screen: "ReadingScreen") -> bool:
    """Whether the action would do anything here."""
    return HOLDS[action.when](screen)
