from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.app.state.home import EMPTY, SHELVES, first_shelf, recent, shelf_words, when
from reader.workbench.memory import Recent

NOW = datetime(2031, 5, 3, 14, 0, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("instant", "words"),
    [
        ("2031-05-03T07:30:00Z", "today 09:30"),
        ("2031-05-03T13:00:00Z", "today 15:00"),
        ("2031-05-02T23:30:00.123456Z", "today 01:30"),
        ("2031-05-02T07:30:00Z", "yesterday 09:30"),
        ("2031-02-10T07:30:00Z", "10 February"),
        ("2030-12-31T07:30:00Z", "31 December 2030"),
        ("2031-05-03T07:30:00", "today 09:30"),
        ("soon", ""),
    ],
)
def test_an_instant_is_told_as_one_says_it(instant: str, words: str) -> None:
    assert when(instant, NOW) == words


def test_an_article_of_before_tells_when_how_far_and_how_much() -> None:
    full = Recent("a.txt", "A", "2031-05-03T07:30:00Z", 0.42, claims=1, notes=2, warnings=1, saved_to="a.md")
    bare = Recent("b.txt", "B", "2031-05-03T07:30:00Z")
    first, second = recent([full, bare], NOW.astimezone(UTC))
    assert [line.text for line in first.lines] == ["A", "stopped at 42% · 1 warning · 2 notes"]
    assert first.lines[0].right == "today 07:30"
    assert first.about == ("a.txt", "1 claim found.", "Notes saved to a.md")
    assert second.lines[1].text == "not analysed"


def test_the_first_list_is_the_one_with_something_in_it() -> None:
    nothing = dict.fromkeys(SHELVES, 0)
    assert first_shelf(nothing) == "samples"
    assert first_shelf({**nothing, "recent": 1, "samples": 2}) == "recent"
    assert [name for name, _ in shelf_words(nothing)] == ["recent", "samples"]


def test_every_list_has_words_for_when_it_is_empty() -> None:
    assert set(EMPTY) == set(SHELVES)
