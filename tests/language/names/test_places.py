import pytest

from reader.language.names.places import demonyms, is_country, is_place, longest_place, place_label


@pytest.mark.parametrize(
    ("name", "label"),
    [("Turkey", "GPE"), ("Istanbul", "GPE"), ("Europe", "LOC"), ("Black Sea", "LOC"), ("Tower Bridge", "FAC"),
     ("Lake Foo", "LOC"), ("Fooville", "GPE")],
)  # fmt: skip
def test_places_are_told_apart(name: str, label: str) -> None:
    assert place_label(name) == label


def test_countries_are_known_and_ambiguous_names_are_not_taken_for_places() -> None:
    assert is_country("Norway")
    assert not is_country("Georgia")
    assert is_place("Oslo")
    assert not is_place("Jordan")


def test_peoples_come_with_their_plurals() -> None:
    assert {"Russian", "Russians", "British", "Swede", "Swedes"} <= demonyms()
    assert "Britishs" not in demonyms()
    assert longest_place() >= 3
