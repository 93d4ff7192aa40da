from dataclasses import replace

import pytest

from reader.export import Annotated, render, render_all
from reader.export.notes.table import READWISE_COLUMNS
from reader.model import Analysis, Article, Metadata, Note, Span
from tests.export.validators import read_csv

TOLD = Metadata(("A. Writer", "B. Writer"), url="https://a.example/boats")


def test_the_first_seven_columns_are_those_that_readwise_imports(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    made = replace(notes[0], tags=("sea", "two words"), created="2025-05-03T07:30:00Z")
    text = render("csv", replace(article, metadata=TOLD), analysis, (made,))
    (row,) = read_csv(text)
    assert {name: row[name] for name in READWISE_COLUMNS} == {
        "Highlight": "12 boats were lost.",
        "Title": "Boats *lost* [1]",
        "Author": "A. Writer, B. Writer",
        "URL": "https://a.example/boats",
        "Note": "# Ask [him]\n- twice\n1. or more",
        "Location": "33",
        "Date": "2025-05-03T07:30:00Z",
    }
    assert (row["Tags"], row["Start"], row["End"], row["Claim"]) == ("sea,two words", "33", "52", "c1")


def test_lines_end_as_the_standard_says_and_there_is_one_head(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    text = render_all("csv", [Annotated(article, analysis, notes), Annotated(article, analysis, notes)])
    assert len(read_csv(text)) == 4
    assert text.startswith("Highlight,Title,Author,URL,Note,Location,Date,Tags,")
    assert text.endswith("\r\n")


@pytest.mark.parametrize(
    "start", ["=HYPERLINK(1)", "+1", "-1", "@sum", "\tx", "\nx", "'=x", "''-x", "\uff1d1", "\uff20x"]
)
def test_no_cell_is_a_formula(article: Article, analysis: Analysis, start: str) -> None:
    (row,) = read_csv(render("csv", article, analysis, (Note("n", Span(0, 1), "quote", text=start),)))
    assert row["Note"] == f"'{start}"


@pytest.mark.parametrize("text", ["'quoted'", "a=b", " =x"])
def test_other_cells_stay_as_they_are(article: Article, analysis: Analysis, text: str) -> None:
    (row,) = read_csv(render("csv", article, analysis, (Note("n", Span(0, 1), "quote", text=text),)))
    assert row["Note"] == text
