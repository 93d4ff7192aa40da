"""Searching for words: every one of them must be there, and what stands in quotation marks as it stands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.library.searching.index import Index, Indexed
from reader.library.searching.tokens import tokens_of
from reader.model import Note

QUOTED = re.compile(r"[\"“”„]([^\"“”„]+)[\"“”„]")
SPARE = 5
"""How many times more passages are fetched when some of them may not have the quoted words."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader searches for."""

    tokens: tuple[str, ...]
    """Base forms of the words, each once."""
    phrases: tuple[str, ...] = ()
    """Words that must follow each other, in lower case with single spaces."""

    def fits(self, text: str) -> bool:
        """Whether a passage has the phrases; that it has the words is the index's business."""
        return not self.phrases or all(phrase in _flat(text) for phrase in self.phrases)

    def fits_note(self, note: Note) -> bool:
        """Whether words and phrases are in a note, its quote or its tags."""
        told = " ".join((note.quote, note.text, *note.tags))
        return set(self.tokens) <= set(tokens_of(told)) and self.fits(told)


def question_of(words: str) -> Question:
    """No character of the words means anything to a database."""
    phrases = (_flat(match[1]) for match in QUOTED.finditer(words))
    return Question(tuple(dict.fromkeys(tokens_of(words))), tuple(phrase for phrase in phrases if phrase))


def passages_with(index: Index, question: Question, limit: int) -> list[Indexed]:
    """The passages that answer a question, the best first."""
    if not question.tokens:
        return []
    found = index.with_all(question.tokens, limit * SPARE if question.phrases else limit)
    return [each for each in found if question.fits(each.piece.text)][:limit]


def notes_with(notes: Iterable[tuple[str, Note]], question: Question) -> Sequence[tuple[str, Note]]:
    """Of notes with their articles those that answer a question."""
    return [item for item in notes if question.tokens and question.fits_note(item[1])]


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())
