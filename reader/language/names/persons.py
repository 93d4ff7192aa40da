"""Which mentions of people mean the same person, and where nobody can tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from reader.language.names.genders import gender_of_first_name
from reader.language.names.name_forms import folded, plain, without_possessive, without_titles
from reader.language.names.titles import GENDERED_TITLES, TITLES, titles_conflict
from reader.model import Entity

PARTICLES = frozenset(
    {"van", "der", "den", "de", "ter", "ten", "von", "zu", "zur", "di", "da", "do", "dos", "das", "del",
     "della", "du", "la", "le", "las", "los", "el", "al", "bin", "ibn", "bint", "abu", "af", "av", "st", "e",
     "y", "ap"}
)  # fmt: skip
"""Small words that begin a surname or stand in it."""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "mp", "qc", "kc", "esq", "obe", "cbe"})
"""Words after a surname that are none."""
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_NICKNAMES = """
robert bob rob bobby, william bill will billy, richard dick rick rich, james jim jimmy jamie, john
jack johnny, joseph joe joey, thomas tom tommy, michael mike mick, edward ed ted eddie, charles
charlie chuck, elizabeth liz beth lizzie betty, margaret maggie meg, katherine kate katie kathy,
catherine kate cathy, anthony tony, daniel dan danny, david dave, steven steve, stephen steve,
timothy tim, christopher chris, benjamin ben, samuel sam, alexander alex, andrew andy, matthew matt,
nicholas nick, patrick pat, kenneth ken, donald don, ronald ron, lawrence larry, peter pete, philip
phil, jennifer jen, deborah debbie, susan sue, rebecca becky, jeffrey jeff, gregory greg, francis
frank, theodore ted, vladimir vova, joshua josh, jacob jake
"""
NICKNAMES = tuple(frozenset(group.split()) for group in _NICKNAMES.split(","))
"""First names with the short forms that newspapers print."""
REACH = 48
"""Characters before a mention in which its titles may stand."""
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,3}(?=$)")


MOST_NAMESAKES = 60
"""People of one name who are looked through; among more than two of them a bare name stays open anyway."""


@dataclass(slots=True)
class Person:
    """One person while the mentions are gathered; the words are folded."""

    key: str
    given: tuple[str, ...]
    surname: tuple[str, ...]
    generation: str
    first: int
    """Offset of the first mention."""
    spelt: str
    """The surname's last word as it is spelt, for two people whose spellings fold alike."""
    titles: set[str] = field(default_factory=set)
    gender: str = ""

    def agrees(self, given: tuple[str, ...], surname: tuple[str, ...], generation: str) -> bool:
        """Whether a full form can mean this person: first and middle names agree as far as both have them."""
        if self.generation and generation and self.generation != generation:
            return False
        if (*given, *surname) == (*self.given, *self.surname)[-len(given) - len(surname) :]:
            return True
        if not _surnames_agree(self.surname, surname):
            return False
        return all(_given_agree(a, b) for a, b in zip(self.given, given, strict=False))

    def is_called(self, words: tuple[str, ...]) -> int:
        """2 when the words are a surname of this person, 1 when they are a first name, else 0."""
        last = self.surname[-1]
        if words in (self.surname, self.surname[-1:]) or words == (last.removeprefix("al-"),):
            return 2
        if len(words) == 1 and "-" in last and words[0] in last.split("-"):
            return 2
        if len(words) == 1 and self.given and _given_agree(self.given[0], words[0]) and len(words[0]) > 1:
            return 1
        return int(words == self.given)


def _surnames_agree(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    if first == second or (first[-1] == second[-1] and 1 in (len(first), len(second))):
        return True
    one, other = first[-1], second[-1]
    return one in other.split("-") or other in one.split("-")


def _given_agree(first: str, second: str) -> bool:
    """Equal, an initial of the other, a short form of it, or a part before a hyphen."""
    if first == second or first.split("-")[0] == second or second.split("-")[0] == first:
        return True
    if 1 in (len(first), len(second)):
        return first[:1] == second[:1]
    return any(first in names and second in names for names in NICKNAMES)


@lru_cache(maxsize=4096)
def parsed(form: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Given names, surname with its particles, and Jr. or III, all folded."""
    words = [
        word for each in without_titles(form.replace(",", " ").split()) for word in _split_initials(each)
    ]
    generation = ""
    while len(words) > 1 and plain(words[-1]) in SUFFIXES:
        suffix = plain(words.pop())
        generation = suffix if suffix in GENERATIONS else generation
    keys = [folded(word) for word in words]
    at = next((at for at, key in enumerate(keys[:-1]) if key in PARTICLES), len(keys) - 1)
    return tuple(keys[:at]), tuple(keys[at:]), generation


def _split_initials(word: str) -> list[str]:
    """ "J.K." and "JK" as two words; any other word as it is."""
    if _INITIALS.fullmatch(word):
        return [letter for letter in word if letter != "."]
    return [word]


def titles_before(text: str, entity: Entity) -> list[str]:
    """The titles right before a mention, as they are spelt: ["Prime", "Minister"]."""
    start = entity.span.start
    before = text[max(start - REACH, 0) : start]
    found: list[str] = []
    for word in reversed(before.split() if before[-1:].isspace() else ()):
        if not word[0].isupper() or word.lower().rstrip(".") not in TITLES:
            break
        found.insert(0, word)
    return found


class People:
    """Decides which person each mention means."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        """Learn the full forms first, longest first, because a short form says less than any of them."""
        self._text = text
        self._persons: list[Person] = []
        self._forms: dict[str, Person | None] = {}
        self._buckets: dict[str, list[Person]] = {}
        mentions = [entity for entity in entities if entity.label == "PERSON"]
        full: dict[str, Entity] = {}
        for entity in mentions:
            form = without_possessive(entity.span.of(text))
            if parsed(form)[0]:
                full.setdefault(form, entity)
        for form in sorted(full, key=lambda form: (-len(form.split()), -len(form))):
            self._learn(form, full[form])
        for entity in mentions:
            self._note(entity)

    def _learn(self, form: str, entity: Entity) -> None:
        given, surname, generation = parsed(form)
        known = [
            person
            for person in self._bucket(surname)[:MOST_NAMESAKES]
            if person.agrees(given, surname, generation)
        ]
        if not known:
            known = [self._new(entity, given, surname, generation)]
        self._forms[form] = known[0] if len(known) == 1 else None

    def _bucket(self, surname: tuple[str, ...]) -> list[Person]:
        found: dict[str, Person] = {}
        for part in (surname[-1], *surname[-1].split("-")):
            found |= {person.key: person for person in self._buckets.get(part, ())[:MOST_NAMESAKES]}
        return list(found.values())

    def _new(
        self, entity: Entity, given: tuple[str, ...], surname: tuple[str, ...], generation: str = ""
    ) -> Person:
        form = without_possessive(entity.span.of(self._text))
        key = f"{' '.join((*given, *surname))} {generation} {len(self._persons)}"
        person = Person(key, given, surname, generation, entity.span.start, plain(form.split()[-1]))
        if given:
            person.gender = gender_of_first_name(without_titles(form.split())[0])
        self._persons.append(person)
        last = surname[-1]
        handles = {
            last,
            last.removeprefix("al-"),
            *last.split("-"),
            *given,
            *(g.split("-")[0] for g in given),
        }
        for nicknames in NICKNAMES:
            handles |= nicknames if given and given[0] in nicknames else set()
        for handle in handles:
            self._buckets.setdefault(handle, []).append(person)
        return person

    def _note(self, entity: Entity) -> None:
        """Keep the titles and the earliest mention of a person who is called by a full form."""
        person = self._forms.get(without_possessive(entity.span.of(self._text)))
        if person is not None:
            person.first = min(person.first, entity.span.start)
            person.titles |= self._titles(entity)
            person.gender = _gender(person.titles) or person.gender

    def _titles(self, entity: Entity) -> frozenset[str]:
        return frozenset(word.lower().rstrip(".") for word in titles_before(self._text, entity))

    def key(self, entity: Entity) -> str | None:
        """The person's key; None where two people share the bare name. Mentions must come in text order."""
        form = without_possessive(entity.span.of(self._text))
        if form in self._forms:
            person = self._forms[form]
            return person.key if person is not None else None
        given, surname, _ = parsed(form)
        words = (*given, *surname)
        titles = self._titles(entity)
        found = self._called(words, titles)
        if not found and not self._is_family(entity, words):
            person = self._new(entity, (), surname)
            found = [person]
        if len(found) > 1:
            found = self._nearest(found, entity, form, titles)
        if len(found) == 1:
            found[0].titles |= titles
            found[0].gender = found[0].gender or _gender(titles)
            return found[0].key
        return None

    def _called(self, words: tuple[str, ...], titles: frozenset[str]) -> list[Person]:
        """Those whom the words may mean; surnames go before first names."""
        ranked = [
            (person.is_called(words), person) for person in self._buckets.get(words[-1], ())[:MOST_NAMESAKES]
        ]
        best = max((rank for rank, _ in ranked), default=0)
        gender = _gender(titles)
        return [
            person
            for rank, person in ranked
            if rank == best
            and best
            and not (gender and person.gender and gender != person.gender)
            and not titles_conflict(titles, frozenset(person.titles))
        ]

    def _nearest(
        self, found: list[Person], entity: Entity, form: str, titles: frozenset[str]
    ) -> list[Person]:
        """Of several people the one with that title or spelling, or the only one named so far."""
        offices = titles - frozenset(GENDERED_TITLES) - {"the", "former", "ex", "dr"}
        choices = (
            [person for person in found if offices & person.titles],
            [person for person in found if _gender(titles) and person.gender == _gender(titles)],
            [person for person in found if person.spelt == plain(form.split()[-1])],
            [person for person in found if person.first < entity.span.start],
        )
        for chosen in choices:
            if len(chosen) == 1:
                return chosen
        return []

    def _is_family(self, entity: Entity, words: tuple[str, ...]) -> bool:
        """Whether the mention is "the Clintons" and people of that surname are named."""
        before = self._text[max(entity.span.start - 4, 0) : entity.span.start].lower()
        return before == "the " and bool(self.family(words[-1]))

    def family(self, plural: str) -> list[str]:
        """Keys of the people whose surname has that plural."""
        stems = [plural.removesuffix("s"), plural.removesuffix("es")] if plural.endswith("s") else []
        return [
            person.key
            for stem in dict.fromkeys(stems)
            for person in self._buckets.get(folded(stem), ())
            if person.surname[-1] == folded(stem)
        ]


def _gender(titles: frozenset[str] | set[str]) -> str:
    found = {GENDERED_TITLES[title] for title in titles if title in GENDERED_TITLES}
    return found.pop() if len(found) == 1 else ""
