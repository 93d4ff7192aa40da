import pytest

from reader.language.names.name_forms import (
    folded,
    initials,
    organisation_key,
    place_key,
    without_possessive,
    without_titles,
)


@pytest.mark.parametrize(
    ("first", "second"),
    [("Zelensky", "Zelenskyy"), ("Zelensky", "Zelenskiy"), ("Dvořák", "Dvorak"), ("Kowalski", "Kowalsky")],
)
def test_spellings_of_one_surname_agree(first: str, second: str) -> None:
    assert folded(first) == folded(second)


def test_short_names_and_other_names_stay_apart() -> None:
    assert folded("Lee") != folded("Li")
    assert folded("Lund") != folded("Lind")


@pytest.mark.parametrize(
    ("first", "second"),
    [("Kyiv", "Kiev"), ("U.S.", "United States"), ("the UK", "Britain"), ("Türkiye", "Turkey")],
)
def test_names_of_one_place_agree(first: str, second: str) -> None:
    assert place_key(first) == place_key(second)


def test_company_endings_do_not_matter() -> None:
    assert organisation_key("The Harbour Company, Inc.") == organisation_key("Harbour")
    assert organisation_key("Group") == "group"


def test_titles_and_possessives_are_no_part_of_a_name() -> None:
    assert without_titles(["President", "Ada", "Lund"]) == ["Ada", "Lund"]
    assert without_titles(["President"]) == ["President"]
    assert without_possessive("Lund's") == without_possessive("Lund’s") == "Lund"
    assert without_possessive("Hayes'") == "Hayes"


def test_initials_come_from_capitals() -> None:
    assert initials("World Health Organization") == "WHO"
    assert initials("Bank of England") == "BE"
