from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export import Annotated, render, render_all
from reader.export.references.authors import Author, author
from reader.export.references.reading import Entry, read_entry
from reader.export.references.work import works
from reader.model import Analysis, Article, Metadata, Reference, Span
from tests.export.validators import read_bibtex, read_csl, read_ris

TOLD = Metadata(
    ("Wren Adair",), "2025-05-03T09:30:00+02:00", "The Gull & Post", "en", "https://a.example/b_c"
)
ENTRIES = (
    "[1] Okafor, A. B., & Lind, C. (2020). Boats of {the} north. Journal of Boats, 3, 1-9. https://doi.org/10.1000/x_1",
    "2. “Nine boats sank,” The Gull, 3 May 2024. https://gull.example/nine",
    "Harbour office, figures of 2019 and 2021",
)


@pytest.fixture
def cited(article: Article) -> Annotated:
    references = tuple(Reference(f"r{i}", str(i), Span(0, 1), text) for i, text in enumerate(ENTRIES))
    told = replace(article, title="Boats 50% lost", metadata=TOLD)
    return Annotated(told, Analysis(article.id, references=references))


def test_csl_says_what_is_known(cited: Annotated) -> None:
    article, first, second, third = read_csl(render_all("csl", [cited]))
    assert article == {
        "id": "wren-adair-2025-boats-50-lost",
        "type": "webpage",
        "title": "Boats 50% lost",
        "author": [{"family": "Adair", "given": "Wren"}],
        "container-title": "The Gull & Post",
        "issued": {"date-parts": [[2025, 5, 3]]},
        "URL": "https://a.example/b_c",
        "language": "en",
    }
    assert (first["type"], first["DOI"], first["issued"]) == (
        "article-journal",
        "10.1000/x_1",
        {"date-parts": [[2020]]},
    )
    assert first["author"] == [{"family": "Okafor", "given": "A. B."}, {"family": "Lind", "given": "C."}]
    assert (second["type"], second["title"], second["URL"]) == (
        "webpage",
        "Nine boats sank",
        "https://gull.example/nine",
    )
    assert "issued" not in third
    assert third["title"] == third["note"] == ENTRIES[2]


def test_ris_says_the_same(cited: Annotated) -> None:
    article, first, _, _ = read_ris(render_all("ris", [cited]))
    assert (article["type_of_reference"], article["title"], article["date"]) == (
        "ELEC",
        "Boats 50% lost",
        "2025/05/03/",
    )
    assert (article["authors"], article["secondary_title"]) == (["Adair, Wren"], "The Gull & Post")
    assert (first["type_of_reference"], first["authors"]) == ("JOUR", ["Okafor, A. B.", "Lind, C."])
    assert (first["year"], first["date"], first["doi"]) == ("2020", "2020///", "10.1000/x_1")


def test_bibtex_says_the_same_with_its_escapes(cited: Annotated) -> None:
    article, first, *_ = read_bibtex(render_all("bibtex", [cited])).entries
    fields = {field.key: field.value for field in article.fields}
    assert (article.entry_type, article.key) == ("online", "wren-adair-2025-boats-50-lost")
    assert fields == {
        "title": r"{Boats 50\% lost}",
        "author": "Adair, Wren",
        "organization": r"The Gull \& Post",
        "date": "2025-05-03",
        "url": "https://a.example/b_c",
        "language": "en",
    }
    told = {field.key: field.value for field in first.fields}
    assert told["title"] == r"{Boats of \textbraceleft{}the\textbraceright{} north}"
    assert told["author"] == "Okafor, A. B. and Lind, C."


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Wren Adair", Author("Adair", "Wren")),
        ("A. B. Okafor-Lind", Author("Okafor-Lind", "A. B.")),
        ("Élise van der Berg", Author("van der Berg", "Élise")),
        ("Seán O’Neill", Author("O’Neill", "Seán")),
        ("The Gull", Author("The Gull")),
        ("Associated Press", Author("Associated Press")),
        ("Gull Staff", Author("Gull Staff")),
        ("Reuters", Author("Reuters")),
        ("wren adair", Author("wren adair")),
        ("王 小明", Author("王 小明")),
        ("Wren Adair in Calder Haven", Author("Wren Adair in Calder Haven")),
    ],
)
def test_a_byline_is_parted_only_where_it_looks_like_a_persons(printed: str, expected: Author) -> None:
    assert author(printed) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2025-05-03", [2025, 5, 3]),
        ("2025-05", [2025, 5]),
        ("2025-02-30", [2025, 2]),
        ("2025-99-99", [2025]),
        ("0000", None),
        ("May", None),
        (None, None),
    ],
)
def test_a_date_is_told_as_far_as_it_is_one(
    article: Article, published: str | None, expected: list[int] | None
) -> None:
    told = replace(article, metadata=Metadata(published=published))
    (item,) = read_csl(render("csl", told, Analysis("a"), ()))
    assert item.get("issued", {"date-parts": [None]})["date-parts"] == [expected]


def test_works_of_the_same_name_get_keys_of_their_own(article: Article) -> None:
    references = tuple(Reference(f"r{i}", "1", Span(0, 1), "Boats") for i in range(3))
    bare = Annotated(replace(article, title="漢字"), Analysis("a", references=references))
    assert [work.key for work in works(bare)] == ["work", "boats", "boats-2", "boats-3"]


def test_an_article_that_says_nothing_of_itself_is_a_document(article: Article) -> None:
    (item,) = read_csl(render("csl", article, Analysis("a"), ()))
    assert item == {"id": "boats-lost-1", "type": "document", "title": "Boats *lost* [1]"}


@pytest.mark.parametrize(
    ("printed", "entry"),
    [
        ("Lind, C. (2020). “Ships.” The Gull.", Entry("Ships", (("Lind", "C."),), 2020)),
        ("Lind, C. (2020a) What is U.S. law? The Gull.", Entry("What is U.S. law", (("Lind", "C."),), 2020)),
        ("van Dyke, J.-P. and Lind, C. (1999). Dr. No was here. X.",
         Entry("Dr. No was here", (("van Dyke", "J.-P."), ("Lind", "C.")), 1999)),
        ("https://a.example/x.", Entry("https://a.example/x.", (), None, "https://a.example/x")),
        ("Report 2019, see 2020", Entry("Report 2019, see 2020")),
        ("The Gull, 3 May 2024", Entry("The Gull, 3 May 2024", (), 2024)),
        ("", Entry("")),
    ],
)  # fmt: skip
def test_an_entry_gives_up_what_its_form_leaves_no_doubt_about(printed: str, entry: Entry) -> None:
    assert read_entry(printed) == entry


TITLES = st.text(max_size=40) | st.text(alphabet='{}\\"@,=%#~^&$_ ab\n', max_size=40)


@given(TITLES, TITLES, st.lists(TITLES, max_size=2))
def test_any_title_and_byline_give_entries_that_can_be_read(
    title: str, printed: str, authors: list[str]
) -> None:
    told = Metadata(tuple(authors), "2025-05-03", site=title)
    references = (Reference("r1", "1", Span(0, 1), printed),)
    each = Annotated(Article("a.txt", title, "x", (), metadata=told), Analysis("a", references=references))
    article, reference = read_csl(render_all("csl", [each]))
    assert len({article["id"], reference["id"]}) == 2
    entries = read_bibtex(render_all("bibtex", [each])).entries
    assert [entry.key for entry in entries] == [article["id"], reference["id"]]
    records = read_ris(render_all("ris", [each]))
    assert [record["id"] for record in records] == [article["id"], reference["id"]]
