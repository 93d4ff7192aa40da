"""Which names of organisations mean the same: registered endings, acronyms, and shorter everyday names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader.language.names.name_forms import initials, organisation_key, without_possessive
from reader.model import Entity

ACRONYM_BEHIND = re.compile(r"['’]?s? ?\((?:the |or )?[\"“]?(?P<short>[A-Z][\w.&-]{1,9})[\"”]?\)")
"""What stands behind a name that is about to be shortened: "World Health Organization (WHO)"."""
REACH = 24
"""Characters before a name in brackets in which its acronym stands."""
_OPENED = re.compile(r"(?P<word>[\w.&-]+) \((?:the )?$")
GENERIC = frozenset(
    {"&", "and", "sons", "söhne", "brothers", "partners", "associates", "international", "systems", "foods",
     "motors", "bank", "airlines", "airways", "energy", "oil", "gas", "steel", "chemicals", "pharmaceuticals",
     "pharma", "technologies", "technology", "software", "industries", "shipping", "lines", "logistics",
     "insurance", "capital", "financial", "retail", "stores", "supermarkets", "telecom", "media", "press",
     "publishing", "books", "university", "college", "institute", "clinic", "hospital", "museum", "theatre",
     "orchestra", "party", "foundation", "trust", "club", "fc", "united", "city", "town", "rovers",
     "wanderers", "rangers", "athletic", "albion", "county", "hotspur", "group", "holding", "holdings",
     "council", "agency", "construction", "engineering", "mining", "railways", "rail", "cars", "automotive",
     "aerospace", "semiconductor", "semiconductors", "electronics", "entertainment", "bakeries", "breweries"}
)  # fmt: skip
"""Words that say what an organisation does; without them its name is still its name."""
CLUB_WORDS = frozenset(
    {"united", "city", "rovers", "wanderers", "rangers", "athletic", "albion", "hotspur", "villa", "palace"}
)
"""Last words by which a club is called for short."""


class OrganisationNames:
    """Decides which organisation a form means, from all the forms of the article."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        """Learn the long forms, the acronyms and what the long forms begin with."""
        forms = dict.fromkeys(
            without_possessive(entity.span.of(text)) for entity in entities if entity.label == "ORG"
        )
        self._keys = {organisation_key(form) for form in forms}
        self._acronyms = _by_initials(forms) | _explained(text, entities)
        self._short = self._shortened()

    def key(self, form: str) -> str:
        """By which all names of the organisation agree."""
        known = self._acronyms.get(form.replace(".", ""))
        if known is None:
            own = organisation_key(form)
            known = self._short.get(own, own)
        return self._short.get(known, known)

    def _shortened(self) -> dict[str, str]:
        """Key of a short name -> key of the one longer name that means the same."""
        longer: defaultdict[str, set[str]] = defaultdict(set)
        for key in self._keys:
            words = key.split()
            for at in range(1, len(words)):
                if GENERIC.issuperset(words[at:]):
                    longer[" ".join(words[:at])].add(key)
            if words[-1] in CLUB_WORDS and len(words) > 1:
                longer[words[-1]].add(key)
        return {
            short: _longest(keys) for short, keys in longer.items() if short in self._keys and _is_one(keys)
        }


def _is_one(keys: set[str]) -> bool:
    """Whether each of the longer names begins as the longest one does."""
    longest = _longest(keys)
    return all(longest.startswith(key) for key in keys)


def _longest(keys: set[str]) -> str:
    return max(sorted(keys), key=len)


def _by_initials(forms: Iterable[str]) -> dict[str, str]:
    """Acronym -> key of the one organisation whose initials it is."""
    candidates: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms:
        if " " in form:
            for short in {initials(form), initials(form, small=True)}:
                candidates[short].add(organisation_key(form))
    return {
        short: next(iter(keys)) for short, keys in candidates.items() if len(keys) == 1 and len(short) > 1
    }


def _explained(text: str, entities: Sequence[Entity]) -> dict[str, str]:
    """Acronym -> key of the name that a bracket joins it to."""
    found: dict[str, str] = {}
    for entity in entities:
        form = without_possessive(entity.span.of(text))
        if entity.label != "ORG" or " " not in form:
            continue
        short = acronym_behind(text, entity)
        if short is not None:
            found.setdefault(short[0].replace(".", ""), organisation_key(form))
        word = _acronym_before(text, entity)
        if is_acronym_of(word, form):
            found.setdefault(word.replace(".", ""), organisation_key(form))
    return found


def _acronym_before(text: str, entity: Entity) -> str:
    """The word before a name in brackets; "" when the name does not fill brackets."""
    if text[entity.span.end : entity.span.end + 1] != ")":
        return ""
    before = _OPENED.search(text[max(entity.span.start - REACH, 0) : entity.span.start])
    return before["word"] if before is not None else ""


def acronym_behind(text: str, entity: Entity) -> tuple[str, int] | None:
    """The acronym in brackets behind a name, and where it begins."""
    match = ACRONYM_BEHIND.match(text, entity.span.end)
    if match is None or not is_acronym_of(match["short"], without_possessive(entity.span.of(text))):
        return None
    return match["short"], match.start("short")


def is_acronym_of(short: str, name: str) -> bool:
    """Whether the capitals of `short` stand in the name in that order, from its first letter on."""
    letters = [letter.lower() for letter in short if letter.isupper()]
    full = name.lower().removeprefix("the ")
    rest = iter(full)
    return len(letters) > 1 and full.startswith(letters[0]) and all(letter in rest for letter in letters)
