import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.state import search as search_module
from reader.app.state.search import Search

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
