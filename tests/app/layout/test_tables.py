"""Tables: cells below each other, figures at the right, long last cells from row to row."""

from hypothesis import given
from hypothesis import strategies as st

from reader.app.layout.page import Page
from reader.app.layout.tables import LEAST_LAST, table
from reader.model import Article, Block, Span

BOATS = "Place | Boats\nOstvik | 12\nÅ | 9"
CELLS = st.text(st.sampled_from("ab 1.橋"), max_size=12)


def page_of(text: str, width: int) -> Page:
    page = Page(Article("x", "x", text, (Block(Span(0, len(text)), "table"),)))
    page.wrap(width)
    return page


def painted(page: Page) -> list[str]:
    """The rows with the empty cells that the screen paints in them."""
    rows = []
    for row in range(len(page)):
        start, end = page.span(row)
        padding = dict(page.padded.get(row, ()))
        words = "".join(" " * padding.get(i, 0) + page.flat[i] for i in range(start, end))
        rows.append(page.prefix(row) + words)
    return rows


def test_cells_stand_below_each_other_and_figures_at_the_right() -> None:
    assert painted(page_of(BOATS, 40)) == [
        "  Place  | Boats",
        "  Ostvik |    12",
        "  Å      |     9",
    ]


def test_a_long_last_cell_goes_on_below_itself() -> None:
    text = "Place | Remark\nOstvik | the mayor counted them twice"
    assert painted(page_of(text, 30)) == [
        "  Place  | Remark",
        "  Ostvik | the mayor counted ",
        "           them twice",
    ]


def test_a_table_without_room_for_its_columns_is_broken_with_a_mark() -> None:
    text = "A place with a long name | a second one\nx | y"
    assert painted(page_of(text, 22)) == ["  A place with a long ", "↳ name | a second one", "  x | y"]
    assert table("a | b", 0, 5, 3) is None
    assert table("no columns", 0, 10, 80) is None


def test_a_row_with_more_cells_than_others_keeps_its_place() -> None:
    assert painted(page_of("a | b\nlong | c | d", 30)) == ["  a    | b", "  long | c | d"]


def test_a_cell_of_the_screen_leads_to_its_letter() -> None:
    page = page_of(BOATS, 40)
    at = BOATS.index("12")
    assert [page.offset_at(1, cell) for cell in (0, 12, 13)] == [BOATS.index("Ostvik"), at, at + 1]
    assert page.offset_at(1, 10) == page.offset_at(1, 11) == at
    assert page.offset_at(1, 14) is None


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=5), st.integers(1, 80))
def test_no_row_is_wider_than_the_column_and_no_letter_is_lost(rows: list[list[str]], width: int) -> None:
    text = "\n".join(" | ".join(cells) for cells in rows)
    page = page_of(text, width)
    shown = "".join(page.flat[slice(*page.span(row))] for row in range(len(page)))
    assert shown.replace(" ", "") == page.flat.replace(" ", "")
    if width > LEAST_LAST and "橋" not in text:
        assert max(map(len, painted(page)), default=0) <= max(width, 3)
    for row in range(len(page)):
        start, end = page.span(row)
        found = [offset for cell in range(width) if (offset := page.offset_at(row, cell)) is not None]
        assert found == sorted(found)
        assert all(start <= offset < end for offset in found)
