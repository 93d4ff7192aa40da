"""What the text around a name proves about it, so that the network's word for it no longer counts."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.language.borne_roles import is_described_as
from reader.language.genders import gender_of_first_name
from reader.language.name_forms import without_possessive, without_titles
from reader.language.organisation_names import GENERIC, acronym_behind
from reader.language.places import is_place
from reader.model import Entity, EntityLabel

_RULED = re.compile(
    r"['’]s? (?:\w+ ){0,2}?(?:president|prime minister|premier|chancellor|government|parliament|capital|army|"
    r"navy|king|queen|foreign minister|defence minister|finance minister|central bank|economy|borders?)\b",
    re.IGNORECASE,
)
"""What only a country or a province has."""


def labels_by_text(text: str, entities: Sequence[Entity]) -> dict[str, EntityLabel]:
    """Surface -> label, for the names that the words around one of their mentions tell."""
    found: dict[str, EntityLabel] = {}
    surnames = _surnames(text, entities)
    for entity in entities:
        surface = entity.span.of(text)
        if entity.label == "ORG" and (short := acronym_behind(text, entity)) is not None:
            found[short[0]] = "ORG"
        elif entity.label == "PERSON" and " " not in surface and _RULED.match(text, entity.span.end):
            found[surface] = "GPE"
        elif entity.label in ("ORG", "GPE", "LOC") and _is_person(text, entity, surnames):
            found[surface] = "PERSON"
    return found


def _surnames(text: str, entities: Sequence[Entity]) -> set[str]:
    forms = (
        without_possessive(entity.span.of(text)).split() for entity in entities if entity.label == "PERSON"
    )
    return {words[-1] for words in forms if len(words) > 1}


def _is_person(text: str, entity: Entity, surnames: set[str]) -> bool:
    """Whether a name begins with a first name and bears a role, or is a family such as "the Carrows"."""
    surface = without_possessive(entity.span.of(text))
    words = without_titles(surface.split())
    if len(words) > 1:
        named = bool(gender_of_first_name(words[0])) and words[-1].lower() not in GENERIC
        return named and not is_place(surface) and is_described_as(text, replace(entity, label="PERSON"))
    before = text[max(entity.span.start - 4, 0) : entity.span.start].lower()
    return before == "the " and bool(
        {surface.removesuffix("s"), surface.removesuffix("es")} & surnames - {surface}
    )
