"""Links and references: listed, and opened in the browser at the reader's word."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from reader.app.outside import browser
from reader.app.state.lists import choices
from reader.app.state.moving.hints import Hints
from reader.app.state.moving.links import Link, openable
from reader.model import Citation, Reference

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen


def open_link(screen: "ReadingScreen") -> None:
    """The link of the count, or the one where the reader stands."""
    known, number = screen.session.links, screen.keys.number
    if number is not None:
        if 1 <= number <= len(known):
            visit(known[number - 1].url, screen)
        else:
            screen.say(f"There is no link {number}; the last is {len(known)}.")
    elif url := url_here(screen):
        visit(url, screen)
    else:
        screen.say(screen.keys.keymap.words("No link here: {link.list} lists them."))


def url_here(screen: "ReadingScreen") -> str | None:
    """The address of the reference, the marker or the words that the reader stands on."""
    session = screen.session
    if isinstance(session.finding, Reference) and session.finding.url:
        return session.finding.url
    if isinstance(session.finding, Citation):
        references = (session.reading.reference(key) for key in session.finding.keys)
        return next((r.url for r in references if r is not None and r.url), None)
    here = session.here
    return next((link.url for link in session.links if here is not None and link.span.overlaps(here)), None)


def list_links(screen: "ReadingScreen") -> None:
    """Choose a link to open."""
    from reader.app.screens.dialogs.choosing import ChoosingScreen

    known = screen.session.links

    def chosen(index: int | None) -> None:
        if index is not None:
            visit(known[index].url, screen)

    offered = choices.links(known)
    dialog = ChoosingScreen("Links and references", offered, screen.wardrobe, verb="opens it in the browser")
    screen.app.push_screen(dialog, chosen)


def hint(screen: "ReadingScreen") -> None:
    """Put letters on the links and citations in sight; typing them goes there."""
    article, session = screen.panes.article, screen.session
    first, last = article.offset_at_top, article.last_offset
    markers = session.reading.analysis.citations
    spans = [marker.span for marker in markers]
    # A marker that is a link opens as a link.
    targets = [link for link in session.links if first <= link.span.start < last and link.span not in spans]
    both: list[Link | Citation] = [
        *targets,
        *(marker for marker in markers if first <= marker.span.start < last),
    ]
    shown = article.page.folds.shown([target.span for target in both])
    if shown:
        screen.weigh(False)
        wait_for_letter(Hints.on([both[i] for i in shown]), screen)
    else:
        screen.say("No links or citations in sight.")


def wait_for_letter(hints: Hints, screen: "ReadingScreen") -> None:
    """Show the hints and take the next key for one of their letters."""

    def take(key: str) -> None:
        left = hints.press(key)
        screen.panes.show_hints({})
        if left.meant is not None:
            follow(left.meant, screen)
        elif left.hints:
            wait_for_letter(left, screen)

    screen.panes.show_hints(hints.labels)
    screen.keys.next_key = take


def follow(target: Link | Citation, screen: "ReadingScreen") -> None:
    """Open a link; from a marker go to what it cites, or stand on it when that is nowhere."""
    if isinstance(target, Link):
        visit(target.url, screen)
        return
    found = (screen.session.reading.reference(key) for key in target.keys)
    screen.select(next((reference for reference in found if reference is not None), target))


def open_source(screen: "ReadingScreen") -> None:
    """The address that the article says is its own, or that it was read from."""
    article = screen.session.reading.article
    address = article.metadata.url or article.source
    if openable(address):
        visit(address, screen)
    else:
        screen.say(screen.keys.keymap.words("This article has no address; {edit} opens its file."))


def visit(url: str, screen: "ReadingScreen") -> None:
    """Hand the address to the browser, if it is one that only shows a page."""
    if not openable(url):
        screen.say(f"Only web addresses are opened, not {url}", severity="warning")
        return
    opened = browser.open_address(url, suspended=partial(screen.app.suspend))
    screen.say(
        f"Opening {url}" if opened else f"No browser took {url}",
        severity="information" if opened else "warning",
    )


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    "link.open": open_link,
    "link.list": list_links,
    "link.hints": hint,
    "source.open": open_source,
}
