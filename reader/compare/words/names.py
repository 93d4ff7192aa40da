"""When two names, of one article or of two, mean the same person, place or organisation."""

import re
import unicodedata
from functools import lru_cache

from reader.model.entity import Name

LEADING = re.compile(r"^(?:the|mr|mrs|ms|dr|sir|dame|prof)\.?\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s?$")
HYPHEN = re.compile(r"[-–—]")
SLAVIC_ENDING = re.compile(r"(?:iy|yy|ii|ij|yi|y)$")
"""Zelensky, Zelenskyy, Zelenskiy: one ending, spelt by different rules of transcription."""
SHORTEST_SLAVIC = 6
TITLES = frozenset(
    [
        "president",
        "minister",
        "secretary",
        "chancellor",
        "governor",
        "senator",
        "mayor",
        "councillor",
        "judge",
        "justice",
        "sergeant",
        "general",
        "colonel",
        "captain",
        "major",
        "lieutenant",
        "commander",
        "admiral",
        "bishop",
        "archbishop",
        "pope",
        "rabbi",
        "imam",
        "king",
        "queen",
        "prince",
        "princess",
        "duke",
        "duchess",
        "lord",
        "lady",
        "detective",
        "inspector",
        "constable",
        "officer",
        "professor",
        "doctor",
        "nurse",
        "coach",
        "manager",
        "director",
        "chairman",
        "chairwoman",
        "ambassador",
        "envoy",
        "congressman",
        "congresswoman",
        "representative",
        "pastor",
        "reverend mr mrs ms miss sir dame dr",
    ]
)
"""Offices that tell two people of one surname apart."""


def normal_form(text: str) -> str:
    """Lower case without accents, leading article, courtesy title or possessive ending."""
    plain = unicodedata.normalize("NFKD", text.strip())
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("-", " ")
    plain = POSSESSIVE.sub("", LEADING.sub("", plain)).casefold()
    return " ".join(plain.replace(".", "").split())


def surname_form(token: str) -> str:
    """A surname with the endings of rival transcriptions made one."""
    return SLAVIC_ENDING.sub("y", token) if len(token) >= SHORTEST_SLAVIC else token


@lru_cache(maxsize=20_000)
def forms(name: Name) -> frozenset[str]:
    """Keys of which two mentions of the same thing share at least one."""
    found: set[str] = set()
    for text in (name.name, *name.aliases):
        plain = normal_form(text)
        if not plain:
            continue
        found.add(f"={plain}")
        if name.kind == "person":
            found.add(f"={surname_form(plain.split()[-1])}")
        else:
            found.update(_short_forms(text))
            found.update(f"={normal_form(part)}" for part in HYPHEN.split(text) if part[:1].isupper())
    return frozenset(found)


def _short_forms(text: str) -> set[str]:
    """The initials of several words, or the single word of capitals itself."""
    capitals = [word for word in text.replace("-", " ").split() if word[0].isupper()]
    if len(capitals) > 1:
        return {"@" + "".join(word[0] for word in capitals).casefold()}
    plain = text.replace(".", "").strip()
    return {f"@{plain.casefold()}"} if plain.isupper() and 1 < len(plain) <= 6 else set()


@lru_cache(maxsize=50_000)
def same(a: Name, b: Name) -> bool:
    """Whether two entries can be one: a form in common and no first names that differ."""
    if a == b:
        return True
    if a.kind != b.kind and "person" in (a.kind, b.kind):
        return normal_form(a.name) == normal_form(b.name)
    if not forms(a) & forms(b):
        return False
    return a.kind != "person" or not _first_names_differ(a, b)


def _first_names_differ(a: Name, b: Name) -> bool:
    first, second = _given_names(a), _given_names(b)
    return bool(first and second) and not any(
        x.startswith(y) or y.startswith(x) for x in first for y in second
    )


def _given_names(name: Name) -> set[str]:
    """First words of the forms of several words, titles left out."""
    words = (normal_form(text).split() for text in (name.name, *name.aliases))
    untitled = ([word for word in form if word not in TITLES] for form in words)
    return {form[0] for form in untitled if len(form) > 1}
