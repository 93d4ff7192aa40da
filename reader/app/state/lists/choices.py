"""What dialogs offer to choose from, as cards: formats, marks, links, and what was found in the library."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.app.layout.cells import printable
from reader.app.state.kinds import NOTE, Look
from reader.app.state.lists.cards import CardLine
from reader.app.state.moving.links import Link
from reader.model import Elsewhere, Note

PASSAGE = Look("·", "muted", "passage")
FORMAT = Look(" ", "", "format")


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose, as a card."""

    lines: tuple[CardLine, ...]
    look: Look
    kept: bool = False


def described(rows: Sequence[tuple[str, str]]) -> list[Choice]:
    """Names with a description each, the descriptions below each other."""
    widest = max((len(name) for name, _ in rows), default=0)
    return [Choice((CardLine(f"{name:<{widest}}   {words}"),), FORMAT) for name, words in rows]


def links(known: Iterable[Link]) -> list[Choice]:
    """Links by number: their words, and below them where they lead."""
    return [Choice(_lines(link), Look(str(link.number), "key", "link")) for link in known]


def _lines(link: Link) -> tuple[CardLine, ...]:
    words, address = printable(link.words.replace(link.url, " ")), printable(link.url)
    if not words:
        return (CardLine(address, rows=2),)
    return CardLine(words, rows=2), CardLine(address, "muted", 2)


def found(place: Elsewhere) -> Choice:
    """A place of the library: which article, a note's own words, and the words that stand there."""
    head = CardLine(printable(place.title), "strong", 1, place.date)
    said = [CardLine(printable(place.before), "note", 2)] if place.before else []
    quote = CardLine(f"“{printable(place.quote)}”", "muted" if said else "", 2)
    return Choice((head, *said, quote), NOTE if said else PASSAGE)


def note(kept: Note) -> Choice:
    """A note: the words that it was on, and the reader's."""
    said = [CardLine(printable(kept.text), "note", 2)] if kept.text else []
    return Choice((CardLine(f"“{printable(kept.quote)}”", "muted" if said else "", 2), *said), NOTE)


def mark(letter: str, percent: int, words: str) -> Choice:
    """A mark: its letter, how far down it is, and the words there."""
    return Choice((CardLine(f"{percent:>3} %   {printable(words)}"),), Look(letter, "key", "mark"))
