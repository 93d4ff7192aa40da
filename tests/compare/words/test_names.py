"""When two names can be one."""

import pytest

from reader.compare.words.names import normal_form, same, surname_form
from reader.model.entity import EntityKind, Name

PAIRS: list[tuple[EntityKind, str, EntityKind, str, bool]] = [
    ("person", "Anna Weber", "person", "Weber", True),
    ("person", "Anna Weber", "person", "A. Weber", True),
    ("person", "Anna Weber", "person", "Paul Weber", False),
    ("person", "President Anna Weber", "person", "Anna Weber", True),
    ("person", "Oleh Horbatsky", "person", "Oleh Horbatskyy", True),
    ("organisation", "World Health Organization", "organisation", "WHO", True),
    ("organisation", "The Acme Group", "organisation", "Acme Group", True),
    ("place", "Lagos", "place", "Oslo", False),
    ("person", "Lagos", "place", "Lagos", True),
    ("person", "Anna Lagos", "place", "Lagos", False),
    ("place", "Norway-Sweden", "place", "Sweden", True),
]


@pytest.mark.parametrize(("kind_a", "a", "kind_b", "b", "expected"), PAIRS)
def test_names_are_matched_both_ways_round(
    kind_a: EntityKind, a: str, kind_b: EntityKind, b: str, expected: bool
) -> None:
    first, second = Name("e1", kind_a, a), Name("e2", kind_b, b)
    assert same(first, second) is same(second, first) is expected


def test_a_nameless_name_matches_nothing() -> None:
    assert not same(Name("e1", "place", ""), Name("e2", "place", " "))


@pytest.mark.parametrize(
    ("text", "expected"), [("The Hague's", "hague"), ("Mr. Müller", "muller"), ("U.S.", "us"), ("A-B", "a b")]
)
def test_the_normal_form_drops_what_does_not_tell_names_apart(text: str, expected: str) -> None:
    assert normal_form(text) == expected


def test_short_names_keep_their_ending() -> None:
    assert (surname_form("levy"), surname_form("horbatskyi")) == ("levy", "horbatsky")
