from collections.abc import Callable

import pytest

from reader.language.citing.citations import find_citations
from reader.model import Article

MakeArticle = Callable[..., Article]

MARKERS = [
    ("It sank[1].", [("[1]", "numeric", ("1",))]),
    ("It sank instead[1][2].", [("[1]", "numeric", ("1",)), ("[2]", "numeric", ("2",))]),
    ("It sank [1, 2].", [("[1, 2]", "numeric", ("1", "2"))]),
    ("It sank [1-3].", [("[1-3]", "numeric", ("1", "2", "3"))]),
    ("It sank [1,3–5].", [("[1,3–5]", "numeric", ("1", "3", "4", "5"))]),
    ("See [4, p. 5].", [("[4, p. 5]", "numeric", ("4",))]),
    ("It sank.¹", [("¹", "superscript", ("1",))]),
    ("It sank¹²,¹⁴ at noon.", [("¹²,¹⁴", "superscript", ("12", "14"))]),
    ("It sank^1^ and rose^2.", [("^1^", "superscript", ("1",)), ("^2", "superscript", ("2",))]),
    ("It sank[^n].", [("[^n]", "footnote", ("n",))]),
    ("It sank (Okafor, 2020).", [("(Okafor, 2020)", "author_year", ("Okafor 2020",))]),
    (
        "It sank (Okafor & Lind, 2020; Berg et al., 2019a).",
        [("(Okafor & Lind, 2020; Berg et al., 2019a)", "author_year", ("Okafor 2020", "Berg 2019a"))],
    ),
    ("It sank (see van Dam, 2001, p. 7).", [("(see van Dam, 2001, p. 7)", "author_year", ("van Dam 2001",))]),
    (
        "It sank [note 1] at noon [citation needed].",
        [("[note 1]", "note", ("note 1",)), ("[citation needed]", "note", ("citation needed",))],
    ),
    ("“It sank”[7] (they say) [8]", [("[7]", "numeric", ("7",)), ("[8]", "numeric", ("8",))]),
    ("It sank; see [3]", [("[3]", "numeric", ("3",))]),
]

DECOYS = [
    "Set a[1] = 3 and data_set[3] = 4.",
    "Then f(x)[1] holds.",
    "for i in range(5): list[1].append(2)",
    "rows[2][3] = 0",
    "x = [1, 2]",
    "The interval [0, 1] is closed.",
    "He [sic] said [...] in [2019].",
    "[1] First of all, the plan",
    "An area of 5 km² and 10⁶ or x² and x^2.",
    "It opened (Paris, 2024).",
    "It opened (May 2020).",
    "It opened (Spring, 2020).",
    "[2010] UKSC 12, [45]-[47]",
    "The match ended [1-400].",
    "A range [5-2].",
    "Okafor (2020) sank it.",
    "A film (Rain 2009) sank.",
    "The pattern [^a-z]+ matches.",
    " ¹ alone",
]


@pytest.mark.parametrize(("text", "expected"), MARKERS)
def test_markers_are_found_with_style_and_keys(
    make_article: MakeArticle, text: str, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    article = make_article(text)
    citations, references = find_citations(article)
    assert [(each.span.of(text), each.style, each.keys) for each in citations] == expected
    assert {each.status for each in citations} == {"dangling"}
    assert references == ()


@pytest.mark.parametrize("text", DECOYS)
def test_decoys_are_no_markers(make_article: MakeArticle, text: str) -> None:
    assert find_citations(make_article(text))[0] == ()


def test_code_holds_no_markers(make_article: MakeArticle) -> None:
    assert find_citations(make_article("It sank[1].", kinds=["code"]))[0] == ()


def test_a_list_of_references_resolves_markers_and_counts_them(make_article: MakeArticle) -> None:
    article = make_article(
        "It sank[1][3]. So did others (Lund 2020), and Lund (2020) agrees [1-2].",
        "References",
        "[1] Lund, A. (2020). On boats. https://example.org/a.\n[2] Harbour log. http://example.org/b",
        "About",
        "Nothing more[1].",
        kinds=["paragraph", "heading", "paragraph", "heading"],
    )
    citations, references = find_citations(article)
    assert [(each.keys, each.status, each.reference) for each in citations] == [
        (("1",), "resolved", "r1"),
        (("3",), "dangling", None),
        (("Lund 2020",), "resolved", "r1"),
        (("Lund 2020",), "resolved", "r1"),
        (("1", "2"), "resolved", "r1"),
        (("1",), "resolved", "r1"),
    ]
    assert [(each.id, each.key, each.url, each.cited_by) for each in references] == [
        ("r1", "1", "https://example.org/a", 5),
        ("r2", "2", "http://example.org/b", 1),
    ]
    assert references[0].text == "Lund, A. (2020). On boats. https://example.org/a."


def test_entries_numbered_by_their_layout_get_numbers_by_position(make_article: MakeArticle) -> None:
    article = make_article(
        "It sank[2].",
        "Sources:",
        "Harbour log of the year",
        "Lund, A. 2020. On boats.",
        kinds=["paragraph", "paragraph", "list_item", "list_item"],
    )
    citations, references = find_citations(article)
    assert citations[0].reference == "r2"
    assert [each.key for each in references] == ["1", "Lund 2020"]


def test_footnote_definitions_are_references_wherever_they_stand(make_article: MakeArticle) -> None:
    citations, references = find_citations(make_article("It sank[^a].", "[^a]: The harbour log."))
    assert [each.status for each in citations] == ["resolved"]
    assert [(each.key, each.text, each.cited_by) for each in references] == [("a", "The harbour log.", 1)]


def test_a_run_of_numbered_sources_is_a_list_without_a_heading(make_article: MakeArticle) -> None:
    sources = [f"[{n}] Log {n}, https://example.org/{n}" for n in (1, 2, 3)]
    citations, references = find_citations(make_article("It sank[2].", *sources))
    assert [each.status for each in citations] == ["resolved"]
    assert len(references) == 3


def test_numbered_steps_are_no_references(make_article: MakeArticle) -> None:
    assert find_citations(make_article("1. Open the gate", "2. Close it", "3. Go home"))[1] == ()


def test_an_empty_entry_is_no_reference(make_article: MakeArticle) -> None:
    article = make_article("References", "[1] Log\n   ", " ", kinds=["heading", "reference", "reference"])
    assert [each.text for each in find_citations(article)[1]] == ["Log"]
