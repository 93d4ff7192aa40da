"""Layouts of pages, read by either library: what is a paragraph, a note, a header, a column."""

import pytest

from reader.sources.pdf.draft import read_pdf
from tests.sources.pdf.files import Text, paragraph, pdf

pytestmark = pytest.mark.usefixtures("library")
BODY = paragraph(
    70, 700,
    "The ferry that links the two halves of the town left the harbour on Monday for",
    "the last time, after the council had decided in a long meeting that the bridge",
    "would be enough for everybody.",
)  # fmt: skip
BODY_TEXT = (
    "The ferry that links the two halves of the town left the harbour on Monday for the last time, after the"
    " council had decided in a long meeting that the bridge would be enough for everybody."
)


def blocks(*pages: list[Text], info: str = "") -> list[tuple[str, str]]:
    draft = read_pdf(pdf(*pages, info=info))
    return [(block.kind, block.span.of(draft.text)) for block in draft.blocks]


def test_lines_are_joined_to_paragraphs_and_headings_told_by_size_and_weight() -> None:
    page = [
        Text(70, 760, "Ferry leaves", 20),
        Text(70, 740, "Ann Lee", 12),
        *BODY,
        Text(70, 650, "What it cost", 10, bold=True),
        *paragraph(70, 630, "It cost 12 million euros."),
        *paragraph(90, 610, "• Opened in May", "• Closed in June after a", "  long summer"),
    ]
    assert blocks(page) == [
        ("title", "Ferry leaves"),
        ("caption", "Ann Lee"),
        ("paragraph", BODY_TEXT),
        ("heading", "What it cost"),
        ("paragraph", "It cost 12 million euros."),
        ("list_item", "• Opened in May"),
        ("list_item", "• Closed in June after a long summer"),
    ]


def test_raised_numbers_and_notes_at_the_foot_stay_notes() -> None:
    page = [
        *BODY[:2],
        Text(70, 676, "would be enough for everybody.", 10),
        Text(212, 680, "1", 6),
        Text(217, 676, "Half of it was paid by the state.", 10),
        Text(70, 100, "1", 5),
        Text(74, 97, "The log says so.", 7.5),
    ]
    rest = "The rest was paid by the town, which had saved for many years before the vote."
    second = paragraph(70, 700, rest)
    assert blocks(page, second) == [
        ("paragraph", f"{BODY_TEXT}¹ Half of it was paid by the state."),
        ("paragraph", rest),
        ("reference", "¹ The log says so."),
    ]


def test_a_raised_number_before_a_full_stop_is_seen() -> None:
    last = [Text(70, 676, "would be enough for everybody"), Text(207, 680, "12", 6), Text(214, 676, ".")]
    page = [*BODY[:2], *last]
    assert blocks(page) == [("paragraph", BODY_TEXT.removesuffix(".") + "¹².")]


def test_headers_footers_and_page_numbers_are_left_out_and_paragraphs_run_over_pages() -> None:
    pages = []
    for number in range(1, 4):
        start = "which took" if number > 1 else "The council met on Monday and"
        lines = [f"{start} a long time to decide about the bridge over the river north of town"] * 3
        lines[1:] = ["and about the ferry that nobody used any more since the summer of that year,"] * 2
        pages.append(
            [
                Text(70, 780, f"The Mole, issue {number}", 8),
                *paragraph(70, 700, *lines),
                Text(300, 30, str(number), 8),
            ]
        )
    found = blocks(*pages)
    assert [kind for kind, _ in found] == ["paragraph"]
    assert "issue" not in found[0][1]
    assert not found[0][1].endswith("3")


def test_columns_drawn_row_by_row_are_read_one_after_the_other() -> None:
    left = [f"The left column says in line {i} that it is" for i in range(10)]
    right = [f"and the right column says in row {i} that it" for i in range(10)]
    page = [
        text
        for i in range(10)
        for text in (Text(50, 700 - 12 * i, left[i]), Text(320, 700 - 12 * i, right[i]))
    ]
    text = read_pdf(pdf(page)).text
    assert text == " ".join(left + right)


def test_a_table_keeps_its_rows() -> None:
    rows = [("Year", "Fare"), ("2019", "4 euros"), ("2024", "5 euros")]
    page = [*BODY]
    for i, row in enumerate(rows):
        page += [Text(70, 600 - 14 * i, row[0]), Text(300, 600 - 14 * i, row[1])]
    assert blocks(page)[1:] == [("table", "Year | Fare\n2019 | 4 euros\n2024 | 5 euros")]


HYPHENS = [
    ("the council has de-", "cided it", "the council has decided it"),
    ("a well-", "known man", "a well-known man"),
    ("in the north-", "Western town", "in the north-Western town"),
    ("a state-", "owned ferry, and a state-owned boat", "a state-owned ferry, and a state-owned boat"),
    ("delivered by the post-", "man himself", "delivered by the postman himself"),
    ("a long short-", "age of bread", "a long shortage of bread"),
    ("see https://a.example/the-", "ferry for more", "see https://a.example/the-ferry for more"),
    ("pages 305-", "35. It said", "pages 305-35. It said"),
    ("the years 2019–", "2024 were", "the years 2019–2024 were"),
    ("he came – ", "it seems – late", "he came – it seems – late"),
]


@pytest.mark.parametrize(("first", "second", "whole"), HYPHENS)
def test_words_cut_at_line_ends_are_whole_again(first: str, second: str, whole: str) -> None:
    fill = "This is a line that is as long as the column, "
    page = paragraph(70, 700, fill + fill[:20], fill + first, second + " and so on and so on.")
    assert whole in blocks(page)[0][1]


def test_a_file_tells_what_it_is() -> None:
    draft = read_pdf(pdf(BODY, info="/Title(The last ferry)/Author(Ann Lee)/CreationDate(D:20250503093000Z)"))
    assert draft.title == "The last ferry"
    assert (draft.metadata.authors, draft.metadata.published) == (("Ann Lee",), "2025-05-03")
    assert draft.blocks[0].kind == "title"
    assert read_pdf(pdf(BODY, info="/Title(paper-final.docx)")).title == ""


def test_marks_drawn_after_all_words_come_back_to_their_items() -> None:
    page = [
        Text(90, 700, "Opened in May"),
        Text(90, 688, "Closed in June"),
        Text(78, 700, "•"),
        Text(78, 688, "•"),
    ]
    assert blocks(page) == [("list_item", "• Opened in May"), ("list_item", "• Closed in June")]


def test_a_title_of_two_centred_lines_is_one() -> None:
    page = [Text(100, 760, "Two cooperatives and one", 17), Text(180, 738, "merger", 17), *BODY]
    assert blocks(page)[0] == ("title", "Two cooperatives and one merger")


def test_a_note_that_runs_on_in_the_next_column_stays_a_note() -> None:
    page = [
        *paragraph(50, 700, "The left column says a lot about the ferry.", "And it says more of it."),
        Text(50, 100, "1 The log says so, and it goes", 7),
        *paragraph(320, 700, "The right column says a lot about the bridge.", "And it says more of it."),
        Text(320, 100, "on over here.", 7),
    ]
    assert blocks(page)[-1] == ("reference", "1 The log says so, and it goes on over here.")
