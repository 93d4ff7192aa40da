"""What there is to read: articles of this run, those of before, and the samples, as cards of a list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal, get_args

from reader.app.layout.cells import cell_len, printable
from reader.app.layout.flow import Fragments
from reader.app.state.kinds import Look
from reader.app.state.lists.cards import CardLine
from reader.app.state.lists.facets import Facets
from reader.app.state.lists.filtering import NO_MATCH, Filter
from reader.app.state.reading_list import Listed, ReadingList
from reader.keys import Keymap
from reader.keys.keymap import BRACES

if TYPE_CHECKING:
    from reader.workbench.memory import Recent

Shelf = Literal["open", "recent", "samples"]
SHELVES: tuple[Shelf, ...] = get_args(Shelf)
EMPTY: dict[Shelf, str] = {
    "open": "Nothing is open yet: {pane.next} goes to the samples, {article.open} opens something of yours.",
    "recent": "Nothing read yet. What you read is kept in your library and listed here with your place.",
    "samples": "The sample articles are missing; installing claimreader again brings them back.",
}
WELCOME = (
    "claimreader shows what an article claims, who says so, what it says twice and where it"
    " contradicts itself.",
    "Choose an article with {scroll.down}, {scroll.up} and {pane.enter}; {article.open} opens a file,"
    " a folder or a web address of yours.",
    "While you read: {warning.next} goes to the next warning, {warning.weigh} puts its quotes side by side,"
    " {note.keep} keeps one, {note.write} adds a note, {note.save} saves the notes.",
)
"""For who has read nothing yet."""
HINTS = (
    ("scroll.down", "next"), ("pane.enter", "read"), ("pane.next", "other list"), ("filter.open", "filter"),
    ("article.open", "open"), ("help", "help"), ("theme.choose", "theme"),
)  # fmt: skip
NO_LIBRARY = "Nothing is remembered in this run, because it was started without a library."
OPEN = Look("▸", "accent", "open")
CLOSED = Look("·", "muted", "not open")
BROKEN = Look("✗", "error", "unreadable")


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to read, as a card."""

    source: str
    """The path or address that opens it."""
    look: Look
    lines: tuple[CardLine, ...]
    about: tuple[str, ...] = ()
    """What is said of it beside the list, a paragraph each."""
    index: int | None = None
    """Its place in the reading list, when it is in there."""
    kept: bool = False


@dataclass(frozen=True, slots=True)
class SampleArticle:
    """One of the articles that come with the program."""

    source: str
    title: str
    words: str
    """One line on what it shows."""


def samples(found: Iterable[SampleArticle]) -> list[Offer]:
    """The samples in their order."""
    return [
        Offer(
            sample.source,
            CLOSED,
            (CardLine(printable(sample.title), "strong"), CardLine(printable(sample.words), "muted", 2)),
        )
        for sample in found
    ]


def recent(found: "Iterable[Recent]", now: datetime) -> list[Offer]:
    """Those of the library, with when and how far they were read."""
    offers = []
    for entry in found:
        counts = [
            *([f"stopped at {entry.share:.0%}"] if entry.share else []),
            *([counted(entry.warnings, "warning")] if entry.warnings is not None else []),
            *([counted(entry.notes, "note")] if entry.notes else []),
        ]
        head = CardLine(printable(entry.title), "strong", 1, when(entry.last_read, now))
        about = [printable(entry.source), f"{counted(entry.claims, 'claim')} found."]
        if entry.saved_to:
            about.append(f"Notes saved to {printable(entry.saved_to)}")
        lines = (head, CardLine(" · ".join(counts) or "not analysed", "muted"))
        offers.append(Offer(entry.source, CLOSED, lines, tuple(about)))
    return offers


def welcome(keymap: Keymap) -> list[Fragments]:
    """Its paragraphs, an empty row above each."""
    return [row for words in WELCOME for row in ([], with_keys(words, keymap))]


def hints(keymap: Keymap, *, leave: str, width: int) -> list[tuple[str, str]]:
    """Keys with a short word each, as many as fit; the last one leaves, and is always there."""
    last = (keymap.first("close" if leave == "back" else "quit"), leave)
    shown = [(keymap.first(ident), word) for ident, word in HINTS]
    while shown and sum(cell_len(key) + cell_len(word) + 4 for key, word in [*shown, last]) > width + 1:
        del shown[-1]
    return [*shown, last]


def matching(offers: Sequence[Offer], query: str) -> list[Offer]:
    """Those that have every word of the query in what is shown of them or in their source."""
    return Filter(query).keep(offers, _facets)


def _facets(offer: Offer) -> Facets:
    words = [offer.source, *(line.text for line in offer.lines), *offer.about]
    return Facets(text="\n".join(words).lower())


def opened(items: ReadingList) -> list[Offer]:
    """Those of this run, the current one marked."""
    return [_opened(index, item, items) for index, item in enumerate(items.items)]


def _opened(index: int, item: Listed, items: ReadingList) -> Offer:
    look = BROKEN if item.trouble else OPEN if item is items.current else CLOSED
    head = CardLine(f"{index + 1}  {item.title}", "strong")
    line = CardLine(printable(state(item)), "error" if item.trouble else "muted", 2)
    return Offer(
        item.source,
        look,
        (head, line),
        tuple(filter(None, (printable(item.source), printable(item.trouble)))),
        index,
    )


def state(item: Listed) -> str:
    """What became of a source, in words."""
    if item.session is None:
        return item.trouble or "not opened yet"
    found, notes = item.session.reading, len(item.session.notebook)
    if found.progress.running:
        return "not analysed yet"
    counts = [counted(len(found.analysis.warnings), "warning")] + ([counted(notes, "note")] if notes else [])
    return " · ".join(counts)


def about(offer: Offer) -> list[Fragments]:
    """The paragraphs beside the list."""
    return [[(words, ("muted",))] for words in offer.about]


def counted(number: int, noun: str) -> str:
    """The number with its noun: "no notes", "1 note", "2 notes"."""
    return f"{number} {noun}" if number == 1 else f"{number or 'no'} {noun}s"


def when(instant: str, now: datetime) -> str:
    """An instant as one says it: the time today, else the day, with the year if it is another one."""
    try:
        at = datetime.fromisoformat(instant)
    except ValueError:
        return ""
    at = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(now.tzinfo)
    days = (now.date() - at.date()).days
    if days <= 0:
        return f"today {at:%H:%M}"
    if days == 1:
        return f"yesterday {at:%H:%M}"
    return f"{at.day} {at:%B}" if at.year == now.year else f"{at.day} {at:%B %Y}"


def with_keys(words: str, keymap: Keymap) -> Fragments:
    """The words with every action in braces as its first key, set off."""
    parts: list[tuple[str, tuple[str, ...]]] = []
    at = 0
    for found in BRACES.finditer(words):
        parts.extend([(words[at : found.start()], ()), (keymap.first(found[1]), ("key",))])
        at = found.end()
    return [*parts, (words[at:], ())]


def empty_words(shelf: Shelf, *, some: bool, library: bool) -> str:
    """What a list without a card says; `some` is whether it has any without the filter."""
    if some:
        return NO_MATCH
    return EMPTY[shelf] if library or shelf != "recent" else NO_LIBRARY


def first_shelf(counts: dict[Shelf, int]) -> Shelf:
    """The one that is shown first: what is open, else what was read, else the samples."""
    return next((shelf for shelf in SHELVES if counts[shelf]), "samples")


def shelf_words(counts: dict[Shelf, int]) -> Sequence[tuple[str, int]]:
    """The names of the lists that may have something in them, with how much."""
    return [(shelf, counts[shelf]) for shelf in SHELVES if counts[shelf] or shelf != "open"]
