"""Invented articles of any length, the same at every call."""

import random

FIRST_WORD = "Quarryhollow"
"""Stands first in the text and nowhere else."""
_FIRST = (
    "Ada",
    "Bruno",
    "Celia",
    "Dario",
    "Edith",
    "Farid",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Kemi",
    "Lars",
)
_LAST = ("Abbott", "Brandt", "Castell", "Dunmore", "Eklund", "Farrow", "Grieve", "Holt", "Iversen", "Jarvis")
_TOWNS = (
    "Marlstone",
    "Fenwick Bay",
    "Oxley",
    "Port Ambrose",
    "Sedgebury",
    "Tarnside",
    "Upper Wold",
    "Westering",
)
_BODIES = (
    "council",
    "harbour board",
    "school trust",
    "ferry company",
    "water authority",
    "orchestra",
    "museum",
)
_THINGS = (
    "boats",
    "lamps",
    "trees",
    "books",
    "buses",
    "pumps",
    "houses",
    "bridges",
    "instruments",
    "hydrants",
)
_DEEDS = (
    "bought",
    "repaired",
    "sold",
    "counted",
    "promised",
    "inspected",
    "lost",
    "painted",
    "replaced",
    "moved",
)
_PATTERNS = (
    "The {body} of {town} {deed} {number} {things} in {year}.",
    "{person}, who leads the {body}, said that {number} {things} had been {deed} since {year}.",
    "According to {person}, the {things} of {town} cost about ${number} million.",
    "Nobody in {town} had expected the {body} to keep its {things} for {number} years.",
    "{person} and {person} met in {town} on a {day} and spoke for {number} minutes.",
    "It is not certain that the {body} will have its {things} {deed} before the winter of {year}.",
    "“We {deed} them all,” said {person}, and the {body} in {town} did not disagree.",
    "The {day} market, which draws {number} people from {town}, was closed because of the {things}.",
)
_DAYS = ("Monday", "Tuesday", "Thursday", "Friday", "Saturday", "Sunday")
SENTENCES_PER_PARAGRAPH = 5


def invented_article(size: int) -> str:
    """A headline and paragraphs, `size` bytes of UTF-8 or up to a paragraph more."""
    draw = random.Random(size)
    parts = [f"{FIRST_WORD} counts its {draw.choice(_THINGS)}"]
    length = len(parts[0])
    while length < size:
        sentences = [_sentence(draw) for _ in range(SENTENCES_PER_PARAGRAPH)]
        parts.append(" ".join(sentences))
        length += len(parts[-1].encode()) + 2
    return "\n\n".join(parts) + "\n"


def _sentence(draw: random.Random) -> str:
    pattern = draw.choice(_PATTERNS)
    while "{person}" in pattern:
        pattern = pattern.replace("{person}", f"{draw.choice(_FIRST)} {draw.choice(_LAST)}", 1)
    return pattern.format(
        body=draw.choice(_BODIES),
        town=draw.choice(_TOWNS),
        deed=draw.choice(_DEEDS),
        number=draw.randint(2, 900),
        things=draw.choice(_THINGS),
        year=draw.randint(1950, 2024),
        day=draw.choice(_DAYS),
    )
