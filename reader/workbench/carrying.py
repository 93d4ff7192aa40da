"""A whole library as lines of JSON, and back: between machines, and between a file and a server."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from reader.model import Analysis, Article, Note, Ruling, Span
from reader.model.codec import from_plain, to_plain
from reader.model.errors import InputError
from reader.model.merging import merged

if TYPE_CHECKING:
    from reader.library import Entry, Library

FORMAT = 1
"""Goes up when lines of before cannot be read any more."""
NEWER = "a newer claimreader exported this"


@dataclass(frozen=True, slots=True)
class Carried:
    """What came in."""

    articles: int = 0
    """Those that were not there before."""
    notes: int = 0
    """Those that were not there before."""


def lines_of(library: "Library") -> Iterator[str]:
    """A line for each article with everything kept of it, then one with all rulings."""
    for entry in reversed(library.entries()):
        article = library.article(entry.id)
        if article is not None:
            yield _line(_article_object(library, entry, article))
    yield _line({"claimreader": FORMAT, "rulings": [to_plain(ruling) for ruling in library.rulings()]})


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")) + "\n"


def _article_object(library: "Library", entry: "Entry", article: Article) -> dict[str, Any]:
    analysis, position = library.analysis(entry.id), library.position(entry.id)
    return {
        "claimreader": FORMAT,
        "article": to_plain(article),
        "sources": list(entry.sources),
        "last_read": entry.last_read,
        "analysis": None if analysis is None else to_plain(analysis),
        "notes": [to_plain(note) for note in library.notes(entry.id)],
        "marks": [asdict(mark) for mark in library.marks(entry.id)],
        "position": None if position is None else asdict(position),
    }


def take_in(library: "Library", lines: Iterable[str], *, where: str) -> Carried:
    """Add what `lines_of` wrote; what is there already stays, and notes on the same words become one.

    Raises:
        InputError: a line is none of ours; those before it are in the library.
    """
    articles = notes = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            carried = _take_in(library, json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            remedy = "give a file that claimreader library export wrote"
            if str(error) == NEWER:
                raise InputError(NEWER, where=f"{where}:{number}", remedy="update claimreader") from error
            raise InputError("not an exported article", where=f"{where}:{number}", remedy=remedy) from error
        articles += carried.articles
        notes += carried.notes
    return Carried(articles, notes)


def _take_in(library: "Library", told: dict[str, Any]) -> Carried:
    if told["claimreader"] != FORMAT:
        raise ValueError(NEWER if told["claimreader"] > FORMAT else "another format")
    if "rulings" in told:
        known = set(library.rulings())
        for ruling in (from_plain(Ruling, each) for each in told["rulings"]):
            if ruling not in known:
                library.rule(ruling)
        return Carried()
    article = from_plain(Article, told["article"])
    notes = from_plain(tuple[Note, ...], told["notes"])
    analysis = None if told["analysis"] is None else from_plain(Analysis, told["analysis"])
    is_new = library.entry(article.id) is None
    library.add(article, analysis if library.analysis(article.id) is None else None)
    if told["last_read"] and is_new:
        library.mark_read(article.id)
    _add_places(library, article.id, told)
    return Carried(int(is_new), _add_notes(library, article, notes))


def _add_notes(library: "Library", article: Article, notes: Iterable[Note]) -> int:
    there = library.notes(article.id)
    both = merged(there, notes, article.text)
    if both != there:
        library.keep_notes(article.id, both)
    return len(both) - len(there)


def _add_places(library: "Library", article_id: str, told: dict[str, Any]) -> None:
    from reader.library import Mark, Position

    if told["marks"] and not library.marks(article_id):
        marks = [
            Mark(each["letter"], each["top"], None if each["here"] is None else Span(**each["here"]))
            for each in told["marks"]
        ]
        library.keep_marks(article_id, marks)
    if told["position"] and library.position(article_id) is None:
        library.keep_position(article_id, Position(**told["position"]))
