"""What is shown: tabs, panes, themes, help; and the way out."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from reader.app.actions.keeping import save
from reader.app.state.cards import TABS, Tab
from reader.app.state.search import Search

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen


def tab(name: Tab, screen: "ReadingScreen") -> None:
    """Open a list."""
    screen.open_tab(name)


def side(screen: "ReadingScreen") -> None:
    """Show or hide the side pane."""
    screen.show_side(not screen.side_shown)


def values(screen: "ReadingScreen") -> None:
    """Mark dates and numbers, or not."""
    screen.session.values = not screen.session.values
    screen.panes.show_findings()
    screen.say(
        "Dates and numbers are marked." if screen.session.values else "Dates and numbers are not marked."
    )


def close(screen: "ReadingScreen") -> None:
    """Close what is open; with nothing open, clear the search and then the selection."""
    if close_something(screen):
        return
    session = screen.session
    if session.search.query:
        session.search = Search()
        screen.panes.show_search()
    elif screen.focused is not screen.panes.article:
        screen.panes.article.focus()
    elif session.here is not None:
        session.stand(None)
        screen.panes.show_place()


def close_something(screen: "ReadingScreen") -> bool:
    """Close the line at the bottom, else the pane that lies over the article; False when neither is open."""
    if screen.panes.entry.purpose is not None:
        screen.close_entry(cancel=True)
    elif screen.has_class("-narrow") and screen.side_shown:
        screen.show_side(False)
    else:
        return False
    return True


def themes(screen: "ReadingScreen") -> None:
    """Choose a theme with a live preview."""
    from reader.app.screens.themes import ThemeScreen

    screen.app.push_screen(ThemeScreen(screen.wardrobe.titles, screen.wardrobe.name, screen.use_theme))


def help_(screen: "ReadingScreen") -> None:
    """All keys."""
    from reader.app.screens.help import HelpScreen

    screen.app.push_screen(HelpScreen(screen.wardrobe.paint))


def palette(screen: "ReadingScreen") -> None:
    """Find an action by name."""
    screen.app.action_command_palette()


def leave(screen: "ReadingScreen") -> None:
    """Close what is open, or quit; unsaved notes are asked about."""
    if close_something(screen):
        return
    if not screen.session.notebook.unsaved:
        screen.app.exit(0)
        return
    from reader.app.screens.leaving import QuitScreen

    def answered(answer: str | None) -> None:
        if answer == "discard" or (answer == "save" and save(screen)):
            screen.app.exit(0)

    screen.app.push_screen(QuitScreen(), answered)


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    **{f"tab.{name}": partial(tab, name) for name in TABS},
    "side.toggle": side,
    "values.toggle": values,
    "close": close,
    "theme.choose": themes,
    "help": help_,
    "palette": palette,
    "quit": leave,
}
