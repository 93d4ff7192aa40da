"""Filtering a list: words, labelled words such as `speaker:moor`, and only what is warned of."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar, get_args

from reader.app.state.lists.facets import Facets

Label = Literal["kind", "speaker", "name", "source"]
LABELS: tuple[Label, ...] = get_args(Label)
NO_MATCH = "Nothing here matches the filter: {close} shows all, {filter.open} changes it."
"""What an empty list says then; actions in braces stand for their keys."""
SHORTEST_FUZZY = 3
"""Letters of a word below which letters left out are no help: nearly everything would match."""
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Filter:
    """What is looked for in the lists."""

    query: str = ""
    warned: bool = False
    """Only what a warning is about."""

    def __bool__(self) -> bool:
        return self.warned or bool(self.query.strip())

    @property
    def words(self) -> str:
        """The filter as the reader is shown it."""
        return " · ".join([*([" ".join(self.query.split())] if self.query.strip() else []),
                           *(["warned of"] if self.warned else [])])  # fmt: skip

    def keep(self, items: Sequence[Item], facets: Callable[[Item], Facets]) -> list[Item]:
        """The items that have every word; when none does, those with its letters in order in one word."""
        if not self:
            return list(items)
        known = [(item, facets(item)) for item in items]
        if self.warned:
            known = [(item, about) for item, about in known if about.warned]
        terms = [_term(word) for word in self.query.lower().split()]
        found = [item for item, about in known if all(word in _where(about, label) for label, word in terms)]
        if found or not any(len(word) >= SHORTEST_FUZZY for _, word in terms):
            return found
        loose = [(label, _loosely(word)) for label, word in terms]
        return [item for item, about in known if all(p.search(_where(about, label)) for label, p in loose)]


def _term(word: str) -> tuple[Label | None, str]:
    label, colon, rest = word.partition(":")
    known = next((known for known in LABELS if known == label), None)
    return (known, rest) if colon and known else (None, word)


def _where(about: Facets, label: Label | None) -> str:
    return about.all if label is None else str(getattr(about, label))


def _loosely(word: str) -> re.Pattern[str]:
    """The word's letters in order within one word that begins with the first of them."""
    if len(word) < SHORTEST_FUZZY:
        return re.compile(re.escape(word))
    return re.compile(r"\b" + r"\w*?".join(map(re.escape, word)))
