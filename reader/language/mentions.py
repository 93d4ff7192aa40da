"""The named things, dates and quantities of a parsed text: the network's names corrected by lists."""

import re
from collections.abc import Iterable, Iterator
from typing import cast

from spacy.tokens import Doc, Token

from reader.language.dates import find_dates
from reader.language.name_forms import NOT_NAMES, ORGANISATIONS, without_possessive
from reader.language.number_words import ORDINALS
from reader.language.places import demonyms, is_country, is_place, longest_place, place_label, places
from reader.language.quantities import find_quantities
from reader.language.titles import GENDERED_TITLES, TITLES
from reader.language.units import CURRENCIES, UNITS
from reader.model import Entity, EntityLabel, Quantity, Span

LOCATIVES = frozenset({"in", "from", "near", "at", "to", "across", "outside", "around"})
"""Prepositions after which a listed name is a place."""
FUNCTION_WORDS = frozenset(
    {"neither", "both", "either", "according", "while", "although", "since", "after", "before", "when", "if",
     "and", "meanwhile", "however", "earlier", "later", "today", "yesterday", "like", "unlike", "with", "for",
     "on", "at", "from", "to", "by", "as", "nor", "or", "not", "no", "only", "even", "yet", "so", "but", "in"}
)  # fmt: skip
"""Words that begin a sentence and are no part of the name after them."""
EVENT_WORDS = frozenset(
    {"Summit", "Olympics", "Games", "Cup", "War", "Championship", "Championships", "Festival",
     "Conference", "Forum", "Expo", "Marathon", "Election", "Accord", "Treaty"}
)  # fmt: skip
"""Last words of names of events."""
SUBJECT_OR_OBJECT = (
    "nsubj",
    "nsubj:pass",
    "obj",
    "obl",
    "obl:agent",
    "nmod",
    "nmod:poss",
    "appos",
    "conj",
    "ROOT",
)
"""Labels of the first word of a name whose other words hang flat on it."""
ORGANISATION_WORDS = frozenset(
    {"Agency", "Airlines", "Airways", "Alliance", "Association", "Authority", "Bank", "Board", "Brothers",
     "Bureau", "Clinic", "Club", "College", "Commission", "Committee", "Company", "Cooperative", "Corp",
     "Corporation", "Council", "Court", "Department", "Federation", "Foundation", "Fund", "Group",
     "Holdings", "Inc", "Industries", "Institute", "League", "Ltd", "Ministry", "Motors", "Organisation",
     "Organization", "Orchestra", "Partners", "Party", "Police", "Post", "Press", "School", "Service",
     "Society", "Times", "Trust", "Union", "University"}
)  # fmt: skip
"""Last words of names of organisations."""
_ORDINAL = re.compile(rf"\b(?:\d+(?:st|nd|rd|th)|{'|'.join(sorted(ORDINALS))})\b", re.I)
_MONEY_UNITS = frozenset(CURRENCIES.values())
_MEASURES = frozenset(UNITS.values()) - {"percent", "percentage point"}


def mentions_of(doc: Doc) -> list[Entity]:
    """Every mention of a doc in text order and without overlaps; offsets point into the doc's text."""
    dates = find_dates(doc.text)
    date_spans = [date.span for date in dates]
    counted = find_quantities(doc.text, dates=date_spans)
    layers: tuple[Iterable[Entity], ...] = (
        (Entity(date.span, date.label) for date in dates if " " in date.value or date.is_fixed),
        _network_names(doc),
        _listed_names(doc),
        (Entity(date.span, date.label) for date in dates),
        (Entity(quantity.span, quantity_label(quantity)) for quantity in counted),
        (Entity(Span(*match.span()), "ORDINAL") for match in _ORDINAL.finditer(doc.text)),
    )
    taken = bytearray(len(doc.text))
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


def _network_names(doc: Doc) -> Iterator[Entity]:
    for entity in doc.ents:
        for start, end in _parts(doc, entity.start, entity.end):
            low, high = _name_bounds(doc, start, end)
            if entity.label_ == "PERSON":
                low, high = _with_joined_words(doc, low, high)
            if high <= low or not any(token.text[:1].isupper() for token in doc[low:high]):
                continue
            name = without_possessive(doc[low:high].text)
            titled = low > 0 and doc[low - 1].lower_.rstrip(".") in GENDERED_TITLES and not is_place(name)
            label = corrected_label(name, "PERSON" if titled else entity.label_)
            if label is not None:
                first = doc[low].idx
                yield Entity(Span(first, first + len(name)), label)


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


def _with_joined_words(doc: Doc, low: int, high: int) -> tuple[int, int]:
    """A person's name with the first name or surname that the parse joins to it and the network left out."""
    while 0 < low < high and _is_joined(doc[low - 1], low, high) and not _is_no_first_name(doc[low - 1]):
        low -= 1
    while low < high < len(doc) and doc[high].dep_ == "flat" and _is_joined(doc[high], low, high):
        high += 1
    return low, high


def _is_joined(token: Token, low: int, high: int) -> bool:
    """Whether a capitalised word is one name with the words from `low` to `high`."""
    tied = low <= token.head.i < high or any(
        part.head == token for part in token.doc[low:high] if part.dep_ == "flat"
    )
    return (
        tied
        and token.pos_ == "PROPN"
        and token.dep_ in ("flat", "compound", *SUBJECT_OR_OBJECT)
        and token.is_alpha
    )


def _is_no_first_name(token: Token) -> bool:
    return (
        token.lower_.rstrip(".") in TITLES
        or token.lower_ in FUNCTION_WORDS
        or token.text in demonyms()
        or token.lower_ in ORGANISATIONS
        or token.text in places()
        or token.ent_type_ not in ("", "PERSON")
    )


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
    if label == "LOC" or is_country(name) or is_place(name):
        return place_label(name)
    return cast(EntityLabel, label)


def _label_by_words(name: str, label: str) -> EntityLabel | None:
    """What the words of a name tell about it by themselves."""
    last = name.split()[-1].rstrip(".") if " " in name else ""
    if name.lower().removeprefix("the ") in ORGANISATIONS or last in ORGANISATION_WORDS or " & " in name:
        return "ORG"
    if name in demonyms():
        return "NORP"
    return "EVENT" if last in EVENT_WORDS and label != "PERSON" else None


def _listed_names(doc: Doc) -> Iterator[Entity]:
    """Peoples, countries and, after "in" or "from", any listed place that the network left out."""
    at = 0
    while at < len(doc):
        token = doc[at]
        step = 1
        if token.text[:1].isupper():
            length = 0 if token.ent_type_ else _listed_length(doc, at)
            if length:
                yield _listed(doc, at, at + length)
                step = length
            elif token.text in demonyms() or token.lower_ in ORGANISATIONS:
                yield Entity(_span(token, token), "NORP" if token.text in demonyms() else "ORG")
        at += step


def _listed(doc: Doc, start: int, end: int) -> Entity:
    span = _span(doc[start], doc[end - 1])
    return Entity(span, place_label(span.of(doc.text)))


def _span(first: Token, last: Token) -> Span:
    return Span(first.idx, last.idx + len(last))


def _listed_length(doc: Doc, at: int) -> int:
    """Tokens of the longest listed place that begins at a token and stands by itself; 0 without one."""
    for length in range(min(longest_place(), len(doc) - at), 0, -1):
        words = doc[at : at + length]
        if any(token.ent_type_ for token in words) or not words[-1].text[:1].isupper():
            continue
        name = words.text
        kind = places().get(name)
        if kind is None or not _stands_alone(doc, at, at + length):
            continue
        if kind in ("country", "region") or (at > 0 and doc[at - 1].lower_ in LOCATIVES):
            return length
    return 0


def _stands_alone(doc: Doc, start: int, end: int) -> bool:
    """Whether the words are not the middle of a longer capitalised name."""
    follows = doc[end : end + 1].text
    before = doc[start - 1] if start else None
    if follows[:1].isupper() and doc[end].pos_ == "PROPN":
        return False
    if before is None or before.is_sent_start or before.text in demonyms():
        return True
    return not (before.text[:1].isupper() and before.pos_ == "PROPN")
