"""Passages with the articles that they stand in."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Protocol

from reader.library.records import Entry, Passage
from reader.library.searching.index import Index, Indexed
from reader.library.searching.ranking import nearest
from reader.library.searching.words import notes_with, passages_with, question_of
from reader.model import Note


class Shelves(Protocol):
    """What of a library an answer needs."""

    def entries_of(self, ids: Collection[str]) -> Mapping[str, Entry]:
        """What is known about articles, by their ids; nothing of those that are not there."""
        ...

    def all_notes(self) -> tuple[tuple[str, Note], ...]:
        """Every note with the id of its article."""
        ...


def nearest_passages(
    library: Shelves, index: Index, text: str, *, limit: int, besides: Collection[str]
) -> tuple[Passage, ...]:
    """The passages that say most of what a text says, the best first."""
    index.catch_up()
    found = nearest(index, text, limit=limit, besides=besides)
    known = library.entries_of({near.passage.article for near in found})
    return tuple(
        replace(passage, score=round(near.score, 4), share=near.share)
        for near in found
        for passage in _passage(known, near.passage)
    )


def answers(library: Shelves, index: Index, words: str, *, limit: int) -> tuple[Passage, ...]:
    """Notes, then passages, that have every word."""
    index.catch_up()
    question = question_of(words)
    notes = list(notes_with(library.all_notes(), question))[:limit]
    passages = passages_with(index, question, limit)
    known = library.entries_of({ident for ident, _ in notes} | {each.article for each in passages})
    kept = [
        Passage(told, note.span, note.quote, note=note)
        for article_id, note in notes
        if (told := known.get(article_id)) is not None
    ]
    rest = [passage for each in passages for passage in _passage(known, each)]
    return (*kept, *rest)[:limit]


def _passage(known: Mapping[str, Entry], found: Indexed) -> list[Passage]:
    """None for an article that was removed a moment ago."""
    told = known.get(found.article)
    if told is None:
        return []
    return [Passage(told, found.piece.span, found.piece.text, found.piece.claims)]
