from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article
from reader.sources import from_text


def article_of(source: str) -> Article:
    return from_text(source, source="article.md", markdown=True)


def blocks_of(source: str) -> list[tuple[str, int, str]]:
    article = article_of(source)
    return [(block.kind, block.level, block.span.of(article.text)) for block in article.blocks]


CASES = [
    ("# A *bold* title #\n\nText.", [("title", 1, "A bold title"), ("paragraph", 1, "Text.")]),
    (
        "One\n===\n\nTwo\n---\n\n# Three",
        [("title", 1, "One"), ("heading", 2, "Two"), ("heading", 1, "Three")],
    ),
    ("Wrapped\nline\\\nbroken  \nline", [("paragraph", 1, "Wrapped line\nbroken\nline")]),
    (
        "- one\n- two\n  - deep\n",
        [("list_item", 1, "- one"), ("list_item", 1, "- two"), ("list_item", 2, "- deep")],
    ),
    ("7. seven\n8. eight", [("list_item", 1, "7. seven"), ("list_item", 1, "8. eight")]),
    ("1) a\n\n   more", [("list_item", 1, "1) a"), ("list_item", 1, "more")]),
    ("-\n\nAfter.", [("paragraph", 1, "After.")]),
    ("> said\n> twice\n>\n> > deep", [("quote", 1, "said twice"), ("quote", 2, "deep")]),
    ("```py\nx = [1]\n\ny\n```", [("code", 1, "x = [1]\n\ny")]),
    ("    indented [1]\n", [("code", 1, "indented [1]")]),
    ("```\n```\n\nText", [("paragraph", 1, "Text")]),
    ("a\n\n***\n\nb", [("paragraph", 1, "a"), ("rule", 1, "***"), ("paragraph", 1, "b")]),
    ("| a | *b* |\n|---|---|\n| 1 |  |\n", [("table", 1, "a | b\n1 |")]),
    ("![a boat](x.png)", [("caption", 1, "a boat")]),
    ("See ![a boat](x.png) here", [("paragraph", 1, "See a boat here")]),
    ("a &amp; b \\[x\\] &copy;", [("paragraph", 1, "a & b [x] ©")]),
    ("Fact <b>bold</b><br>next", [("paragraph", 1, "Fact bold\nnext")]),
    ("Fact.<sup>12</sup>", [("paragraph", 1, "Fact.¹²")]),
    (
        "<div>\n<p>One &amp; <i>two</i></p><p>Three</p>\n<script>no()</script><!-- no -->\n</div>",
        [("paragraph", 1, "One & two"), ("paragraph", 1, "Three")],
    ),
    ("<p>1 < 2</p>", [("paragraph", 1, "1 < 2")]),
    ("", []),
    ("---\ntags: x\n---\n", []),
]


@pytest.mark.parametrize(("source", "blocks"), CASES)
def test_markdown_is_shown_as_a_person_reads_it(source: str, blocks: list[tuple[str, int, str]]) -> None:
    assert blocks_of(source) == blocks


MARKERS = [
    ("Fact [1][2].", "Fact [1][2]."),
    ("Fact [1,2] and [3-5] and [6; 7].", "Fact [1,2] and [3-5] and [6; 7]."),
    ("Fact[^a].", "Fact[^a]."),
    ("Fact [1](https://example.org/a(b)).", "Fact [1]."),
    ("Fact [[1]](https://example.org).", "Fact [1]."),
    ("A [sic] and [...] stay.", "A [sic] and [...] stay."),
    (
        "The [report](https://example.org 'x') and [more][m].\n\n[m]: https://example.org/m",
        "The report and more.",
    ),
    ("The [report][1].\n\n[1]: https://example.org", "The report."),
    ("Inline ^[not a note] stays", "Inline ^[not a note] stays"),
]


@pytest.mark.parametrize(("source", "first"), MARKERS)
def test_citation_markers_stay_and_addresses_go(source: str, first: str) -> None:
    assert blocks_of(source)[0][2] == first


def test_a_numbered_definition_stays_as_a_reference_when_a_bare_marker_points_to_it() -> None:
    article = article_of(
        'Fact [1]. See [two][2].\n\n[1]: https://a.example "A"\n[1]: https://b.example\n[3]: <c>\n[2]: d'
    )
    assert article.text == (
        'Fact [1]. See two.\n\n[1]: https://a.example "A"\n[1]: https://b.example\n[3]: <c>'
    )
    assert [block.kind for block in article.blocks] == ["paragraph", *["reference"] * 3]
    assert [mark.url for mark in article.inlines] == ["d", "https://a.example", "https://b.example", "c"]


def test_definitions_in_quotes_and_under_names_are_told_apart() -> None:
    article = article_of(
        "Fact [1] of [a][b].\n\n> said\n>\n> [1]: https://a.example/é\n\n[b]: https://b.example"
    )
    assert article.text == "Fact [1] of a.\n\nsaid\n\n[1]: https://a.example/é"
    assert [mark.url for mark in article.inlines] == ["https://b.example"]


def test_words_that_stand_far_off_keep_the_place_reached() -> None:
    article = article_of("[a](<https://x.example/" + "y" * 5000 + ">) b &nbsp;c")
    assert article.text == "a b \u00a0c"


def test_footnotes_become_references_where_they_stand_used_or_not() -> None:
    assert blocks_of("Fact[^n].\n\n[^n]: The *note*\n    goes on.\n\n[^x]: Unused.\n\nAfter.") == [
        ("paragraph", 1, "Fact[^n]."),
        ("reference", 1, "[^n]: The note goes on."),
        ("reference", 1, "[^x]: Unused."),
        ("paragraph", 1, "After."),
    ]


@pytest.mark.parametrize(
    "references",
    [
        "## References\n\n1. One\n2. Two",
        "## Sources:\n\n[1] One\n[2] *Two*",
        "[1] One\n\n[2] Two\n\n[3] Three",
    ],
)
def test_lists_of_references_are_found(references: str) -> None:
    blocks = blocks_of(f"# Title\n\nBody [1].\n\n{references}")
    body = next(i for i, block in enumerate(blocks) if block[2] == "Body [1].")
    entries = [block for block in blocks[body + 1 :] if block[0] != "heading"]
    assert len(entries) >= 2
    assert {kind for kind, _, _ in entries} == {"reference"}


def test_front_matter_shows_only_title_author_and_date() -> None:
    source = (
        '---\ntitle: "The bridge"\nlayout: post\nauthors: [Ada Obi, Jo Lee]\ndate: 2025-05-03\n---\n\nText.\n'
    )
    article = article_of(source)
    assert article.title == "The bridge"
    assert article.text == "The bridge\n\nAda Obi, Jo Lee · 2025-05-03\n\nText."
    assert [block.kind for block in article.blocks] == ["title", "caption", "paragraph"]


def test_a_heading_that_repeats_the_front_matter_is_shown_once() -> None:
    source = "---\ntitle: 'The bridge'\n---\n# The *bridge*\n\nText."
    assert article_of(source).text == "The bridge\n\nText."


def test_emphasis_and_links_are_kept_as_marks() -> None:
    article = article_of("- A **strong *both***, `code`, [link](https://a.example) and <https://b.example>.")
    marks = [(mark.span.of(article.text), mark.kind, mark.url) for mark in article.inlines]
    assert sorted(marks, key=str) == [
        ("both", "emphasis", None),
        ("code", "code", None),
        ("https://b.example", "link", "https://b.example"),
        ("link", "link", "https://a.example"),
        ("strong both", "strong", None),
    ]


def test_words_in_tables_are_marked_where_they_stand() -> None:
    article = article_of("| a | *b* |\n|---|---|\n| c | [d](e) |\n")
    assert [(mark.span.of(article.text), mark.kind) for mark in article.inlines] == [
        ("b", "emphasis"),
        ("d", "link"),
    ]


def test_every_block_and_word_maps_to_where_it_stands_in_the_source() -> None:
    source = (
        "# A *title*\r\n\r\nSee [the report](http://x.example/the_report) &amp; \\* **more** [1].\r\n\r\n"
        "- item `one`\r\n- <http://y.example> two<br>three\r\n\r\n> quoted\r\n> words\r\n\r\n[1]: http://z.example\r\n"
    )
    article = article_of(source)
    mapped = [article.offsets.to_raw(i) for i in range(len(article.text))]
    assert mapped == sorted(mapped)
    wrong = [c for i, c in enumerate(article.text) if c.isalnum() and source[mapped[i]] != c]
    assert wrong == []
    for block in article.blocks:
        assert source[mapped[block.span.start]] == article.text[block.span.start]


PARTS = st.sampled_from(
    [
        "# ",
        "- ",
        "1. ",
        "> ",
        "[1]",
        "[^a]",
        "[1]: u\n",
        "[^a]: n\n",
        "**",
        "*",
        "`",
        "```\n",
        "|a|b|\n|-|-|\n",
        "\n",
        "\n\n",
        "word ",
        "é ",
        "<b>",
        "</b>",
        "<div>",
        "<!--",
        "---\n",
        "title: x\n",
        "    ",
        "[x](y)",
        "![i](j)",
        "&amp;",
        "\\",
        "\t",
        "\u202e",
        "<sup>1</sup>",
        "<http://a>",
        "=\n",
        "[x][1]",
        "(",
        ")",
        "]",
    ]
)


@given(st.lists(PARTS, max_size=30).map("".join))
def test_any_markdown_gives_an_article_that_holds_together(
    assert_holds_together: Callable[[Article], None], source: str
) -> None:
    article = article_of(source)
    assert_holds_together(article)
    for mark in article.inlines:
        assert any(block.span.covers(mark.span) for block in article.blocks)
