from hypothesis import given
from hypothesis import strategies as st

from reader.model.printable import printable


@given(st.text(st.characters(codec=None)))
def test_what_is_printable_is_one_line_without_controls(text: str) -> None:
    assert printable(text).isprintable()


@given(st.text())
def test_making_it_printable_twice_changes_nothing(text: str) -> None:
    assert printable(printable(text)) == printable(text)


def test_harmless_characters_stay_as_they_are() -> None:
    assert printable("Zoë’s 3 km – 漢字.txt") == "Zoë’s 3 km – 漢字.txt"
