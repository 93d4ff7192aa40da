import hashlib
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Block, OffsetMap, Span

ARTICLE = Article(
    "a.txt", "A", "Head\n\nOne.\nTwo.", (Block(Span(0, 4), "title"), Block(Span(6, 10), "paragraph"))
)


def test_an_article_is_known_by_its_text() -> None:
    assert ARTICLE.id == hashlib.sha256(b"Head\n\nOne.\nTwo.").hexdigest()
    assert replace(ARTICLE, source="b.txt").id == ARTICLE.id


def test_the_block_at_an_offset_is_the_last_that_began() -> None:
    assert [ARTICLE.block_at(offset) for offset in (0, 3, 5, 6, 14)] == [0, 0, 0, 1, 1]
    assert Article("-", "", "", ()).block_at(0) == 0
    assert Article("-", "", "  x", (Block(Span(2, 3), "paragraph"),)).block_at(0) == 0


def test_a_place_is_line_and_column_of_the_shown_text_without_a_source() -> None:
    assert [ARTICLE.place_of(offset) for offset in (0, 3, 6, 12)] == [(1, 1), (1, 4), (3, 1), (4, 2)]


def test_a_place_is_line_and_column_of_the_source_when_it_is_known() -> None:
    offsets = OffsetMap(clean=(0, 5), raw=(2, 11))
    article = replace(ARTICLE, offsets=offsets, line_starts=(0, 8, 12))
    assert [article.place_of(offset) for offset in (0, 5, 6)] == [(1, 3), (2, 4), (3, 1)]


def test_removed_characters_are_jumped_over() -> None:
    offsets = OffsetMap(clean=(0, 2), raw=(0, 7))
    assert [offsets.to_raw(i) for i in range(4)] == [0, 1, 7, 8]


def test_inserted_characters_go_no_further_than_what_follows_them() -> None:
    offsets = OffsetMap(clean=(0, 2, 6), raw=(0, 2, 3))
    assert [offsets.to_raw(i) for i in range(8)] == [0, 1, 2, 3, 3, 3, 3, 4]


def test_an_empty_map_changes_nothing() -> None:
    assert OffsetMap().to_raw(42) == 42


RUNS = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 9)), max_size=8)


@given(RUNS)
def test_raw_offsets_never_run_backwards(steps: list[tuple[int, int]]) -> None:
    clean, raw = [0], [0]
    for forward, further in steps:
        clean.append(clean[-1] + forward)
        raw.append(raw[-1] + further)
    offsets = OffsetMap(tuple(clean), tuple(raw))
    mapped = [offsets.to_raw(i) for i in range(clean[-1] + 5)]
    assert mapped == sorted(mapped)
    assert all(offsets.to_raw(c) == r for c, r in zip(clean, raw, strict=True))
