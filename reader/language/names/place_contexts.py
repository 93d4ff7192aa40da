"""What the words around a place's name make of it: a treaty named after it, the country in front of a common
noun, the town of a police force, or a sea that no list has."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reader.language.names.places import is_country, places
from reader.model import Entity, Span

EVENT_WORDS = frozenset(
    {"Summit", "Olympics", "Games", "Cup", "War", "Championship", "Championships", "Festival",
     "Conference", "Forum", "Expo", "Marathon", "Election", "Accord", "Accords", "Treaty", "Agreement",
     "Protocol", "Convention", "Conventions", "Amendment", "Declaration", "Statute", "Olympiad"}
)  # fmt: skip
"""Last words of names of events and of what was agreed there."""
AGREED = frozenset({"agreement", "accord", "accords", "treaty", "protocol", "convention"})
"""What is named after the town where it was signed, in small letters too; a country's treaty is its own."""
LONGEST_EVENT = 3
"""Words of an event's name behind the place that it is named after."""
SMALL_WORDS = 2
"""Words without a capital that a text needs for the capitals of the others to say something."""
STYLED = frozenset({"Republic", "Democratic", "Islamic", "Socialist", "Federal", "Union"})
POSSESSIVE = frozenset({"'s", "’s"})
STYLES = frozenset({"Democratic", "Islamic", "Federal", "Federative", "Socialist"}) | POSSESSIVE
"""Words before "Republic" that belong to a state's full name."""
WATERS_AND_LANDS = frozenset(
    {"Sea", "Seas", "Ocean", "Gulf", "Strait", "Straits", "Peninsula", "Mountains", "Desert", "River",
     "Lakes", "Islands", "Archipelago"}
)  # fmt: skip
"""Words that end a natural feature's name and seldom anything else's."""
CIVIC = frozenset(
    {"police", "council", "airport", "residents", "suburb", "suburbs", "region", "area", "district",
     "province", "mayor", "hospital", "hospitals", "schools", "voters"}
)  # fmt: skip
"""What a town has and a company or a person has not."""


def event_end(doc: Doc, low: int, high: int) -> int:
    """Where the event or treaty ends that is named after the place: "Paris Agreement"; `high` without one."""
    if doc[high : high + 1].text in AGREED and not is_country(doc[low:high].text):
        return high + 1
    if not _capitals_tell(doc):
        return high
    for at in range(high, min(high + LONGEST_EVENT, len(doc))):
        if not doc[at].text[:1].isupper() or doc[at].ent_type_ not in ("", "EVENT", "ORG", "LOC"):
            return high
        if doc[at].text in EVENT_WORDS:
            return at + 1
    return high


def _capitals_tell(doc: Doc) -> bool:
    """Whether the text has enough words in small letters, as a headline in title case has not."""
    small = (t for t in doc if t.is_alpha and t.text.islower() and len(t) > len("from"))
    return sum(1 for _ in zip(small, range(SMALL_WORDS), strict=False)) == SMALL_WORDS


def style_of_state(doc: Doc, low: int) -> int:
    """Where the name of a republic begins, its style included: "People's Republic of China"."""
    while low > 0 and doc[low].text in STYLED and doc[low - 1].text in STYLES:
        low -= 2 if doc[low - 1].text in POSSESSIVE and low > 1 else 1
    return low


def opens_as_common_noun(doc: Doc, low: int, high: int) -> bool:
    """Whether a single word has its capital from the sentence that it opens: "Sulphur is a nutrient"."""
    return high - low == 1 and bool(doc[low].is_sent_start) and doc[low].pos_ == "NOUN"


def country_before_noun(doc: Doc, low: int, high: int) -> int:
    """Where the country ends in what was taken for an organisation: "UK" of "UK exporters"; else `high`."""
    if high - low < 2 or any(token.text[:1].isupper() for token in doc[low + 1 : high]):
        return high
    return low + 1 if is_country(doc[low].text) else high


def is_town_of(doc: Doc, low: int, high: int) -> bool:
    """Whether a listed place stands before what only a town has: "the Essen police"."""
    return doc[low:high].text in places() and high < len(doc) and doc[high].text in CIVIC


def natural_features(doc: Doc) -> Iterator[Entity]:
    """Seas, rivers and mountains that neither the network nor a list knows, by their last word."""
    for token in doc:
        if token.text in WATERS_AND_LANDS and not token.ent_type_ and _begins(token) < token.i:
            words = doc[_begins(token) : token.i + 1]
            yield Entity(Span(words.start_char, words.end_char), "LOC")


def _begins(token: Token) -> int:
    """The first of the capitalised words that a feature's name consists of."""
    first = token.i
    while first > 0 and not token.doc[first].is_sent_start and _is_part(token.doc[first - 1]):
        first -= 1
    return first


def _is_part(token: Token) -> bool:
    return (
        token.text[:1].isupper()
        and token.is_alpha
        and token.pos_ in ("PROPN", "ADJ")
        and token.ent_type_ == ""
    )
