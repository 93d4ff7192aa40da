import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.state.moving import search as search_module
from reader.app.state.moving.search import Search

TEXT = "The Bridge vote. The bridge\nvote again: a+b [1]"


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("bridge", ["Bridge", "bridge"]),
        ("Bridge", ["Bridge"]),
        ("bridge vote", ["Bridge vote", "bridge\nvote"]),
        ("a+b", ["a+b"]),
        ("[1]", ["[1]"]),
        ("", []),
        ("   ", []),
        ("harbour", []),
    ],
)
def test_search_is_smart_about_case_and_white_space(query: str, hits: list[str]) -> None:
    found = Search.of(query, TEXT)
    assert [TEXT[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == hits


@given(st.text(st.sampled_from("ab "), max_size=40), st.text(st.sampled_from("ab"), min_size=1, max_size=3))
def test_every_hit_reads_like_the_query(text: str, query: str) -> None:
    found = Search.of(query, text)
    assert all(text[a:b] == query for a, b in zip(found.starts, found.ends, strict=True))
    assert bool(found) == (query in text)


def test_stepping_goes_round_the_end_and_says_where() -> None:
    found = Search.of("vote", TEXT)
    assert (found.count, found.current) == ("0/2", None)
    found.go_from(12)
    assert (found.count, found.current) == ("2/2", (28, 32))
    found.step(1, offset=0)
    assert found.count == "1/2"
    found.step(-1, offset=0)
    assert found.count == "2/2"


def test_stepping_from_nowhere_starts_at_the_offset() -> None:
    forward, backward, nothing = Search.of("vote", TEXT), Search.of("vote", TEXT), Search.of("zz", TEXT)
    forward.step(1, offset=12)
    backward.step(-1, offset=12)
    nothing.step(1, offset=0)
    nothing.go_from(3)
    assert (forward.index, backward.index, nothing.index) == (1, 0, None)
    assert nothing.count == "not found"
    assert Search().count == ""


def test_a_letter_that_is_everywhere_is_not_collected_forever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_module, "LIMIT", 3)
    assert Search.of("a", "a" * 10).count == "0/3+"


LINES = "Nine boats sank.\nTwelve boats\nwere saved; 12 were not."


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (r"\d+", ["12"]),
        ("^t\\w+", ["Twelve"]),
        ("^T.+$", ["Twelve boats"]),
        ("boats were", ["boats\nwere"]),
        ("[ ;]1", [" 1"]),
        ("(?:nine|twelve) boats", ["Nine boats", "Twelve boats"]),
        ("NINE", []),
        (r"\W1", [" 1"]),
        ("x*", []),
        (r"boats\ were", []),
    ],
)
def test_regular_expressions_see_words_and_lines_as_a_reader_does(query: str, found: list[str]) -> None:
    search = Search.of(query, LINES, regex=True)
    assert [LINES[a:b] for a, b in zip(search.starts, search.ends, strict=True)] == found
    assert search.trouble == ""


@pytest.mark.parametrize(
    ("query", "trouble"),
    [
        ("(", "no pattern: missing ), unterminated subpattern"),
        ("*", "no pattern: nothing to repeat"),
        ("a{99999999999999999999}", "no pattern: the repetition number is too large"),
    ],
)
def test_what_is_no_pattern_says_why(query: str, trouble: str) -> None:
    search = Search.of(query, LINES, regex=True)
    assert (len(search), search.count) == (0, trouble)


def test_a_doubtful_pattern_writes_no_warning_on_the_screen() -> None:
    assert Search.of("[[a]", LINES, regex=True).count == "0/4"


def test_a_pattern_that_takes_too_long_is_given_up_with_what_it_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search_module, "PATIENCE", 0.05)
    search = Search.of(r"b|(a+)+$", "b " + "a" * 40 + "!", regex=True)
    search.go_from(0)
    assert (search.trouble, search.count) == ("took too long", "1/1+")
    nothing = Search.of(r"(a+)+$", "a" * 40 + "!", regex=True)
    assert nothing.count == "took too long"


def test_steps_of_a_count_go_round_the_end() -> None:
    search = Search.of("a", "a a a a")
    search.step(2, offset=0)
    assert search.count == "2/4"
    search.step(3, offset=0)
    assert search.count == "1/4"
    search.step(-2, offset=0)
    assert search.count == "3/4"
    back = Search.of("a", "a a a a")
    back.step(-2, offset=4)
    assert back.count == "1/4"
