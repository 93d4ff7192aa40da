"""Texts in which names are marked as {P:Ada Lund}, {O:Acme}, {G:Oslo}, {F:Tower Bridge} or {L:North Sea}."""

import re

from reader.language.names.gathering import gather_names
from reader.language.reference.coreference import resolutions
from reader.model import Entity, EntityLabel, Name, Span

LABELS: dict[str, EntityLabel] = {"P": "PERSON", "O": "ORG", "G": "GPE", "F": "FAC", "L": "LOC", "N": "NORP"}


def unmarked(marked: str) -> tuple[str, list[Entity]]:
    """The plain text and its mentions."""
    plain = ""
    entities: list[Entity] = []
    for before, label, words in re.findall(r"([^{]*)(?:\{(\w):([^}]*)\})?", marked):
        plain += before
        if words:
            entities.append(Entity(Span(len(plain), len(plain) + len(words)), LABELS[label]))
            plain += words
    return plain, entities


def gathered(marked: str) -> tuple[str, list[Entity], tuple[Name, ...]]:
    """The plain text, its mentions with their entries, and the entries."""
    text, entities = unmarked(marked)
    return text, *gather_names(text, entities)


def entries(marked: str) -> list[list[str]]:
    """The mentions of each entry as they are spelt, and those without an entry last."""
    text, entities, names = gathered(marked)
    ids = [name.id for name in names]
    grouped = [[e.span.of(text) for e in entities if e.name == identifier] for identifier in ids]
    loose = [e.span.of(text) for e in entities if e.name is None]
    return [*grouped, loose] if loose else grouped


def resolved(marked: str) -> dict[str, str]:
    """Resolved words -> the fullest names that they mean; of words that stand twice the last."""
    text, entities, names = gathered(marked)
    by_id = {name.id: name.name for name in names}
    return {
        each.span.of(text): " + ".join(by_id[identifier] for identifier in each.names)
        for each in resolutions(text, entities, names)
    }
