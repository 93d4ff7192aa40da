"""One entry per person, place, organisation and people, gathered from all mentions."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reader.language.names.name_forms import place_key, without_possessive
from reader.language.names.organisation_names import OrganisationNames
from reader.language.names.persons import People, titles_before
from reader.model import KIND_OF_LABEL, NAMED_KINDS, Entity, EntityKind, Name

LONGEST_ACRONYM = 5
"""Letters above which a word in capitals is a name that is shouted, such as WASHINGTON."""


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
    keys = _Keys(text, entities)
    entries: dict[tuple[EntityKind, str], _Entry] = {}
    for at, entity in sorted(enumerate(entities), key=lambda item: item[1].span):
        kind = KIND_OF_LABEL[entity.label]
        key = keys.of(kind, entity) if kind in NAMED_KINDS else None
        if key is not None:
            entry = entries.setdefault((kind, key), _Entry(kind))
            titled = _titled(text, entity) if kind == "person" else None
            entry.add(at, without_possessive(entity.span.of(text)), titled)
    ordered = sorted(entries.values(), key=lambda entry: entry.mentions[0])
    named = list(entities)
    names: list[Name] = []
    for number, entry in enumerate(ordered, start=1):
        names.append(_name(f"e{number}", entry))
        for at in entry.mentions:
            named[at] = replace(named[at], name=f"e{number}")
    return named, tuple(names)


class _Keys:
    """By which the mentions of one thing agree."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._text = text
        self._people = People(text, entities)
        self._organisations = OrganisationNames(text, entities)

    def of(self, kind: EntityKind, entity: Entity) -> str | None:
        """None for a person whom nobody can tell from another one; mentions must come in text order."""
        if kind == "person":
            return self._people.key(entity)
        form = without_possessive(entity.span.of(self._text))
        return self._organisations.key(form) if kind == "organisation" else place_key(form)


def _name(identifier: str, entry: _Entry) -> Name:
    """The fullest form is the one of most words that is used most; capitals throughout count less."""
    fullest = max(entry.forms, key=lambda form: _fullness(form, entry.forms[form]))
    aliases = [form for form in [*entry.forms, *entry.titled] if form != fullest]
    return Name(identifier, entry.kind, fullest, tuple(aliases), len(entry.mentions))


def _fullness(form: str, mentions: int) -> tuple[int, bool, int]:
    words = form.split()
    return len(words), not (form.isupper() and len(form) > LONGEST_ACRONYM), mentions


def _titled(text: str, entity: Entity) -> str | None:
    """The mention with the title right before it: "President Lund"."""
    titles = titles_before(text, entity)
    if not titles:
        return None
    return " ".join([*titles, without_possessive(entity.span.of(text))])
