"""One entry per person, place, organisation and people, gathered from all mentions."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reader.language.name_forms import (
    TITLES,
    folded,
    initials,
    organisation_key,
    place_key,
    without_possessive,
    without_titles,
)
from reader.model import KIND_OF_LABEL, NAMED_KINDS, Entity, EntityKind, Name

_TITLE_BEFORE = re.compile(r"((?:[A-Z][\w.-]*\s+){1,3})$")
REACH = 40
"""Characters before a mention in which a title may stand."""


@dataclass(slots=True)
class _Entry:
    """A name while it is gathered."""

    kind: EntityKind
    forms: dict[str, int] = field(default_factory=dict)
    """Form -> mentions, in order of appearance."""
    titled: dict[str, None] = field(default_factory=dict)
    mentions: list[int] = field(default_factory=list)
    """Indexes of its mentions."""

    def add(self, at: int, form: str, titled: str | None) -> None:
        self.mentions.append(at)
        self.forms[form] = self.forms.get(form, 0) + 1
        if titled:
            self.titled[titled] = None


def gather_names(text: str, entities: Sequence[Entity]) -> tuple[list[Entity], tuple[Name, ...]]:
    """The mentions with the id of their name, and the names in order of first mention."""
    people = _People(text, entities)
    entries: dict[tuple[EntityKind, str], _Entry] = {}
    acronyms = _acronyms(text, entities)
    for at, entity in enumerate(entities):
        kind = KIND_OF_LABEL[entity.label]
        if kind not in NAMED_KINDS:
            continue
        form = without_possessive(entity.span.of(text))
        key = people.key(form) if kind == "person" else _key(kind, form, acronyms)
        if key is not None:
            entry = entries.setdefault((kind, key), _Entry(kind))
            entry.add(at, form, _titled(text, entity) if kind == "person" else None)
    ordered = sorted(entries.values(), key=lambda entry: entry.mentions[0])
    named = list(entities)
    names: list[Name] = []
    for number, entry in enumerate(ordered, start=1):
        names.append(_name(f"e{number}", entry))
        for at in entry.mentions:
            named[at] = replace(named[at], name=f"e{number}")
    return named, tuple(names)


def _name(identifier: str, entry: _Entry) -> Name:
    """The fullest form is the one of most words that is used most."""
    fullest = max(entry.forms, key=lambda form: (len(form.split()), entry.forms[form]))
    aliases = [form for form in [*entry.forms, *entry.titled] if form != fullest]
    return Name(identifier, entry.kind, fullest, tuple(aliases), len(entry.mentions))


def _key(kind: EntityKind, form: str, acronyms: dict[str, str]) -> str:
    if kind == "organisation":
        return acronyms.get(form, organisation_key(form))
    return place_key(form)


def _acronyms(text: str, entities: Sequence[Entity]) -> dict[str, str]:
    """Acronym -> key of the one organisation whose initials it is."""
    candidates: defaultdict[str, set[str]] = defaultdict(set)
    for entity in entities:
        form = entity.span.of(text)
        if entity.label == "ORG" and " " in form:
            candidates[initials(form)].add(organisation_key(form))
    return {
        short: next(iter(keys)) for short, keys in candidates.items() if len(keys) == 1 and len(short) > 1
    }


def _titled(text: str, entity: Entity) -> str | None:
    """The mention with the title right before it: "President Lund"."""
    start = entity.span.start
    before = _TITLE_BEFORE.search(text[max(start - REACH, 0) : start])
    if before is None:
        return None
    words = before[1].split()
    titles = [word for word in words if word.lower().rstrip(".") in TITLES]
    if not titles or words[-1] not in titles:
        return None
    first = next(at for at in range(len(words)) if all(word in titles for word in words[at:]))
    return " ".join([*words[first:], without_possessive(entity.span.of(text))])


class _People:
    """Decides which person a form means."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._by_surname: defaultdict[str, set[str]] = defaultdict(set)
        self._by_first_name: defaultdict[str, set[str]] = defaultdict(set)
        for entity in entities:
            if entity.label == "PERSON":
                self._learn(without_possessive(entity.span.of(text)))

    def _learn(self, form: str) -> None:
        words = [folded(word) for word in without_titles(form.split())]
        if len(words) > 1:
            known = self._matching(words)
            if known is None:
                self._by_surname[words[-1]].add(" ".join(words))
                self._by_first_name[words[0]].add(" ".join(words))

    def _matching(self, words: list[str]) -> str | None:
        """A full name that only differs by a middle name or an initial."""
        for known in sorted(self._by_surname.get(words[-1], ())):
            first = known.split()[0]
            if first == words[0] or (min(len(first), len(words[0])) == 1 and first[0] == words[0][0]):
                return known
        return None

    def key(self, form: str) -> str | None:
        """The person's key; None where two people share the bare name."""
        words = [folded(word) for word in without_titles(form.split())]
        if len(words) > 1:
            return self._matching(words) or " ".join(words)
        known = self._by_surname.get(words[0]) or self._by_first_name.get(words[0]) or {words[0]}
        return next(iter(known)) if len(known) == 1 else None
