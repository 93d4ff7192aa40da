from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.layout.page import EMPTY, Page
from reader.model import Article, Block, BlockKind, Span

KINDS: list[BlockKind] = ["title", "heading", "paragraph", "list_item", "quote", "code", "reference", "rule"]
CLUSTERS = ["a", "b", " ", " ", "-", "1", ".", "橋", "e\u0301"]
LINES = st.lists(
    st.tuples(st.sampled_from(KINDS), st.lists(st.sampled_from(CLUSTERS), max_size=60).map("".join)),
    max_size=8,
)


def article_of(lines: list[tuple[BlockKind, str]]) -> Article:
    blocks, at = [], 0
    for kind, line in lines:
        blocks.append(Block(Span(at, at + len(line)), kind))
        at += len(line) + 1
    return Article("x", "x", "\n".join(line for _, line in lines), tuple(blocks))


def painted(page: Page) -> list[str]:
    return [page.prefix(row) + page.flat[slice(*page.span(row))] for row in range(len(page))]


def wrapped(lines: list[tuple[BlockKind, str]], width: int) -> Page:
    page = Page(article_of(lines))
    page.wrap(width)
    return page


@given(LINES, st.integers(1, 40))
def test_every_visible_character_stands_in_exactly_one_row(
    lines: list[tuple[BlockKind, str]], width: int
) -> None:
    page = wrapped(lines, width)
    shown = "".join(page.flat[slice(*page.span(row))] for row in range(len(page)))
    assert shown.replace(" ", "") == page.flat.replace(" ", "")


@given(LINES, st.integers(1, 40))
def test_every_offset_maps_to_the_row_that_shows_it(lines: list[tuple[BlockKind, str]], width: int) -> None:
    page = wrapped(lines, width)
    for row in range(len(page)):
        start, end = page.span(row)
        for offset in range(start, end):
            assert page.row_at(offset) == row
        assert page.reach(row)[0] == start
        assert page.reach(row)[1] >= end


@given(LINES, st.integers(1, 40))
def test_every_cell_of_a_row_maps_back_into_the_row(lines: list[tuple[BlockKind, str]], width: int) -> None:
    page = wrapped(lines, width)
    for row in range(len(page)):
        start, end = page.span(row)
        offsets = [page.offset_at(row, cell) for cell in range(width)]
        inside = [offset for offset in offsets if offset is not None]
        assert all(start <= offset < end for offset in inside)
        assert inside == sorted(inside)


@pytest.mark.parametrize(
    ("kind", "line", "width", "rows"),
    [
        ("paragraph", "the vote was delayed", 10, ["the vote", "was", "delayed"]),
        ("list_item", "- the vote was delayed", 10, ["- the vote", "  was", "  delayed"]),
        ("list_item", "the vote was delayed", 12, ["• the vote", "  was", "  delayed"]),
        ("quote", "we will rebuild", 10, ["▎ we will", "▎ rebuild"]),
        ("code", "if  x:", 20, ["  if  x:"]),
        ("code", "long = code", 8, ["  long ", "↳ = code"]),
        ("code", "longcode", 8, ["  longco", "↳ de"]),
        ("rule", "---", 11, ["    ---"]),
        ("reference", "[1] Bridge report", 12, ["[1] Bridge", "    report"]),
        ("list_item", "1. 橋橋橋橋", 8, ["1. 橋橋", "   橋橋"]),
    ],
)
def test_each_kind_of_block_has_its_shape(kind: BlockKind, line: str, width: int, rows: list[str]) -> None:
    assert painted(wrapped([(kind, line)], width)) == rows


def test_list_items_stand_close_and_paragraphs_apart() -> None:
    rows = painted(
        wrapped([("paragraph", "a"), ("list_item", "b"), ("list_item", "c"), ("paragraph", "d")], 9)
    )
    assert rows == ["a", "", "• b", "• c", "", "d"]


def test_code_keeps_its_lines() -> None:
    page = Page(Article("x", "x", "a\n\n  橋b", (Block(Span(0, 7), "code"),)))
    page.wrap(20)
    assert painted(page) == ["  a", "  ", "    橋b"]


def test_text_that_no_block_covers_is_shown_all_the_same() -> None:
    text = "lost\n\n- item\nmiddle\nrest"
    page = Page(Article("x", "x", text, (Block(Span(8, 12), "list_item"),)))
    page.wrap(20)
    assert painted(page) == ["lost", "", "- item", "", "middle rest"]


def test_an_empty_article_has_no_rows() -> None:
    page = wrapped([], 10)
    assert len(page) == 0
    assert page.row_at(0) == 0


def test_empty_rows_belong_to_no_block() -> None:
    page = wrapped([("paragraph", "a"), ("paragraph", "b")], 10)
    assert list(page.blocks) == [0, EMPTY, 1]
    assert page.offset_at(1, 0) is None


def test_wrapping_anew_forgets_the_old_width(build: Callable[..., Article]) -> None:
    page = Page(build([("paragraph", "the vote was delayed")]))
    page.wrap(5)
    page.wrap(40)
    assert len(page) == 1


@pytest.mark.parametrize(
    ("level", "styles"),
    [
        (1, ("heading",)),
        (2, ("heading",)),
        (3, ("strong",)),
        (4, ("strong", "emphasis")),
        (6, ("strong", "emphasis")),
    ],
)
def test_headings_can_be_told_from_those_above_them(level: int, styles: tuple[str, ...]) -> None:
    page = Page(Article("x", "x", "What now", (Block(Span(0, 8), "heading", level),)))
    assert page.shapes[0].styles == styles
