"""What commands print is coloured on a terminal that wants it, and the same words without."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cli.output import colours

REPORT = """\
a.txt:3:12: contradiction: 1 or 2.
    one boat was lost
    two boats were lost  (line 9)
a.txt:4:1: dangling_citation: [8] points nowhere.
    in another article: abc
"""
ESCAPES = re.compile(r"\x1b\[[\d;]*m")


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("os.name", "posix")


@pytest.mark.usefixtures("terminal")
def test_places_recede_and_kinds_stand_out() -> None:
    first, _, quote, fault, other = colours.report(REPORT).splitlines()
    assert first == "\x1b[2ma.txt:3:12:\x1b[0m \x1b[1;31mcontradiction\x1b[0m: 1 or 2."
    assert quote == "    two boats were lost\x1b[2m  (line 9)\x1b[0m"
    assert "\x1b[1;36mdangling_citation\x1b[0m" in fault
    assert other.startswith("\x1b[2m")


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
@pytest.mark.usefixtures("terminal")
def test_nobody_who_does_not_want_colours_gets_them(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert colours.report(REPORT) == REPORT


def test_a_pipe_gets_none() -> None:
    assert colours.report(REPORT) == REPORT
    assert colours.coloured("words", colours.DIM) == "words"


@given(st.text(st.characters(exclude_characters="\x1b"), max_size=60))
def test_the_words_stay_what_they_are(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(colours, "wanted", lambda: True)
        assert ESCAPES.sub("", colours.report(text)) == text
        assert ESCAPES.sub("", colours.report(REPORT + text)) == REPORT + text
