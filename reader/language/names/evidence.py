"""What the text around a name proves about it, so that the network's word for it no longer counts."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.language.names.borne_roles import is_described_as
from reader.language.names.genders import gender_of_first_name
from reader.language.names.name_forms import without_possessive, without_titles
from reader.language.names.organisation_names import GENERIC, acronym_behind
from reader.language.names.places import is_place
from reader.model import Entity, EntityLabel

_RULED = re.compile(
    r"['’]s? (?:\w+ ){0,2}?(?:president|prime minister|premier|chancellor|government|parliament|capital|army|"
    r"navy|king|queen|foreign minister|defence minister|finance minister|central bank|economy|borders?)\b",
    re.IGNORECASE,
)
"""What only a country or a province has."""
_RULERS_OF = re.compile(
    r"\b(?:president|prime minister|premier|chancellor|king|queen|people|government|parliament|capital|"
    r"citizens|republic|kingdom|borders?|coast) of $",
    re.IGNORECASE,
)
"""The same, in front of the name."""
LONGEST_RULER = 18
"""Characters looked back for it."""
DEMONYM_ENDINGS = ("n", "ns", "an", "ans", "ese", "ish", "i", "is")
"""What turns the name of a country into that of its people: "Kestria", "Kestrian"."""
SHORTEST_COUNTRY = 4
_CAPITALISED = re.compile(r"\b[A-Z]\w+")


def labels_by_text(text: str, entities: Sequence[Entity]) -> dict[str, EntityLabel]:
    """Surface -> label, for the names that the words around one of their mentions tell."""
    found = _countries_and_peoples(text, entities)
    surnames = _surnames(text, entities)
    for entity in entities:
        surface = entity.span.of(text)
        if entity.label == "ORG" and (short := acronym_behind(text, entity)) is not None:
            found[short[0]] = "ORG"
        elif entity.label == "PERSON" and " " not in surface and _is_ruled(text, entity):
            found[surface] = "GPE"
        elif entity.label in ("ORG", "GPE", "LOC") and _is_person(text, entity, surnames):
            found[surface] = "PERSON"
    return found


def _countries_and_peoples(text: str, entities: Sequence[Entity]) -> dict[str, EntityLabel]:
    """A country and its people prove each other, whatever else a mention of either was taken for."""
    surfaces = {entity.span.of(text) for entity in entities if entity.label in ("PERSON", "GPE", "LOC")}
    words = set(_CAPITALISED.findall(text))
    found: dict[str, EntityLabel] = {}
    for country in surfaces:
        if len(country) < SHORTEST_COUNTRY or country[-1] not in "aeio" or gender_of_first_name(country):
            continue
        peoples = {country + ending for ending in DEMONYM_ENDINGS[:2]} & words
        peoples |= {country[:-1] + ending for ending in DEMONYM_ENDINGS[2:]} & words
        if peoples - {country}:
            found[country] = "GPE"
            found |= dict.fromkeys(peoples - {country}, "NORP")
    return found


def _is_ruled(text: str, entity: Entity) -> bool:
    """Whether somebody or something that only a country has belongs to it."""
    start = entity.span.start
    before = text[max(start - LONGEST_RULER, 0) : start]
    return bool(_RULED.match(text, entity.span.end) or _RULERS_OF.search(before))


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
