"""What is shown: tabs, panes, themes, help; and the way out."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from reader.app.actions import selecting
from reader.app.actions.keeping import save
from reader.app.actions.listing import use
from reader.app.outside.mouse import take_mouse
from reader.app.state.lists.cards import TABS, Tab
from reader.app.state.lists.filtering import Filter
from reader.app.state.moving.search import Search

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen

SIDE_STEP, WIDTH_STEP = 4, 4
"""Columns by which the split and the text's width change."""
NARROWEST, WIDEST = 40, 200
"""Columns of the text, the bounds of the setting `width`."""

UNSAVED = "Your notes are not saved yet."
SAID_BEFORE = {
    "dimmed": "{count} said before dimmed; {{repeats}} hides what is dimmed.",
    "folded": "{count} said before hidden; {{pane.enter}} or a click opens them, {{repeats}} shows all.",
}
"""What is said of the ways to show what was said before."""


def tab(name: Tab, screen: "ReadingScreen") -> None:
    """Open a list."""
    screen.open_tab(name)


def next_tab(by: int, screen: "ReadingScreen") -> None:
    """Open the next or previous list, or that of the count."""
    tabs = [name for name, _ in screen.session.tabs]
    if screen.keys.number is None:
        index = (tabs.index(screen.session.tab) + by) % len(tabs) if screen.session.tab in tabs else 0
    else:
        index = min(max(screen.keys.number, 1), len(tabs)) - 1
    screen.open_tab(tabs[index])


def side(screen: "ReadingScreen") -> None:
    """Show or hide the side pane, which the quotes of a warning may lie over."""
    if screen.weighing:
        screen.weigh(False)
        return
    screen.show_side(not screen.side_shown)


def side_width(by: int, screen: "ReadingScreen") -> None:
    """More or less room for the side pane."""
    if screen.weighing or not screen.side_shown:
        screen.weigh(False)
        screen.show_side(True)
    side = screen.panes.side
    side.resize(side.outer_size.width + by * screen.keys.times)
    screen.call_after_refresh(screen.panes.show_status)


def text_width(by: int, screen: "ReadingScreen") -> None:
    """Wider or narrower text; as wide as set when `by` is 0."""
    article = screen.panes.article
    wanted = article.widest + by * screen.keys.times if by else screen.wardrobe.width
    article.set_widest(min(max(wanted, NARROWEST), WIDEST))
    screen.reveal()
    screen.panes.show_status()
    room = "" if article.column >= article.widest else f", {article.column} here"
    screen.say(f"Text of {article.widest} columns{room}.")


def zen(screen: "ReadingScreen") -> None:
    """Nothing but the text, or all panes again."""
    screen.weigh(False)
    screen.toggle_class("-zen")
    if screen.has_class("-zen"):
        screen.say(screen.keys.keymap.words("Nothing but the text; {zen} brings the panes back."))


def redraw(screen: "ReadingScreen") -> None:
    """Draw everything anew, after another program wrote on the terminal."""
    screen.refresh(repaint=True, layout=True)


def suspend(screen: "ReadingScreen") -> None:
    """Back to the shell until it brings the program to the foreground."""
    screen.app.action_suspend_process()


def values(screen: "ReadingScreen") -> None:
    """Mark dates and numbers, or not."""
    screen.session.values = not screen.session.values
    screen.panes.show_findings()
    screen.say(
        "Dates and numbers are marked." if screen.session.values else "Dates and numbers are not marked."
    )


def repeats(screen: "ReadingScreen") -> None:
    """Dim what was said before, fold it, or show everything alike again."""
    session = screen.session
    showing = session.new_only.next()
    screen.panes.article.page.folds.close()
    screen.panes.show_repeats()
    screen.reveal()
    screen.panes.show_status()
    count = len(session.new_only.sentences(session.reading))
    if showing == "all":
        screen.say("Everything is shown alike.")
    elif count:
        screen.say(screen.keys.keymap.words(SAID_BEFORE[showing].format(count=plural(count, "sentence"))))
    elif session.reading.progress.running:
        screen.say("What is said again is known when the analysis is done.")
    elif session.reading.comparing:
        screen.say("What earlier articles said is known when this one was compared with the library.")
    else:
        screen.say("No sentence here only says again what was said.")


def plural(count: int, noun: str) -> str:
    """`1 sentence`, `2 sentences`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def close(screen: "ReadingScreen") -> None:
    """Close what is open; with nothing open, clear the search and then the selection."""
    if close_something(screen):
        return
    session = screen.session
    if session.search.query:
        session.search = Search()
        screen.panes.show_search()
    elif session.filter:
        use(Filter(), screen)
    elif screen.focused is not screen.panes.article:
        screen.panes.article.focus()
    elif session.here is not None:
        session.stand(None)
        screen.panes.show_place()


def close_something(screen: "ReadingScreen") -> bool:
    """Close the line, end the selection or close the pane over the article; False when nothing is open."""
    if screen.line.open:
        screen.line.close(cancel=True)
    elif selecting.end(screen):
        pass
    elif screen.weighing:
        screen.weigh(False)
        screen.reveal()
    elif screen.has_class("-narrow") and screen.side_shown:
        screen.show_side(False)
    else:
        return False
    return True


def themes(screen: "ReadingScreen") -> None:
    """Choose a theme with a live preview."""
    from reader.app.screens.dialogs.themes import ThemeScreen

    screen.app.push_screen(
        ThemeScreen(screen.wardrobe.titles, screen.wardrobe.name, screen.use_theme, screen.keys.keymap)
    )


def mouse(screen: "ReadingScreen") -> None:
    """Listen to the mouse, or leave it to the terminal."""
    wardrobe = screen.wardrobe
    wardrobe.mouse = not wardrobe.mouse
    if screen.app._driver is not None:
        take_mouse(screen.app._driver, wardrobe.mouse)
    off = "The mouse selects as in any other program of the terminal; {mouse.toggle} gives it back."
    screen.say("The mouse works in here." if wardrobe.mouse else screen.keys.keymap.words(off))


def help_(screen: "ReadingScreen") -> None:
    """All keys."""
    from reader.app.screens.dialogs.help import HelpScreen

    screen.app.push_screen(HelpScreen(screen.wardrobe.paint, screen.keys.keymap))


def palette(screen: "ReadingScreen") -> None:
    """Find an action by name."""
    screen.app.action_command_palette()


def leave(screen: "ReadingScreen") -> None:
    """Close what is open, or quit; unsaved notes are asked about."""
    if not close_something(screen):
        leave_now(screen)


def leave_now(screen: "ReadingScreen") -> None:
    """Quit; unsaved notes are asked about."""
    unsaved = screen.at_risk
    if not unsaved:
        screen.app.exit(0)
        return
    from reader.app.screens.dialogs.question import Answer, QuestionScreen

    def answered(answer: str | None) -> None:
        if answer == "discard" or (answer == "save" and all(save(screen, session) for session in unsaved)):
            screen.app.exit(0)

    if not isinstance(screen.app.screen, QuestionScreen):
        answers = (Answer("s", "save", "save them and quit"), Answer("d", "discard", "discard them and quit"))
        question = QuestionScreen(UNSAVED, answers, screen.keys.keymap, stay="stay here", enter="save")
        screen.app.push_screen(question, answered)


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    **{f"tab.{name}": partial(tab, name) for name in TABS},
    "list.next": partial(next_tab, 1),
    "list.previous": partial(next_tab, -1),
    "side.toggle": side,
    "side.wider": partial(side_width, SIDE_STEP),
    "side.narrower": partial(side_width, -SIDE_STEP),
    "width.more": partial(text_width, WIDTH_STEP),
    "width.less": partial(text_width, -WIDTH_STEP),
    "width.reset": partial(text_width, 0),
    "zen": zen,
    "redraw": redraw,
    "suspend": suspend,
    "values.toggle": values,
    "repeats": repeats,
    "close": close,
    "theme.choose": themes,
    "mouse.toggle": mouse,
    "help": help_,
    "palette": palette,
    "quit": leave,
    "quit.now": leave_now,
}
