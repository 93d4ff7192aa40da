"""A library that remembers for one run."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.library.parts import (
    SHORTEST_ID,
    only_claims,
    place_of,
    ruling_key,
    storable,
    unknown,
    without_words,
)
from reader.library.records import Entry, Mark, Passage, Position
from reader.library.searching.answers import answers, nearest_passages
from reader.library.searching.memory import MemoryIndex
from reader.library.searching.pieces import pieces_of
from reader.library.times import Clock, now
from reader.model import Analysis, Article, Note, Ruling


@dataclass(slots=True)
class _Shelf:
    """Everything about one article."""

    article: Article
    added: str
    sources: list[str] = field(default_factory=list)
    places: set[str] = field(default_factory=set)
    last_read: str | None = None
    analysis: Analysis | None = None
    version: str = ""
    notes: tuple[Note, ...] = ()
    marks: tuple[Mark, ...] = ()
    position: Position | None = None
    file: Path | None = None


class MemoryLibrary:
    """Articles by the hash of their text, so the same text is one article however it was opened."""

    def __init__(self, *, clock: Clock = now) -> None:
        """Start empty; `clock` tells the instant."""
        self._clock = clock
        self._shelves: dict[str, _Shelf] = {}
        self._rulings: dict[tuple[object, ...], Ruling] = {}
        self._index = MemoryIndex()

    def close(self) -> None:
        """Nothing is open."""

    def together(self) -> AbstractContextManager[None]:
        """There is no disk to wait for."""
        return nullcontext()

    def _shelf(self, article_id: str) -> _Shelf:
        if article_id not in self._shelves:
            raise unknown(article_id)
        return self._shelves[article_id]

    def add(self, article: Article, analysis: Analysis | None = None, *, version: str = "") -> bool:
        """Remember an article, and its analysis once there is one; True when it is new."""
        shelf = self._shelves.get(article.id)
        is_new = shelf is None
        if shelf is None:
            shelf = self._shelves[article.id] = _Shelf(article, self._clock())
        source = storable(article.source)
        if source in shelf.sources:
            shelf.sources.remove(source)
        shelf.sources.insert(0, source)
        shelf.places.add(place_of(article.source))
        if analysis is not None:
            shelf.analysis, shelf.version = analysis, version
        if analysis is not None or is_new:
            claims = () if analysis is None else analysis.claims
            pieces = pieces_of(article, [(claim.id, claim.sentence) for claim in claims])
            self._index.put(article.id, shelf.article.title, pieces)
        return is_new

    def mark_read(self, article_id: str) -> None:
        """The article was opened to be read, now."""
        self._shelf(article_id).last_read = self._clock()

    def article(self, article_id: str) -> Article | None:
        """The article with that id, if it was added."""
        shelf = self._shelves.get(article_id)
        return None if shelf is None else replace(shelf.article, source=shelf.sources[0])

    def entry(self, article_id: str) -> Entry | None:
        """What is known about the article with that id."""
        shelf = self._shelves.get(article_id)
        return None if shelf is None else _entry(article_id, shelf)

    def entries_of(self, ids: Collection[str]) -> Mapping[str, Entry]:
        """What is known about several articles, by their ids."""
        return {ident: _entry(ident, self._shelves[ident]) for ident in ids if ident in self._shelves}

    def entries(self, *, limit: int | None = None) -> tuple[Entry, ...]:
        """All articles, those last read or added first."""
        found = [_entry(article_id, shelf) for article_id, shelf in self._shelves.items()]
        ordered = sorted(found, key=lambda entry: (entry.last_read or entry.added, entry.id), reverse=True)
        return tuple(ordered[:limit])

    def find(self, name: str) -> tuple[Entry, ...]:
        """By source, by the beginning of the id, or by title."""
        return tuple(
            entry
            for entry in self.entries()
            if storable(name) in entry.sources
            or (place_of(name) and place_of(name) in self._shelves[entry.id].places)
            or (len(name) >= SHORTEST_ID and entry.id.startswith(name.casefold()))
            or entry.title.casefold() == name.casefold()
        )

    def versions_of(self, source: str) -> tuple[Entry, ...]:
        """The texts that were found at one source, the latest first."""
        return tuple(
            _entry(article_id, shelf)
            for article_id, shelf in reversed(self._shelves.items())
            if place_of(source) and place_of(source) in shelf.places
        )

    def remove(self, article_id: str) -> bool:
        """Forget an article with all that is kept of it."""
        self._index.drop(article_id)
        return self._shelves.pop(article_id, None) is not None

    def counts(self) -> Mapping[str, int]:
        """How many articles, claims, names, notes and rulings there are."""
        shelves = self._shelves.values()
        found = [shelf.analysis for shelf in shelves if shelf.analysis is not None]
        return {
            "articles": len(shelves),
            "claims": sum(len(each.claims) for each in found),
            "names": sum(len(each.names) for each in found),
            "notes": sum(len(shelf.notes) for shelf in shelves),
            "rulings": len(self._rulings),
        }

    def analysis(self, article_id: str, *, version: str | None = None, words: bool = True) -> Analysis | None:
        """The analysis last added for an article."""
        shelf = self._shelves.get(article_id)
        if shelf is None or shelf.analysis is None or version not in (None, shelf.version):
            return None
        return shelf.analysis if words else without_words(shelf.analysis)

    def claims(self, article_id: str, ids: Collection[str]) -> Analysis | None:
        """The analysis with no more than these claims and the names in them."""
        analysis = self.analysis(article_id)
        return None if analysis is None else only_claims(analysis, ids)

    def nearest(self, text: str, *, limit: int = 20, besides: Collection[str] = ()) -> tuple[Passage, ...]:
        """The passages that say most of what a text says."""
        return nearest_passages(self, self._index, text, limit=limit, besides=besides)

    def search(self, words: str, *, limit: int = 50) -> tuple[Passage, ...]:
        """Notes, then passages, that have every word."""
        return answers(self, self._index, words, limit=limit)

    def all_notes(self) -> tuple[tuple[str, Note], ...]:
        """Every note with the id of its article."""
        return tuple((key, note) for key, shelf in self._shelves.items() for note in shelf.notes)

    def keep_notes(self, article_id: str, notes: Sequence[Note]) -> None:
        """Replace the notes of an article, kept in text order."""
        self._shelf(article_id).notes = tuple(sorted(notes, key=lambda note: (note.span, note.id)))

    def notes(self, article_id: str) -> tuple[Note, ...]:
        """The notes of an article in text order."""
        shelf = self._shelves.get(article_id)
        return () if shelf is None else shelf.notes

    def keep_marks(self, article_id: str, marks: Iterable[Mark]) -> None:
        """Replace the marks of an article."""
        self._shelf(article_id).marks = tuple(sorted(marks, key=lambda mark: mark.letter))

    def marks(self, article_id: str) -> tuple[Mark, ...]:
        """The marks of an article by letter."""
        shelf = self._shelves.get(article_id)
        return () if shelf is None else shelf.marks

    def keep_position(self, article_id: str, position: Position) -> None:
        """The reader stopped there."""
        self._shelf(article_id).position = position

    def position(self, article_id: str) -> Position | None:
        """Where the reader stopped."""
        shelf = self._shelves.get(article_id)
        return None if shelf is None else shelf.position

    def rule(self, ruling: Ruling) -> None:
        """Remember a decision on a warning."""
        self._rulings.pop(ruling_key(ruling), None)
        self._rulings[ruling_key(ruling)] = ruling

    def unrule(self, ruling: Ruling) -> None:
        """Forget the decision on what this one is about."""
        self._rulings.pop(ruling_key(ruling), None)

    def rulings(self) -> tuple[Ruling, ...]:
        """Every decision, in the order in which they were made."""
        return tuple(self._rulings.values())

    def remember_file(self, article_id: str, path: Path) -> None:
        """Note which file the article's notes were saved to."""
        self._shelf(article_id).file = path

    def file_of(self, article_id: str) -> Path | None:
        """The file that the notes were saved to; None when they were not yet."""
        shelf = self._shelves.get(article_id)
        return None if shelf is None else shelf.file


def _entry(article_id: str, shelf: _Shelf) -> Entry:
    return Entry(
        id=article_id,
        title=shelf.article.title,
        sources=tuple(shelf.sources),
        metadata=shelf.article.metadata,
        added=shelf.added,
        last_read=shelf.last_read,
        claims=0 if shelf.analysis is None else len(shelf.analysis.claims),
        notes=len(shelf.notes),
    )
