import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.searching.tokens import tokens_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("boats", "Boat"),
        ("closed", "closing"),
        ("cities", "city"),
        ("stopped", "stops"),
        ("Zürich", "zurich"),
        ("Smith's", "Smith’s"),
        ("10,395", "10395"),
        ("likely", "like"),
        ("@PortOfDover", "port of dover"),
        ("see https://example.org/boats now", "see now"),
        ("NFLPlayers", "nfl players"),
    ],
)
def test_two_ways_of_writing_are_one_token(one: str, other: str) -> None:
    assert tokens_of(one) == tokens_of(other)


@pytest.mark.parametrize(("one", "other"), [("3.6", "36"), ("bus", "bu"), ("less", "les"), ("us", "u")])
def test_two_things_are_two_tokens(one: str, other: str) -> None:
    assert tokens_of(one) != tokens_of(other)


@given(st.text())
def test_a_token_has_nothing_that_a_query_could_mean_something_by(text: str) -> None:
    for token in tokens_of(text):
        assert token
        assert all(character.isalnum() or character == "." for character in token)
