"""Where a text says what: its words by form, meaning, value and opposite."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reader.compare.summaries.plain_words import PlainWord, base_form
from reader.compare.summaries.word_kinds import EMPTY, RELATIONS
from reader.compare.words import lexicon
from reader.compare.words.word_senses import is_listed

PARTS = ("NOUN", "VERB", "ADJ", "ADV")
ROUNDED, ROUNDED_FROM = 0.005, 100.0
"""Share by which two numbers of at least this size may differ and be one: 1,203 and 1,200."""
LONGEST_INITIALS = 4

Places = tuple[int, ...]
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True, eq=False)
class TextIndex:
    """The words of a text and where to find them."""

    words: Sequence[PlainWord]
    sentences: Mapping[int, Places]
    """Sentence number to the places of its words."""
    by_form: Mapping[str, Places]
    by_meaning: Mapping[str, Places]
    by_opposite: Mapping[str, Places]
    numbers: Mapping[tuple[str, float], Places]
    """Kind and value to the places of the numbers and ranks that tell it."""
    initials: frozenset[str]
    """First letters of runs of two to four words."""

    def same(self, word: PlainWord) -> Places:
        """Where the text has the word itself in any form, or the same value."""
        found = {place for form in _forms(word) for place in self.by_form.get(form, ())}
        if word.value is not None:
            found.update(self.numbers.get((word.kind, word.value), ()))
            if word.kind == "number" and word.value >= ROUNDED_FROM:
                found.update(self._rounded(word.value))
        return tuple(sorted(found))

    def _rounded(self, value: float) -> Iterable[int]:
        for (kind, other), places in self.numbers.items():
            if kind == "number" and abs(other - value) <= ROUNDED * other:
                yield from places

    def alike(self, word: PlainWord) -> Places:
        """Where the text has a word that the lexicon gives the same meaning."""
        if word.kind != "word":
            return ()
        found = {p for meaning in meanings(word) for p in self.by_meaning.get(meaning, ())}
        return tuple(sorted(found))

    def opposed(self, word: PlainWord) -> Places:
        """Where the text has a word that excludes this one."""
        if word.kind != "word":
            return ()
        keys = {*lexicon.opposites(word.lemma), f"={word.lemma}"}
        found = {p for key in keys for p in (*self.by_opposite.get(key, ()), *self._forms_of_key(key))}
        return tuple(sorted(place for place in found if _exclude(word.lemma, self.words[place].lemma)))

    def _forms_of_key(self, key: str) -> Places:
        return self.by_form.get(key[1:], ()) if key[0] == "=" else ()


def index_of(words: Sequence[PlainWord]) -> TextIndex:
    """The index of a text's words."""
    sentences: dict[int, list[int]] = defaultdict(list)
    forms: dict[str, list[int]] = defaultdict(list)
    meant: dict[str, list[int]] = defaultdict(list)
    opposite: dict[str, list[int]] = defaultdict(list)
    numbers: dict[tuple[str, float], list[int]] = defaultdict(list)
    for word in words:
        sentences[word.sentence].append(word.place)
        for form in _forms(word):
            forms[form].append(word.place)
        if word.value is not None:
            numbers[word.kind, word.value].append(word.place)
        if word.lower not in EMPTY or word.lower in RELATIONS:
            for meaning in meanings(word):
                meant[meaning].append(word.place)
            for key in lexicon.opposites(word.lemma):
                opposite[key].append(word.place)
    return TextIndex(
        words=words,
        sentences=_closed(sentences),
        by_form=_closed(forms),
        by_meaning=_closed(meant),
        by_opposite=_closed(opposite),
        numbers=_closed(numbers),
        initials=_initials(words),
    )


def _closed(found: Mapping[Key, list[int]]) -> dict[Key, Places]:
    return {key: tuple(places) for key, places in found.items()}


def _forms(word: PlainWord) -> set[str]:
    return {word.lower, word.lemma, base_form(word.lower)}


def meanings(word: PlainWord) -> frozenset[str]:
    """Ids of which two words that mean the same share one, over all parts of speech when it is unknown."""
    parts = (word.pos,) if word.pos in PARTS or word.pos == "PROPN" else PARTS
    return frozenset().union(*(lexicon.meanings(word.lemma, part) for part in parts))


def sense_of(word: PlainWord) -> str | None:
    """The form under which the table of word senses has the word; None for numbers and unlisted words."""
    if word.kind != "word":
        return None
    forms = (word.lemma, base_form(word.lower), word.lower)
    return next((form for form in forms if is_listed(form)), None)


def _exclude(a: str, b: str) -> bool:
    return a != b and any(lexicon.opposition(a, b, part) for part in PARTS)


def _initials(words: Sequence[PlainWord]) -> frozenset[str]:
    found = set()
    for length in range(2, LONGEST_INITIALS + 1):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            if run[0].sentence == run[-1].sentence:
                found.add("".join(word.lower[0] for word in run))
    return frozenset(found)
