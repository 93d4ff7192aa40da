"""Lists of references in every layout, and lists that are none."""

from collections.abc import Callable

import pytest

from reader.language.citing.citations import find_citations
from reader.model import Article
from reader.sources import from_text

MakeArticle = Callable[..., Article]

NUMBERED = ["[{}] {}", "{}. {}", "{}) {}", "({}) {}", "^{} {}", "^{}^ {}", "[{}]: {}", "{}. ^ {}", "{}  {}"]
WORKS = ["Lund, A. On boats. 2020.", "Moe, B. On tides. 2019.", "Berg, C. On rain. 2018."]


@pytest.mark.parametrize("heading", ["References", "REFERENCES", "7. References", "Sources:",
    "Works cited", "Footnotes",
                                     "**Notes**", "Notes and references",
    "Selected bibliography", "List of sources"])  # fmt: skip
def test_headings_of_lists_are_known(make_article: MakeArticle, heading: str) -> None:
    article = make_article(
        "It sank[1].", heading, "1. The log", kinds=["paragraph", "paragraph", "list_item"]
    )
    assert [reference.key for reference in find_citations(article)[1]] == ["1"]


@pytest.mark.parametrize("heading", ["Further reading", "External links", "See also", "About the author"])
def test_what_nothing_is_cited_from_is_no_list(make_article: MakeArticle, heading: str) -> None:
    article = make_article("It sank.", heading, *[f"{n}. {w}" for n, w in enumerate(WORKS, 1)],
                           kinds=["paragraph", "heading", "reference", "reference", "reference"])  # fmt: skip
    assert find_citations(article)[1] == ()


@pytest.mark.parametrize("style", NUMBERED)
def test_entries_are_numbered_in_many_styles(make_article: MakeArticle, style: str) -> None:
    lines = "\n".join(style.format(n, work) for n, work in enumerate(WORKS, 1))
    references = find_citations(make_article("It sank.", "Notes", lines, kinds=["paragraph", "heading"]))[1]
    assert [(each.key, each.text, each.numbered) for each in references] == [
        (str(n), work, True) for n, work in enumerate(WORKS, 1)
    ]


def test_raised_numbers_begin_entries(make_article: MakeArticle) -> None:
    article = make_article("It sank.²", "Notes", "¹ Log one\n²Log two", kinds=["paragraph", "heading"])
    citations, references = find_citations(article)
    assert [each.text for each in references] == ["Log one", "Log two"]
    assert citations[0].reference == "r2"


def test_markers_find_letters_labels_and_notes_in_their_lists(make_article: MakeArticle) -> None:
    article = make_article(
        "It sank[a] and rose [Oka20, Ng19b] then[note 1].", "Notes", "a. By then\nb. Not yet",
        "References", "[Oka20] Okafor\n[Ng19b] Ng", "Footnotes", "[note 1] See there",
        kinds=["paragraph", "heading", "paragraph", "heading", "paragraph", "heading"],
    )  # fmt: skip
    citations, references = find_citations(article)
    assert [(each.keys, each.status) for each in citations] == [
        (("a",), "resolved"), (("Oka20", "Ng19b"), "resolved"), (("note 1",), "resolved")
    ]  # fmt: skip
    assert [each.section for each in references] == [0, 0, 1, 1, 2]


AUTHORS = [
    ("van den Berg, A., & Li, B. (1996). Boats.", "(van den Berg & Li, 1996)"),
    ("World Health Organization. (2020). Boats.", "(WHO, 2020)"),
    ("World Health Organization. (2020). Boats.", "(World Health Organization [WHO], 2020)"),
    ("Office for National Statistics 2021. Boats.", "(Office for National Statistics, 2021)"),
    ("O'Brien, T. 1987. Boats. Oslo: Press.", "(O’Brien 1987, 15)"),
    ("Lund, A. (2020a). Boats.", "(Lund, 2020)"),
    ("Lund, A. (n.d.). Boats.", "(Lund, n.d.)"),
    ("Netflix. (2021). Boats.", "(Netflix, 2021)"),
]


@pytest.mark.parametrize(("entry", "marker"), AUTHORS)
def test_authors_are_found_in_the_list(make_article: MakeArticle, entry: str, marker: str) -> None:
    article = make_article(f"It sank {marker}.", "References", entry, kinds=["paragraph", "heading"])
    citations, references = find_citations(article)
    assert [each.status for each in citations] == ["resolved"]
    assert references[0].cited_by == 1


@pytest.mark.parametrize(
    "names", ["However, Brown and Green", "Brown et al.", "In Brown's", "BROWN, said Brown"]
)
def test_a_year_behind_names_cites_when_the_list_has_them(make_article: MakeArticle, names: str) -> None:
    text = f"{names} (2019) found it."
    article = make_article(text, "References", "Brown, A. (2019). Boats.", kinds=["paragraph", "heading"])
    assert [each.span.of(text) for each in find_citations(article)[0]] == ["(2019)"]


def test_a_dash_stands_for_the_author_above(make_article: MakeArticle) -> None:
    article = make_article("So (Lund, 2021).", "References", "Lund, A. (2019). Boats.", "———. (2021). Tides.",
                           kinds=["paragraph", "heading"])  # fmt: skip
    assert find_citations(article)[0][0].reference == "r2"


def test_an_author_year_without_entry_dangles_only_where_authors_are_cited(make_article: MakeArticle) -> None:
    by_number = make_article(
        "It sank [1] (Okafor, 2020).", "References", "1. Log", kinds=["paragraph", "heading"]
    )
    assert [each.keys for each in find_citations(by_number)[0]] == [("1",)]


def test_wrapped_entries_stay_whole() -> None:
    text = (
        "It sank.^2\n\nNotes\n\n"
        "^1 The first harbour log that was ever kept in the town, Gazette, 26\nJune 1973, p. 30\n"
        "^2 The second harbour log that was ever kept in the town, Gazette, 5\nMay 1980, https://example.org/log\n"
    )
    references = find_citations(from_text(text))[1]
    assert [(each.key, each.url) for each in references] == [("1", None), ("2", "https://example.org/log")]


def test_numbers_that_markdown_counts_are_not_repeated(make_article: MakeArticle) -> None:
    article = make_article("It sank[2].", "References", "1. Log", "1. Map", "1. Sea",
                           kinds=["paragraph", "heading", "list_item", "list_item", "list_item"])  # fmt: skip
    assert [each.key for each in find_citations(article)[1]] == ["1", "2", "3"]


def test_notes_and_references_keep_their_own_numbers(make_article: MakeArticle) -> None:
    article = make_article("It sank[1] then¹.", "Notes", "¹ By then", "References", "[1] Log",
                           kinds=["paragraph", "heading", "paragraph", "heading"])  # fmt: skip
    citations, references = find_citations(article)
    assert [each.reference for each in citations] == ["r2", "r1"]
    assert [each.cited_by for each in references] == [1, 1]


def test_a_short_note_uses_the_bibliography(make_article: MakeArticle) -> None:
    note, work = "1. Lund 2020, p. 4.", "Lund, A. (2020). Boats."
    article = make_article("It sank[1].", "Notes", note, "Bibliography", work,
                           kinds=["paragraph", "heading", "paragraph", "heading"])  # fmt: skip
    assert [each.cited_by for each in find_citations(article)[1]] == [1, 1]


def test_prose_about_sources_is_no_list(make_article: MakeArticle) -> None:
    article = make_article("It sank.", "Sources", "The figures come from the harbour office.",
                           kinds=["paragraph", "heading"])  # fmt: skip
    assert find_citations(article)[1] == ()


@pytest.mark.parametrize(
    "lines",
    [
        ("[1] Open it.", "[2] Close it.", "[3] Go."),
        ("1. In 2019 he left.", "2. In 2020 he returned.", "3. In 2021 he left."),
    ],
)
def test_numbered_prose_is_no_list(make_article: MakeArticle, lines: tuple[str, ...]) -> None:
    assert find_citations(make_article(*lines, kinds=["reference"] * 3))[1] == ()


def test_a_doi_is_an_address(make_article: MakeArticle) -> None:
    article = make_article(
        "It sank[1].", "References", "1. Log. doi:10.1000/xyz.5.", kinds=["paragraph", "heading"]
    )
    assert find_citations(article)[1][0].url == "https://doi.org/10.1000/xyz.5"


def test_the_dates_of_a_life_cite_nothing(make_article: MakeArticle) -> None:
    text = "Robert Tooth (1821-1893) sailed."
    article = make_article(text, "References", "Tooth, R. (1821). Sails.", kinds=["paragraph", "heading"])
    assert find_citations(article)[0] == ()


def test_a_list_without_heading_may_be_broken_by_what_looks_like_headings_and_items() -> None:
    text = (
        "It sank.¹ It rose.² It stayed.³\n\n¹Lund, A. 1965. Bridges of the upper valley of the river.\n"
        "²Moe, B. 2010. Bread and votes in the town. London: Press of\n2011. Part\n³Berg, C. 1984. R\n"
    )
    citations, references = find_citations(from_text(text))
    assert [each.key for each in references] == ["1", "2", "3"]
    assert {each.status for each in citations} == {"resolved"}
