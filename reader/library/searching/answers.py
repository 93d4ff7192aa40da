"""Passages with the articles that they stand in."""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import cache
from typing import Protocol

from reader.library.records import Entry, Passage
from reader.library.searching.index import Index, Indexed
from reader.library.searching.ranking import nearest
from reader.library.searching.words import notes_with, passages_with, question_of
from reader.model import Note


class Shelves(Protocol):
    """What of a library an answer needs."""

    def entry(self, article_id: str) -> Entry | None:
        """What is known about an article."""
        ...

    def all_notes(self) -> tuple[tuple[str, Note], ...]:
        """Every note with the id of its article."""
        ...


def nearest_passages(
    library: Shelves, index: Index, text: str, *, limit: int, besides: Collection[str]
) -> tuple[Passage, ...]:
    """The passages that say most of what a text says, the best first."""
    index.catch_up()
    entry = cache(library.entry)
    found = nearest(index, text, limit=limit, besides=besides)
    return tuple(
        replace(passage, score=round(near.score, 4), share=near.share)
        for near in found
        for passage in _passage(entry, near.passage)
    )


def answers(library: Shelves, index: Index, words: str, *, limit: int) -> tuple[Passage, ...]:
    """Notes, then passages, that have every word."""
    index.catch_up()
    entry = cache(library.entry)
    question = question_of(words)
    kept = [
        Passage(told, note.span, note.quote, note=note)
        for article_id, note in notes_with(library.all_notes(), question)
        if (told := entry(article_id)) is not None
    ]
    rest = [p for each in passages_with(index, question, limit) for p in _passage(entry, each)]
    return (*kept, *rest)[:limit]


def _passage(entry: Callable[[str], Entry | None], found: Indexed) -> list[Passage]:
    """None for an article that was removed a moment ago."""
    told = entry(found.article)
    if told is None:
        return []
    return [Passage(told, found.piece.span, found.piece.text, found.piece.claims)]
