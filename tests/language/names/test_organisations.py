"""Well-known organisations are named even where nothing around them tells."""

import pytest
import spacy

from reader.language.mentions import corrected_label
from reader.language.names.organisations import well_known, well_known_organisations

ENGLISH = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sites such as Reddit, Twitter and Spotify went down.", ["Reddit", "Twitter", "Spotify"]),
        ("AT&T and H&M sued T-Mobile.", ["AT&T", "H&M", "T-Mobile"]),
        ("The Wall Street Journal's owner", ["Wall Street Journal"]),
        ("BBC News said so.", ["BBC News"]),
        ("Sonya met Ubers.", []),
        ("They google it.", []),
        ("", []),
    ],
)
def test_listed_names_are_found_longest_first_and_only_as_whole_words(text: str, names: list[str]) -> None:
    found = well_known_organisations(ENGLISH.make_doc(text))
    assert [entity.span.of(text) for entity in found] == names


def test_a_listed_name_is_an_organisation_whatever_the_network_says() -> None:
    assert corrected_label("Le Figaro", "PERSON") == "ORG"


def test_no_listed_name_is_twice_in_the_list_or_empty() -> None:
    assert all(name == name.strip() and len(name) > 1 for name in well_known())
