"""The authors of "(Okafor & Li, 2019)" and of "Okafor, A., & Li, B. (2019)", and their names in keys."""

import re
from dataclasses import dataclass

PARTICLES = frozenset(
    {"van", "von", "de", "der", "den", "di", "da", "del", "della", "la", "le", "les", "el", "al", "bin",
     "ibn", "du", "dos", "das", "st", "ter", "ten", "zu", "af", "av"}
)  # fmt: skip
"""Small words at the front of surnames."""
YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
UNDATED = r"(?:n\.\s?d\.|in press|forthcoming|under review|to appear)"

_AND = re.compile(r"\s*(?:,\s*(?:&|and)|&|\band\b|,)\s*")
_JOINED = re.compile(r"&|\band\b")
_ET_AL = re.compile(r",?\s*(?:\bet\s+al\.?|and others|and colleagues|& colleagues)$")
_INITIALS = re.compile(r"(?:[A-Z]\.[ -]?){1,4}")
_TRAILING_INITIALS = re.compile(r"(?:,?\s+(?:[A-Z]\.?[ -]?){1,4})$")
_POSSESSIVE = re.compile(r"['’]s?$")
_ACRONYM = re.compile(r"[(\[]([A-Z][A-Za-z]{1,9})[)\]]")
_HEAD_END = re.compile(r",|\.\s|\.$|;|:|\s\(|\[|\bet al\b|\s(?:and|&)\s|\s(?=\d{4}\b)|[“\"]")
_SAME_AUTHOR = re.compile(r"[—–_-]{2,}")
_LETTER_WORD = re.compile(r"[^\W\d_][\w’'‐-]*$")
LONGEST_NAME = 12
"""Words of the longest institution."""


def plain_key(key: str) -> str:
    """A key as it is compared: without case, typographic apostrophes or stray spaces."""
    return re.sub(r"\s+", " ", key.replace("’", "'").replace("‐", "-")).strip().casefold()


@dataclass(frozen=True, slots=True)
class Authors:
    """Whom a marker names."""

    first: str
    """The first surname, or an institution."""
    joined: bool
    """Whether a second author follows "&" or "and", or "et al." does, and not a mere comma."""
    personal: bool
    """Whether every name looks like a surname: one capitalised word, with particles or initials."""


def authors_of(words: str) -> Authors | None:
    """The authors that `words` names; None when they are no names."""
    words = words.strip().rstrip(",")
    bare = _ET_AL.sub("", words)
    acronym = _ACRONYM.search(bare)
    bare = _ACRONYM.sub("", bare).strip() if acronym else bare
    if not bare or not any(character.isupper() for character in bare):
        return None
    names = [_INITIALS.sub("", name).strip() for name in _AND.split(bare)]
    names = [
        _POSSESSIVE.sub("", name) for name in names if name and not re.fullmatch(r"[A-Z]\.?|Jr\.?|II+", name)
    ]
    if not names or len(names[0].split()) > LONGEST_NAME:
        return None
    personal = all(_is_surname(name) for name in names) and not acronym
    joined = bare != words or _JOINED.search(bare) is not None
    if personal:
        return Authors(names[0], joined, True)
    return Authors(_POSSESSIVE.sub("", bare), joined, False) if _is_institution(bare) else None


def _is_surname(name: str) -> bool:
    *particles, last = name.split(" ")
    if not _LETTER_WORD.match(last) or not last[0].isupper():
        return False
    return all(particle.casefold().rstrip(".") in PARTICLES for particle in particles)


def _is_institution(name: str) -> bool:
    """Capitalised words with small ones between them."""
    words = name.split()
    return words[0][0].isupper() and all(_LETTER_WORD.match(word.strip(",.&") or "x") for word in words)


def listed_names(body: str, previous: str = "") -> tuple[str, ...]:
    """What a marker may call the first author of an entry: surname, whole name, acronym."""
    if _SAME_AUTHOR.match(body):
        return (previous,) if previous else ()
    initials = _INITIALS.match(body)
    rest = body[initials.end() :] if initials else body
    head = rest[: end.start()] if (end := _HEAD_END.search(rest, 1)) else rest[:80]
    head = _TRAILING_INITIALS.sub("", head).strip().strip("*_")
    if not head or len(head.split()) > LONGEST_NAME or not any(c.isupper() for c in head):
        return ()
    names = [head]
    words = head.split()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    if len(capitals) > 1:
        names.append(capitals)
    if len(words) in (2, 3) and head.split()[0].casefold() not in PARTICLES:
        names.append(words[-1])
    acronym = _ACRONYM.match(rest, len(head) + 1) or _ACRONYM.match(rest, len(head))
    return tuple(dict.fromkeys([*names, *([acronym[1]] if acronym else [])]))
