"""What the lists show, and in which order."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.app.state.lists.cards import Tab
from reader.app.state.lists.filtering import Filter
from reader.model import Citation, Claim, Name, Reference, Warning

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen


def ask(screen: "ReadingScreen") -> None:
    """Open the line in which a filter is typed; the list follows every letter."""
    screen.uncover_list()
    screen.line.ask("filter", screen.session.filter.query)


def warned(screen: "ReadingScreen") -> None:
    """Only what a warning is about, or everything again."""
    use(replace(screen.session.filter, warned=not screen.session.filter.warned), screen)


def like_this(screen: "ReadingScreen") -> None:
    """The claims that share the name, source or speaker that the reader stands on, or warnings of a kind."""
    tab, query = likeness(screen)
    if not query:
        screen.say("Nothing to filter by here: stand on a name, a source, a warning or what somebody says.")
        return
    screen.session.filter = Filter(query)
    screen.open_tab(tab)


def likeness(screen: "ReadingScreen") -> tuple[Tab, str]:
    """The list and the filter for what the reader stands on; "" when it shares nothing."""
    found = screen.session.finding
    if isinstance(found, Name):
        return "claims", _labelled("name", found.name)
    if isinstance(found, Citation | Reference):
        key = found.keys[0] if isinstance(found, Citation) else found.key
        return "claims", f"source:[{key}]".lower()
    if isinstance(found, Claim) and found.speaker:
        return "claims", _labelled("speaker", found.speaker)
    return "warnings", _labelled("kind", found.kind.replace("_", " ")) if isinstance(found, Warning) else ""


def _labelled(label: str, words: str) -> str:
    return " ".join(f"{label}:{word}" for word in words.lower().split())


def order(screen: "ReadingScreen") -> None:
    """The list by weight, or in the order of the text again."""
    session = screen.session
    session.by_weight = not session.by_weight
    use(session.filter, screen)
    screen.say("Heaviest first." if session.by_weight else "In the order of the text.")


def use(chosen: Filter, screen: "ReadingScreen") -> None:
    """Show what a filter leaves."""
    screen.uncover_list()
    screen.session.filter = chosen
    screen.session.arrange()
    screen.panes.show_list()


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    "filter.open": ask,
    "filter.warned": warned,
    "filter.here": like_this,
    "order.toggle": order,
}
