"""The named things, dates and quantities of a parsed text: the network's names corrected by lists."""

import re
from collections.abc import Iterable, Iterator
from typing import cast

from spacy.tokens import Doc

from reader.language.dates.finding import find_dates
from reader.language.names.name_forms import NOT_NAMES, ORGANISATIONS, without_possessive
from reader.language.names.name_repairs import FUNCTION_WORDS, listed_names, with_joined_words
from reader.language.names.organisations import well_known, well_known_organisations
from reader.language.names.place_contexts import (
    EVENT_WORDS,
    country_before_noun,
    event_end,
    is_town_of,
    natural_features,
    opens_as_common_noun,
    style_of_state,
)
from reader.language.names.places import demonyms, is_country, is_place, place_label, places
from reader.language.names.titles import GENDERED_TITLES, TITLES
from reader.language.quantities.finding import find_quantities
from reader.language.quantities.number_words import ORDINALS
from reader.language.quantities.units import CURRENCIES, UNITS
from reader.model import Entity, EntityLabel, Quantity, Span

ORGANISATION_WORDS = frozenset(
    {"Agency", "Airlines", "Airways", "Alliance", "Association", "Authority", "Bank", "Board", "Brothers",
     "Bureau", "Clinic", "Club", "College", "Commission", "Committee", "Company", "Cooperative", "Corp",
     "Corporation", "Council", "Court", "Department", "Federation", "Foundation", "Fund", "Group",
     "Holdings", "Inc", "Industries", "Institute", "League", "Ltd", "Ministry", "Motors", "Organisation",
     "Organization", "Orchestra", "Partners", "Party", "Police", "Post", "Press", "School", "Service",
     "Society", "Times", "Trust", "Union", "University"}
)  # fmt: skip
"""Last words of names of organisations."""
REGISTERED = frozenset(
    {"Inc", "Ltd", "Corp", "LLC", "LLP", "plc", "PLC", "GmbH", "AG", "SE", "NV", "BV", "ASA", "Oyj"}
)
"""Last words that only a registered firm has."""
CLUBS = frozenset({"United", "Rovers", "Wanderers", "Athletic", "Hotspur", "FC"})
"""Last words that only a club has."""
OF_ORGANISATIONS = ORGANISATION_WORDS | REGISTERED | CLUBS
STRUCTURES = frozenset(
    {"Bridge", "Stadium", "Street", "Avenue", "Airport", "Tower", "Dam", "Tunnel", "Motorway"}
)
"""Last words of things that were built and never act, whatever the network says."""
_ORDINAL = re.compile(rf"\b(?:\d+(?:st|nd|rd|th)|{'|'.join(sorted(ORDINALS))})\b", re.I)
_MONEY_UNITS = frozenset(CURRENCIES.values())
_MEASURES = frozenset(UNITS.values()) - {"percent", "percentage point"}


def mentions_of(doc: Doc, *, repaired: bool = True) -> list[Entity]:
    """Every mention of a doc in text order and without overlaps; offsets point into the doc's text.

    `repaired` adds what a weak network leaves out: names on lists, and words that the parse joins to a name.
    """
    text = doc.text
    dates = find_dates(text)
    date_spans = [date.span for date in dates]
    counted = find_quantities(text, dates=date_spans)
    layers: tuple[Iterable[Entity], ...] = (
        (Entity(date.span, date.label) for date in dates if " " in date.value or date.is_fixed),
        _network_names(doc, repaired=repaired),
        well_known_organisations(doc),
        natural_features(doc),
        listed_names(doc) if repaired else (),
        (Entity(date.span, date.label) for date in dates),
        (Entity(quantity.span, quantity_label(quantity)) for quantity in counted),
        (Entity(Span(*match.span()), "ORDINAL") for match in _ORDINAL.finditer(text)),
    )
    taken = bytearray(len(text))
    found: list[Entity] = []
    for layer in layers:
        for entity in layer:
            if not any(taken[entity.span.start : entity.span.end]):
                taken[entity.span.start : entity.span.end] = b"\1" * len(entity.span)
                found.append(entity)
    return sorted(found, key=lambda entity: entity.span)


def quantity_label(quantity: Quantity) -> EntityLabel:
    """MONEY, PERCENT, QUANTITY for a measure, CARDINAL for a count."""
    if quantity.unit in _MONEY_UNITS:
        return "MONEY"
    if quantity.unit in ("percent", "percentage point"):
        return "PERCENT"
    return "QUANTITY" if quantity.unit in _MEASURES else "CARDINAL"


def _network_names(doc: Doc, *, repaired: bool) -> Iterator[Entity]:
    in_small_letters = not any(token.text[:1].isupper() for token in doc)
    for entity in doc.ents:
        for start, end in _parts(doc, entity.start, entity.end):
            low, high = _name_bounds(doc, start, end)
            if repaired and entity.label_ == "PERSON":
                low, high = with_joined_words(doc, low, high)
            if high <= low or not (in_small_letters or _has_capital(doc, low, high)):
                continue
            if entity.label_ == "PERSON" and _is_in_a_title(doc, high):
                continue
            low, high, told = _in_context(doc, low, high, entity.label_)
            name = without_possessive(doc[low:high].text)
            label = corrected_label(name, told)
            if label is not None:
                first = doc[low].idx
                yield Entity(Span(first, first + len(name)), label)


def _in_context(doc: Doc, low: int, high: int, label: str) -> tuple[int, int, str]:
    """A name's range and the network's label for it, once the words around it have had their say."""
    listed = is_place(doc[low:high].text)
    if low > 0 and doc[low - 1].lower_.rstrip(".") in GENDERED_TITLES and not listed:
        return low, high, "PERSON"
    if label == "ORG":
        high = country_before_noun(doc, low, high)
        label = "LOC" if is_town_of(doc, low, high) else label
    if label == "LOC" or (label == "ORG" and listed):
        if opens_as_common_noun(doc, low, high):
            return low, low, label
        event = event_end(doc, low, high)
        return (low, event, "EVENT") if event > high else (style_of_state(doc, low), high, label)
    return low, high, label


def _is_in_a_title(doc: Doc, high: int) -> bool:
    """Whether a word before `high` only tells an office: "Water" in "Deputy Water Minister Anton Belk"."""
    after = list(doc[high : high + 2])
    return (
        len(after) == 2
        and after[0].text.istitle()
        and after[0].lower_ in TITLES
        and after[1].ent_type_ == "PERSON"
    )


def _has_capital(doc: Doc, low: int, high: int) -> bool:
    return any(token.text[:1].isupper() for token in doc[low:high])


def _parts(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The two names of "Ukraine-Russia"; anything else stays whole."""
    hyphens = [at for at in range(start + 1, end - 1) if doc[at].text in ("-", "–", "/")]
    if len(hyphens) == 1:
        sides = (doc[start : hyphens[0]].text, doc[hyphens[0] + 1 : end].text)
        if all(is_place(side) or side in demonyms() for side in sides):
            yield from ((start, hyphens[0]), (hyphens[0] + 1, end))
            return
    yield start, end


def _name_bounds(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The range without titles, articles, demonyms before a title, punctuation and possessive ending."""
    while start < end and (
        doc[start].is_punct or _is_title(doc, start, end) or _is_function(doc, start, end)
    ):
        start += 1
    while end > start and (doc[end - 1].is_punct or doc[end - 1].lower_ in ("'s", "’s", "'", "’")):
        end -= 1
    return start, end


def _is_function(doc: Doc, at: int, end: int) -> bool:
    """Whether a capital only opens the sentence: "Neither Lund"."""
    return at + 1 < end and doc[at].lower_ in FUNCTION_WORDS


def _is_title(doc: Doc, at: int, end: int) -> bool:
    word = doc[at].lower_.rstrip(".")
    if at + 1 >= end:
        return False
    follows = doc[at + 1].lower_.rstrip(".")
    return (
        word in ("the", "a")
        or (word in TITLES and doc[at].ent_type_ == "PERSON")
        or (doc[at].ent_type_ == "PERSON" and doc[at].text in demonyms() and follows in TITLES)
    )


def corrected_label(name: str, label: str) -> EntityLabel | None:
    """What a name is once lists have had their say; None when it is no name."""
    if name.lower() in NOT_NAMES or len(name) < 2:
        return None
    by_word = _label_by_words(name, label)
    if by_word is not None:
        return by_word
    if label == "LOC" or is_country(name) or (is_place(name) and not _is_person_or_town(name, label)):
        return place_label(name)
    return cast(EntityLabel, label)


def _is_person_or_town(name: str, label: str) -> bool:
    """Whether the network's word for a person stands against a town's name: Obama is a town in Japan."""
    return label == "PERSON" and places().get(name) == "city"


def _label_by_words(name: str, label: str) -> EntityLabel | None:
    """What the words of a name tell about it by themselves."""
    last = name.split()[-1].rstrip(".") if " " in name else ""
    known = name.lower().removeprefix("the ") in ORGANISATIONS or name in well_known()
    if known or last in OF_ORGANISATIONS or " & " in name:
        return "ORG"
    if last in STRUCTURES and label != "PERSON":
        return "FAC"
    if name in demonyms():
        return "NORP"
    return "EVENT" if last in EVENT_WORDS and label != "PERSON" else None
