"""What each action does, in one table; imported behind the frame with the findings, which needs no action."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reader.app.actions import (
    articles,
    editing,
    finding,
    keeping,
    linking,
    listing,
    moving,
    passing,
    returning,
    searching,
    selecting,
    showing,
    weighing,
)

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen

_PLAIN: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    **moving.PERFORM,
    **finding.PERFORM,
    **weighing.PERFORM,
    **searching.PERFORM,
    **selecting.PERFORM,
    **returning.PERFORM,
    **linking.PERFORM,
    **listing.PERFORM,
    **keeping.PERFORM,
    **passing.PERFORM,
    **articles.PERFORM,
    **editing.PERFORM,
    **showing.PERFORM,
}
PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    **_PLAIN,
    **{ident: selecting.extending(ident, _PLAIN[ident]) for ident in selecting.HEADS},
}
"""Action id to the function that performs it; the ids are those of `reader.keys.ACTIONS`."""
