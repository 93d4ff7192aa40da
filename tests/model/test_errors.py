import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.errors import InputError, OutputError, ReaderError, UsageError, printable


@pytest.mark.parametrize(
    ("where", "remedy", "expected"),
    [
        ("", "", "no such file"),
        ("a.txt", "", "a.txt: no such file"),
        ("", "check the name", "no such file; check the name"),
        ("a.txt", "check the name", "a.txt: no such file; check the name"),
        ("\x1b]0;x\x07\n\u202e.txt", "", "\\x1b]0;x\\x07\\n\\u202e.txt: no such file"),
    ],
)
def test_an_error_says_where_what_and_the_remedy(where: str, remedy: str, expected: str) -> None:
    assert str(InputError("no such file", where=where, remedy=remedy)) == expected


def test_each_kind_of_error_has_the_exit_code_of_the_contract() -> None:
    assert [kind("x").exit_code for kind in (ReaderError, UsageError, InputError, OutputError)] == [
        1,
        2,
        3,
        3,
    ]


@given(st.text(st.characters(codec=None)))
def test_what_is_printable_is_one_line_without_controls(text: str) -> None:
    assert printable(text).isprintable()


@given(st.text())
def test_making_it_printable_twice_changes_nothing(text: str) -> None:
    assert printable(printable(text)) == printable(text)
