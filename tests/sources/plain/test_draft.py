from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article
from reader.sources import from_text
from reader.sources.characters.cleaning import clean


def blocks_of(source: str) -> list[tuple[str, str]]:
    article = from_text(source)
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


WRAPPED = (
    "The ferry that links the two halves of the town left the harbour\n"
    "on Monday for the last time, after the council had decided in a\n"
    "long meeting that the new bridge would be enough for everybody.\n"
)
LONG = (
    "The harbour master, who has run the port since the old pier was torn down, told the council that the "
    "ferry "
    "would be kept until the spring at least, whatever the bridge was going to cost."
)

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    ("The mayor resigned on Friday", [("paragraph", "The mayor resigned on Friday")]),
    ("One.\n\n\nTwo.\n", [("paragraph", "One."), ("paragraph", "Two.")]),
    (WRAPPED, [("paragraph", WRAPPED.strip().replace("\n", " "))]),
    (
        "Ferry leaves for good\n\n" + WRAPPED,
        [("title", "Ferry leaves for good"), ("paragraph", WRAPPED.strip().replace("\n", " "))],
    ),
    (
        f"Ferry leaves for good\nA deck line stands here\n{LONG}\n{LONG}",
        [
            ("title", "Ferry leaves for good"),
            ("heading", "A deck line stands here"),
            ("paragraph", LONG),
            ("paragraph", LONG),
        ],
    ),
    (
        "Ferry leaves\nBy Ada Okafor\n\nIt left.\n\nThe bridge\n\nIt opened.",
        [
            ("title", "Ferry leaves"),
            ("caption", "By Ada Okafor"),
            ("paragraph", "It left."),
            ("heading", "The bridge"),
            ("paragraph", "It opened."),
        ],
    ),
    (
        "It opened in May.\nIt cost five million pounds.\nThe mayor cut the ribbon.",
        [
            ("paragraph", "It opened in May."),
            ("paragraph", "It cost five million pounds."),
            ("paragraph", "The mayor cut the ribbon."),
        ],
    ),
    ("Why did it close?\n\nNobody knows.", [("title", "Why did it close?"), ("paragraph", "Nobody knows.")]),
    ("roses are red\nviolets are blue", [("paragraph", "roses are red"), ("paragraph", "violets are blue")]),
    (
        "Milk\nBread\nEggs\nSoap",
        [("paragraph", "Milk"), ("paragraph", "Bread"), ("paragraph", "Eggs"), ("paragraph", "Soap")],
    ),
    (
        "To buy:\n- milk\n- bread\n  and butter\n  - salted",
        [
            ("paragraph", "To buy:"),
            ("list_item", "- milk"),
            ("list_item", "- bread and butter"),
            ("list_item", "- salted"),
        ],
    ),
    ("1. one\n2) two\n• three", [("list_item", "1. one"), ("list_item", "2) two"), ("list_item", "• three")]),
    (
        "He said:\n\n> first line\n> second line\n>\n> other",
        [("paragraph", "He said:"), ("quote", "first line second line"), ("quote", "other")],
    ),
    (
        "Look.\n\n    x = call(1);\n    y = 2;\n\nDone.",
        [("paragraph", "Look."), ("code", "x = call(1);\n    y = 2;"), ("paragraph", "Done.")],
    ),
    (
        "Look.\n\n    It was said without signs\n\nDone.",
        [("paragraph", "Look."), ("heading", "It was said without signs"), ("paragraph", "Done.")],
    ),
    (
        "Main\n====\n\nText.\n\nPart\n----\nMore.",
        [("title", "Main"), ("paragraph", "Text."), ("heading", "Part"), ("paragraph", "More.")],
    ),
    ("One.\n\n* * *\n\nTwo.", [("paragraph", "One."), ("rule", "* * *"), ("paragraph", "Two.")]),
    ("    All of it\n    is indented.\n", [("paragraph", "All of it"), ("paragraph", "is indented.")]),
    ("", []),
]


@pytest.mark.parametrize(("source", "blocks"), CASES)
def test_plain_text_falls_into_the_blocks_a_reader_sees(source: str, blocks: list[tuple[str, str]]) -> None:
    assert blocks_of(source) == blocks


def test_paragraphs_of_a_book_begin_at_their_indents() -> None:
    book = WRAPPED + "  The next one " + WRAPPED[4:] + "  And a third " + WRAPPED[4:]
    assert [words[:12] for _, words in blocks_of(book)] == ["The ferry th", "The next one", "And a third "]


def test_a_number_at_the_start_of_a_wrapped_line_is_no_list_item() -> None:
    text = (
        "The council counted the votes of the evening and came to a sum of\n"
        "12. That was too few for the mayor, who asked for another round in\n"
        "the spring and went home without a word to those who had waited.\n"
    )
    assert [kind for kind, _ in blocks_of(text)] == ["paragraph"]


REFERENCES = [
    ("References", "Okafor, A Bridge, 2020.\nLee, A Ferry, 2021."),
    ("Sources:", "- Okafor, A Bridge\n- Lee, A Ferry"),
    ("Works Cited", "[1] Okafor, A Bridge.\n[2] Lee, A Ferry."),
    ("", "[1] Okafor, A Bridge.\n[2] Lee, A Ferry.\n[3] Obi, A Pier."),
    ("", "1. https://a.example\n2. https://b.example\n3. https://c.example"),
]


@pytest.mark.parametrize(("heading", "entries"), REFERENCES)
def test_lists_of_references_are_found(heading: str, entries: str) -> None:
    blocks = blocks_of(f"Bridge opens\n\nIt opened in May.\n\n{heading}\n{entries}\n")
    assert [words for kind, words in blocks if kind == "reference"] == entries.split("\n")


def test_a_numbered_list_of_steps_is_no_list_of_references() -> None:
    blocks = blocks_of("How to row\n\nIt is simple.\n\n1. Sit down.\n2. Take the oars.\n3. Pull.")
    assert [kind for kind, _ in blocks] == ["title", "paragraph", *["list_item"] * 3]


def test_numbered_lines_are_references_when_the_text_has_markers() -> None:
    blocks = blocks_of("How to row\n\nIt is simple [1].\n\n1. Okafor.\n2. Lee.\n3. Obi.")
    assert [kind for kind, _ in blocks][2:] == ["reference"] * 3


def test_two_numbered_lines_at_the_end_are_a_list() -> None:
    assert [kind for kind, _ in blocks_of("It is simple [1].\n\n1. Okafor.\n2. Lee.")][1:] == [
        "list_item"
    ] * 2


def test_the_title_is_the_headline_or_the_name_of_the_source() -> None:
    assert from_text("Ferry leaves\n\nIt left.").title == "Ferry leaves"
    assert from_text("It left.", source="news/ferry.txt").title == "ferry.txt"
    assert from_text("It left.").title == "standard input"


LINES = st.sampled_from(
    [
        "",
        "Short line",
        "a lower line",
        "It ended.",
        "- item",
        "  - deep",
        "1. one",
        "[1] ref",
        "> quote",
        ">",
        "---",
        "===",
        "    code();",
        "  indented words here",
        "References",
        LONG,
        "\t\ttabs",
        "\u202e hidden",
        "\x1b[31m",
        *WRAPPED.split("\n"),
    ]
)


@given(st.lists(LINES, max_size=25).map("\n".join))
def test_any_plain_text_gives_an_article_that_holds_together(
    assert_holds_together: Callable[[Article], None], source: str
) -> None:
    article = from_text(source)
    assert_holds_together(article)
    for i, character in enumerate(article.text):
        if character.isalpha() and "\u202e" not in source:
            assert source[article.offsets.to_raw(i)] == character


@given(st.text())
def test_no_word_of_a_plain_text_is_lost(source: str) -> None:
    visible = [c for c in source if c.isalnum() and c.isascii()]
    shown = [c for c in from_text(source).text if c.isalnum() and c.isascii()]
    if source.isprintable() and clean(source).text == source:
        assert shown == visible
