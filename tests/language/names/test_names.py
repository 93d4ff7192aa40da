import re

import pytest

from reader.language.names.gathering import gather_names
from reader.model import Entity, EntityLabel, Name, Span


def names_of(text: str) -> tuple[list[Entity], tuple[Name, ...]]:
    """Names gathered from a text in which each mention is written as {LABEL:words}."""
    plain = ""
    entities: list[Entity] = []
    for before, label, words in re.findall(r"([^{]*)(?:\{(\w+):([^}]*)\})?", text):
        plain += before
        if words:
            kind: EntityLabel = label
            entities.append(Entity(Span(len(plain), len(plain) + len(words)), kind))
            plain += words
    return gather_names(plain, entities)


CASES = [
    (
        "President {PERSON:Ada Lund} spoke. {PERSON:Lund}'s plan. Ms {PERSON:Lund} left.",
        [("person", "Ada Lund", ("Lund", "President Ada Lund", "Ms Lund"), 3)],
    ),
    (
        "{PERSON:Volodymyr Zelensky} and {PERSON:Zelenskyy}, {PERSON:Zelenskiy}",
        [("person", "Volodymyr Zelensky", ("Zelenskyy", "Zelenskiy"), 3)],
    ),
    (
        "{PERSON:Donald J. Trump} and {PERSON:Donald Trump} and {PERSON:Donald}",
        [("person", "Donald J. Trump", ("Donald Trump", "Donald"), 3)],
    ),
    (
        "{PERSON:Maria Lopez} and {PERSON:Juan Lopez}; {PERSON:Lopez}",
        [("person", "Maria Lopez", (), 1), ("person", "Juan Lopez", (), 1)],
    ),
    ("{GPE:Kyiv}, {GPE:Kiev}", [("place", "Kyiv", ("Kiev",), 2)]),
    (
        "{ORG:World Health Organization} ({ORG:WHO}), the {ORG:Acme Inc.} and {ORG:Acme}",
        [
            ("organisation", "World Health Organization", ("WHO",), 2),
            ("organisation", "Acme Inc.", ("Acme",), 2),
        ],
    ),
    ("{NORP:Russian} in {DATE:2019}", [("group", "Russian", (), 1)]),
    ("Big Harbour {PERSON:Lund}", [("person", "Lund", (), 1)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_mentions_gather_under_the_fullest_form(
    text: str, expected: list[tuple[str, str, tuple[str, ...], int]]
) -> None:
    _, names = names_of(text)
    assert [(name.kind, name.name, name.aliases, name.mentions) for name in names] == expected
    assert [name.id for name in names] == [f"e{number}" for number in range(1, len(names) + 1)]


def test_an_ambiguous_surname_and_a_date_have_no_name() -> None:
    entities, _ = names_of("{PERSON:Maria Lopez} and {PERSON:Juan Lopez}; {PERSON:Lopez} in {DATE:2019}")
    assert [entity.name for entity in entities] == ["e1", "e2", None, None]
