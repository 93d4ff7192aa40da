"""The parts of names in bylines."""

import re
from dataclasses import dataclass

from reader.export.wording import one_line

LONGEST_NAME = 6
"""Words; more are a sentence about somebody."""
PARTICLES = frozenset({
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "la", "le", "al", "el", "bin",
    "ter", "ten", "zu", "zur",
})  # fmt: skip
BODIES = frozenset({
    "agency", "associated", "bureau", "center", "centre", "club", "college", "committee", "company",
    "corporation", "correspondent", "council", "department", "desk", "editor", "editorial", "editors",
    "foundation", "group", "inc", "institute", "ltd", "magazine", "media", "ministry", "network",
    "news", "newspaper", "newsroom", "office", "press", "radio", "reporter", "reporters", "reuters",
    "service", "society", "staff", "team", "the", "times", "tv", "university", "writer", "writers",
})  # fmt: skip
"""Words in the bylines of news sites that are no person's name."""
_PART = re.compile(r"[^\W\d_][\w'’.-]*")


@dataclass(frozen=True, slots=True)
class Author:
    """A person or a body."""

    family: str
    """The family name; the whole name when its parts are not known."""
    given: str = ""
    """The other names or their initials; "" when the parts are not known."""


def author(printed: str) -> Author:
    """The parts of a name where it looks like a person's: "Wren van Dyke", but not "The Gull Staff"."""
    name = one_line(printed)
    words = name.split(" ")
    at = len(words) - 1
    while at > 1 and words[at - 1] in PARTICLES:
        at -= 1
    capitals = [*words[:at], words[-1]]
    looks_right = all(_PART.fullmatch(word) and word[0].isupper() for word in capitals)
    if not 2 <= len(words) <= LONGEST_NAME or not looks_right or BODIES.intersection(name.casefold().split()):
        return Author(name)
    return Author(" ".join(words[at:]), " ".join(words[:at]))
